import { useMemo, useState } from 'react';
import { initialFactors } from '../../als/als';
import { useNaming } from '../../figures/naming';
import { useApp, useAppState } from '../../store/context';
import { changeSettings } from '../../store/state';
import { loadedData } from '../../store/select';
import { nextSeed } from '../../trainer/shared/settings';
import { formatCount } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { Movies } from '../notebook/references';
import { SourceListing } from '../notebook/SourceListing';
import styles from './training.module.css';

export function InitialiseCell() {
  const startScale = useAppState((state) => state.settings.startScale);
  return (
    <Cell
      id="initialise"
      code={[{ file: 'als/random.ts' }]}
      caption={`Where training starts: uniform random numbers between 0 and ${startScale}. The line below the code calls this very function with your rank, seed and scale.`}
    >
      <SourceListing file="als/als.ts" name="initialFactors" />
      <Start />
    </Cell>
  );
}

/** As many factors as fit a line. */
const SHOWN_FACTORS = 5;

function Start() {
  const { store } = useApp();
  const { movie } = useNaming();
  const rank = useAppState((state) => state.settings.rank);
  const seed = useAppState((state) => state.settings.seed);
  const scale = useAppState((state) => state.settings.startScale);
  const movies = useAppState((state) => loadedData(state)?.facts.movies);
  const first = useMemo(() => initialFactors(1, rank, seed, scale), [rank, seed, scale]);
  const values = Array.from(first.subarray(0, SHOWN_FACTORS), (value) => value.toFixed(4));
  return (
    <div className={styles.live}>
      <p>
        With seed {seed} the first <Movies>{movie}</Movies> starts at{' '}
        <span className={styles.vector}>
          [<Quantity name="initial-factors">{values.join(', ')}</Quantity>
          {rank > SHOWN_FACTORS && ', …'}]
        </span>
        .
      </p>
      {movies !== undefined && (
        <DrawAgain key={`${movies} ${rank} ${seed} ${scale}`} {...{ movies, rank, seed, scale }} />
      )}
      <button
        type="button"
        onClick={() => {
          changeSettings(store, { seed: nextSeed(seed) });
        }}
      >
        Take the next seed
      </button>
    </div>
  );
}

interface DrawAgainProps {
  readonly movies: number;
  readonly rank: number;
  readonly seed: number;
  readonly scale: number;
}

/** Shows that a seed stands for its numbers: draws all of them twice and compares bit by bit. */
function DrawAgain({ movies, rank, seed, scale }: DrawAgainProps) {
  const [different, setDifferent] = useState<number>();
  const total = movies * rank;
  return (
    <>
      <p role="status">
        {different === undefined
          ? 'The same seed draws the same numbers, to the last bit, on every machine. Try it.'
          : `Drawn twice: ${formatCount(total)} numbers, of which ${different === 0 ? 'none differs in a single bit' : `${formatCount(different)} differ`}.`}
      </p>
      <button
        type="button"
        onClick={() => {
          const [once, again] = [initialFactors(movies, rank, seed, scale), initialFactors(movies, rank, seed, scale)];
          setDifferent(once.reduce((count, value, entry) => count + (Object.is(value, again[entry]) ? 0 : 1), 0));
        }}
      >
        Draw it twice and compare
      </button>
    </>
  );
}
