import { DifferenceMark } from '../../figures/split/DifferenceMark';
import { useApp, useAppState } from '../../store/context';
import { changeSettings } from '../../store/state';
import { formatDifference } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { useOrigin } from '../notebook/useOrigin';
import { chanceOf, compare, type Comparison, isWithinChance, passesPublished, PUBLISHED_SETTINGS } from './published';
import styles from './training.module.css';

const GROUPS = [
  { group: 'cells', title: 'Over the cells of the training matrix' },
  { group: 'rows', title: `Over rows, after ${PUBLISHED_SETTINGS.iterations} iterations` },
] as const;

export function PublishedCell() {
  const origin = useOrigin();
  const isComparable = useIsComparable();
  const comparisons = useComparisons();
  const known = comparisons.filter(isKnown);
  return (
    <Cell
      id="published"
      summary={
        isComparable && known.length > 0
          ? `The published run beside this one: ${known.map(({ label, published, here }) => `${label} ${published.toFixed(4)} and ${here.toFixed(4)}`).join('; ')}.`
          : `The published numbers. The ${origin === 'other' ? 'file on this page is another' : 'settings of this page are others at the moment'}, so nothing stands beside them.`
      }
      code={[{ file: 'ratings/law.ts' }, { file: 'als/metrics.ts' }]}
      caption={`Rank ${PUBLISHED_SETTINGS.rank}, λ = ${PUBLISHED_SETTINGS.lambda}, ${PUBLISHED_SETTINGS.iterations} iterations, in stars. The dot is the difference; the band about zero is as wide as chance makes it for that row.`}
    >
      <table data-testid="published" className={styles.groups}>
        <thead>
          <tr>
            <th scope="col">Error</th>
            <th scope="col" className="number">
              Published
            </th>
            <th scope="col" className="number">
              Here
            </th>
            <th scope="col" className="number">
              Difference
            </th>
            <th scope="col" className="number">
              Chance
            </th>
          </tr>
        </thead>
        {GROUPS.map(({ group, title }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={5}>
                {title}
              </th>
            </tr>
            {comparisons
              .filter((comparison) => comparison.group === group)
              .map((comparison) => (
                <Row key={comparison.label} {...comparison} />
              ))}
          </tbody>
        ))}
      </table>
      <Verdict comparisons={comparisons} />
    </Cell>
  );
}

function Row(comparison: Comparison) {
  const { label, published, here } = comparison;
  const origin = useOrigin();
  const chance = chanceOf(comparison, origin);
  const difference = here === undefined ? undefined : here - published;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">{published.toFixed(4)}</td>
      <td className="number">{here?.toFixed(4) ?? '–'}</td>
      <td className="number">
        <span className={styles.difference}>
          {difference === undefined ? '–' : formatDifference(difference)}
          <DifferenceMark difference={difference} spread={chance} />
        </span>
      </td>
      <td className="number">
        {isKnown(comparison) && (isWithinChance(comparison, origin) ? 'within ' : 'beyond ')}±&nbsp;{chance.toFixed(4)}
      </td>
    </tr>
  );
}

/** What the table says, in a sentence that the numbers choose; or how to come to a comparison. */
function Verdict({ comparisons }: { readonly comparisons: readonly Comparison[] }) {
  const { store } = useApp();
  const origin = useOrigin();
  const isComparable = useIsComparable();
  const { iterations } = useAppState((state) => state.settings);
  if (origin === 'other') {
    return (
      <p className={styles.verdict}>
        The published run was made on another file, the one that the page brings: yours has nothing to be beside.
      </p>
    );
  }
  const use = (
    <button
      type="button"
      onClick={() => {
        changeSettings(store, PUBLISHED_SETTINGS);
      }}
    >
      Use the tutorial’s settings
    </button>
  );
  if (!isComparable) {
    return <p className={styles.verdict}>Your settings are others, so your errors have no place here. {use}</p>;
  }
  const known = comparisons.filter(isKnown);
  const isWhole = iterations === PUBLISHED_SETTINGS.iterations;
  const expected = comparisons.filter(({ group }) => group === 'cells' || isWhole).length;
  if (known.length < expected) return <p className={styles.verdict}>The model is still training.</p>;
  const outside = known.filter((comparison) => !isWithinChance(comparison, origin)).length;
  return (
    <p className={styles.verdict}>
      {origin === 'drawn'
        ? 'The ratings here are drawn anew by the same law, other rows are held out, and the factors start elsewhere.'
        : 'Other rows are held out here, and the factors start elsewhere.'}{' '}
      Of runs that differ in nothing else, 19 pairs in 20 lie no further apart than the last column says: measured on 24
      runs of this page’s own engine.{' '}
      {outside === 0 ? (
        <>
          All <Quantity name="published-compared">{known.length}</Quantity> numbers here lie within that: chance
          explains the differences.
        </>
      ) : (
        <>
          Of <Quantity name="published-compared">{known.length}</Quantity> numbers here{' '}
          <Quantity name="published-outside">{outside}</Quantity> {outside === 1 ? 'lies' : 'lie'} beyond it: an unusual
          draw, or something that differs between the programs.
        </>
      )}
      {!isWhole && (
        <>
          {' '}
          Errors over rows were published after {PUBLISHED_SETTINGS.iterations} iterations; you train for {iterations}.{' '}
          {use}
        </>
      )}
    </p>
  );
}

function useIsComparable(): boolean {
  const origin = useOrigin();
  return useAppState(({ settings }) => passesPublished(settings)) && origin !== 'other';
}

/** The run on display counts only if it was made with the settings that are asked for. */
function useComparisons(): Comparison[] {
  const isComparable = useIsComparable();
  const settings = useAppState((state) => state.settings);
  const run = useAppState((state) => state.run);
  return compare(isComparable && run?.settings === settings ? run : undefined);
}

function isKnown(comparison: Comparison): comparison is Comparison & { readonly here: number } {
  return comparison.here !== undefined;
}
