import { useNaming } from '../../figures/naming';
import { type ReactNode, useState } from 'react';
import { shareTaken } from '../../als/conventions';
import type { Weighting } from '../../als/engine';
import { otherSide, type Side } from '../../als/matrix';
import { ShareTaken } from '../../figures/conventions/ShareTaken';
import { useApp, useAppState } from '../../store/context';
import { settingsIn } from '../../store/conventions';
import { changeSettings } from '../../store/state';
import { Choices } from '../../ui/Choices';
import { formatCount } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Cell } from '../notebook/Cell';
import { Movies, Users } from '../notebook/references';
import { Waiting } from '../notebook/Waiting';
import styles from './ConventionCell.module.css';
import { useBothLambdas, useConvention } from './useConvention';

/** What λ multiplies, and whether there are biases: the switches, and what the first of them does to long and short rows. */
export function ConventionCell() {
  return (
    <Cell
      id="convention"
      caption="How much of its predictions the penalty takes from a row, by its number of ratings, on logarithmic axes. It is drawn for a row whose every rated item has a vector of the average length in the model on display. Bars: how many rows of this file have so many training ratings. Drag across, or use the arrow keys, to read a number off; the ring is where both conventions agree."
      code={[
        { file: 'als/conventions.ts' },
        { file: 'als/biases.ts' },
        { file: 'trainer/worker/answers/convention.ts', name: 'viewConvention' },
      ]}
      table={<Table />}
    >
      <Switches />
      <Figure />
    </Cell>
  );
}

function Switches() {
  const { store } = useApp();
  const weighting = useAppState((state) => state.settings.weighting);
  const biases = useAppState((state) => state.settings.biases);
  return (
    <div className={styles.controls}>
      <Control label="Penalty">
        <Choices
          label="What multiplies the penalty"
          name="weighting"
          choices={[
            { value: 'plain', label: 'λ' },
            { value: 'weighted', label: 'λ·n' },
          ]}
          value={weighting}
          onChange={(next: Weighting) => {
            changeSettings(store, settingsIn(next, store.getState()));
          }}
        />
      </Control>
      <Control label="Biases">
        <Choices
          label="Biases"
          name="biases"
          choices={[
            { value: 'off', label: 'off' },
            { value: 'on', label: 'on' },
          ]}
          value={biases ? 'on' : 'off'}
          onChange={(next) => {
            changeSettings(store, { biases: next === 'on' });
          }}
        />
      </Control>
    </div>
  );
}

function Control({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.control}>
      <span>{label}</span>
      {children}
    </div>
  );
}

function Figure() {
  const { movies: many } = useNaming();
  const [side, setSide] = useState<Side>('users');
  const [read, setRead] = useState<number>();
  const convention = useConvention();
  const lambdas = useBothLambdas();
  const inUse = useAppState((state) => state.settings.weighting);
  if (convention === undefined) return <Waiting narrow={384} wide={384} />;
  const counts = convention.rowCounts[side];
  // One axis for both sides, so that they can be compared.
  const { users, movies } = convention.rowCounts;
  const most = Math.max(10, users.at(-1)?.ratings ?? 0, movies.at(-1)?.ratings ?? 0);
  return (
    <>
      <div className={styles.controls}>
        <Control label="Rows of">
          <Choices
            label="Which side’s rows"
            name="convention-side"
            choices={[
              { value: 'users', label: <Users>users</Users> },
              { value: 'movies', label: <Movies>{many}</Movies> },
            ]}
            value={side}
            onChange={setSide}
          />
        </Control>
      </div>
      <ShareTaken
        {...{ side, counts, most, lambdas, inUse }}
        share={(weighting, ratings) =>
          shareTaken(
            weighting === 'plain' ? lambdas.plain : lambdas.weighted * ratings,
            ratings,
            convention.squaredLength[otherSide(side)],
          )
        }
        ratings={Math.min(most, read ?? Math.max(1, convention.ratings))}
        onChange={setRead}
      />
    </>
  );
}

function Table() {
  const convention = useConvention();
  const lambdas = useBothLambdas();
  if (convention === undefined) return null;
  const most = convention.rowCounts.users.at(-1)?.ratings ?? 1;
  const counts = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((ratings) => ratings <= most);
  const share = (ridge: number, ratings: number): string =>
    `${(100 * shareTaken(ridge, ratings, convention.squaredLength.movies)).toPrecision(2)} %`;
  return (
    <NumberTable
      caption="Taken off the predictions of a user"
      columns={['Ratings', `λ = ${lambdas.plain}`, `λ·n, λ = ${lambdas.weighted}`, 'Users with as many or more']}
      rows={counts.map((ratings) => [
        formatCount(ratings),
        share(lambdas.plain, ratings),
        share(lambdas.weighted * ratings, ratings),
        formatCount(convention.rowCounts.users.reduce((sum, row) => sum + (row.ratings >= ratings ? row.rows : 0), 0)),
      ])}
    />
  );
}
