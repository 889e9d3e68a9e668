import { useNaming } from '../../figures/naming';
import type { ReactNode } from 'react';
import { useApp } from '../../store/context';
import { changeSettings } from '../../store/state';
import { SettingNumber } from '../notebook/SettingNumber';
import styles from './EvaluationChapter.module.css';
import type { ShownErrors } from './useErrors';
import { isOverfitted, judge } from './verdict';

const MANY_FACTORS = 50;

/** Two things to find with the sliders. Whether the model on display has them is said, where they are is not. */
export function Goals({ errors }: { readonly errors: ShownErrors | undefined }) {
  const { store } = useApp();
  const { movie } = useNaming();
  const verdict = errors?.isCurrent === true ? judge(errors.evaluation, errors.run.split) : undefined;
  const overfits = verdict !== undefined && isOverfitted(verdict.fit) && verdict.beatenBy.includes('globalMean');
  const wins = verdict?.beaten.includes('bias');
  return (
    <>
      <p>
        The numbers above follow the settings: rank <SettingNumber name="rank" />, λ = <SettingNumber name="lambda" />,{' '}
        <SettingNumber name="iterations" /> iterations. Two things are worth finding with them. Change whatever you
        like; the Back button of your browser takes each change back.
      </p>
      <ul className={styles.goals}>
        <Goal reached={overfits}>
          <b>Learn by heart.</b> Make the training error small and the held-out error larger than that of the mean of
          all ratings.{' '}
          <button
            type="button"
            onClick={() => {
              changeSettings(store, { rank: MANY_FACTORS });
            }}
          >
            Give it {MANY_FACTORS} factors
          </button>
        </Goal>
        <Goal reached={wins}>
          <b>Beat the biases.</b> Bring the held-out error below that of user and {movie} bias. It can be done with few
          factors, and with many.
        </Goal>
      </ul>
    </>
  );
}

function Goal({ reached, children }: { readonly reached: boolean | undefined; readonly children: ReactNode }) {
  return (
    <li data-reached={reached === true}>
      <span className={styles.mark}>{reached === true ? '✓ reached' : '○ not now'}</span>
      <span>{children}</span>
    </li>
  );
}
