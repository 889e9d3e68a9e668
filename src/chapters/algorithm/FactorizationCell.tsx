import { range } from 'd3';
import { useState } from 'react';
import { predict } from '../../als/predict';
import { type Naming, useNaming } from '../../figures/naming';
import { FactorizationDiagram } from '../../figures/factorization/FactorizationDiagram';
import type { Bounds } from '../../trainer/shared/settings';
import { formatStars } from '../../ui/format';
import { Formula } from '../../ui/Formula';
import { Slider } from '../../ui/Slider';
import { useDark } from '../../ui/useMedia';
import { Cell } from '../notebook/Cell';
import styles from './FactorizationCell.module.css';
import { SMALL_TABLE } from './smallTable';
import { SmallTables } from './SmallTables';
import {
  iterationsDone,
  knownRows,
  MOST_ITERATIONS,
  objectiveOf,
  rmseOf,
  sideAtWork,
  type SmallTraining,
} from './smallTraining';
import { useSmallTraining } from './useSmallTraining';

const MAX_RANK = 5;
const RANK_BOUNDS: Bounds = { min: 1, max: MAX_RANK, whole: true, scale: 'linear' };
const LAMBDA_BOUNDS: Bounds = { min: 0.01, max: 10, whole: false, scale: 'logarithmic' };
const RATING_RANGE = [1, 5] as const;
/** User 0, movie 2: an empty cell that gets a prediction. */
const FIRST_CELL = { row: 0, column: 2 };

export function FactorizationCell() {
  const small = useSmallTraining();
  const naming = useNaming();
  const [selected, setSelected] = useState(FIRST_CELL);
  const dark = useDark();
  const { training, isPlaying } = small;
  const { rank, lambda, users, movies, end } = training;
  const known = { users: knownRows(training, 'users'), movies: knownRows(training, 'movies') };
  const predictions = range(SMALL_TABLE.users).flatMap((user) =>
    range(SMALL_TABLE.movies).map((movie) =>
      user < known.users && movie < known.movies ? predict(users, movies, rank, user, movie) : undefined,
    ),
  );
  const isSolving = end === undefined && (isPlaying || training.rows > 0);
  return (
    <Cell
      id="factorization"
      summary={summarise(training, naming)}
      table={<SmallTables training={training} predictions={predictions} />}
      code={[
        { file: 'als/als.ts', name: 'solveSide' },
        { file: 'als/als.ts', name: 'initialFactors' },
        { file: 'chapters/algorithm/smallTraining.ts' },
        { file: 'figures/factorization/FactorizationDiagram.tsx' },
      ]}
      caption={
        <>
          Solid cells are the eight ratings; outlined cells with small numbers are predictions. The column of{' '}
          <Formula tex={String.raw`\movies{M}^{\mathsf T}`} /> above a cell and the row of{' '}
          <Formula tex={String.raw`\users{U}`} /> beside it make its prediction: point at a cell, press it, or walk with
          the arrow keys. Users and {naming.movies} are counted from 0. This small table has a rank and a λ of its own.
        </>
      }
    >
      <FactorizationDiagram
        {...{ rank, known, predictions, selected, dark }}
        users={SMALL_TABLE.users}
        movies={SMALL_TABLE.movies}
        ratings={SMALL_TABLE.ratings}
        ratingRange={RATING_RANGE}
        maxRank={MAX_RANK}
        factors={{ users, movies }}
        atWork={isSolving ? { side: sideAtWork(training), row: training.rows } : undefined}
        onSelect={setSelected}
      >
        <Progress training={training} isPlaying={isPlaying} />
      </FactorizationDiagram>
      <div className={styles.controls}>
        <div className={styles.buttons}>
          <button type="button" className={styles.main} onClick={isPlaying ? small.pause : small.play}>
            {isPlaying ? 'Pause' : 'Solve'}
          </button>
          <button type="button" aria-disabled={end !== undefined} onClick={small.step}>
            Step
          </button>
          <button type="button" onClick={small.restart}>
            Start again
          </button>
        </div>
        <SmallSlider
          label="Rank"
          value={rank}
          bounds={RANK_BOUNDS}
          onChange={(value) => {
            small.change({ rank: value });
          }}
        />
        <SmallSlider
          label="λ"
          value={lambda}
          bounds={LAMBDA_BOUNDS}
          onChange={(value) => {
            small.change({ lambda: value });
          }}
        />
      </div>
    </Cell>
  );
}

interface SmallSliderProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: Bounds;
  readonly onChange: (value: number) => void;
}

function SmallSlider({ label, value, bounds, onChange }: SmallSliderProps) {
  return (
    <div className={styles.slider}>
      <span>
        {label} {value}
      </span>
      <Slider label={`${label} of the small table`} value={value} bounds={bounds} onChange={onChange} />
    </div>
  );
}

function Progress({ training, isPlaying }: { readonly training: SmallTraining; readonly isPlaying: boolean }) {
  const { movies } = useNaming();
  const hasNumbers = training.stages >= 2;
  return (
    <div className={styles.progress}>
      <Formula tex={String.raw`R \approx \users{U} \times \movies{M}^{\mathsf T}`} />
      <dl className={styles.measures} data-testid="small-measures">
        <div>
          <dt>Iteration</dt>
          <dd>{iterationsDone(training)}</dd>
        </div>
        <div>
          <dt>Objective</dt>
          <dd>{hasNumbers ? formatStars(objectiveOf(training)) : '–'}</dd>
        </div>
        <div>
          <dt>RMSE</dt>
          <dd>{hasNumbers ? rmseOf(training).toFixed(3) : '–'}</dd>
        </div>
      </dl>
      <p className={styles.status}>{statusOf(training, movies)}</p>
      <p className="visually-hidden" role="status">
        {isPlaying ? '' : statusOf(training, movies)}
      </p>
    </div>
  );
}

/** What has just happened and what comes next. */
function statusOf(training: SmallTraining, movies: string): string {
  const { stages, rows, end, objectives } = training;
  const iterations = objectives.length === 1 ? '1 iteration' : `${objectives.length} iterations`;
  if (end === 'settled') {
    return `Stopped after ${iterations}: the last one lowered the objective by less than a millionth of it.`;
  }
  if (end === 'long enough') return `Stopped after ${MOST_ITERATIONS} iterations, the most it takes here.`;
  if (stages === 0) return rows === 0 ? 'Nothing is known yet.' : `Small random numbers for the ${movies} …`;
  const side = sideAtWork(training);
  if (rows > 0) return `Solving the ${side === 'users' ? side : movies}, one after the other …`;
  if (stages === 1) return `The ${movies} have random numbers. Next: solve the users.`;
  return side === 'movies'
    ? `The users are solved. Next: the ${movies}.`
    : `The ${movies} are solved. Next: the users again.`;
}

function summarise(training: SmallTraining, naming: Naming): string {
  const { rank, lambda, stages, rows } = training;
  const { users, movies, ratings } = SMALL_TABLE;
  const start = `A table of ${users} users and ${movies} ${naming.movies} with ${ratings.length} ratings, and its two factor matrices of rank ${rank}.`;
  if (stages === 0 && rows === 0) return `${start} All factors are still question marks.`;
  const error = stages >= 2 ? ` The RMSE on its ratings is ${rmseOf(training).toFixed(3)} at λ = ${lambda}.` : '';
  return `${start} ${statusOf(training, naming.movies)}${error}`;
}
