import { range } from 'd3';
import { predict } from '../../../src/als/predict';
import { SMALL_TABLE } from '../../../src/chapters/algorithm/smallTable';
import {
  knownRows,
  sideAtWork,
  type SmallTraining,
  solveAll,
  solveRow,
  solveStage,
  unsolved,
} from '../../../src/chapters/algorithm/smallTraining';
import { FactorizationDiagram } from '../../../src/figures/factorization/FactorizationDiagram';
import { HalfStepGlyph } from '../../../src/figures/factorization/HalfStepGlyph';
import { useDark } from '../../../src/ui/useMedia';
import type { Exhibits } from '../exhibits';

interface DiagramProps {
  readonly training: SmallTraining;
  readonly isSolving?: boolean;
  readonly selected?: { readonly row: number; readonly column: number };
}

function Diagram({ training, isSolving = false, selected = { row: 7, column: 2 } }: DiagramProps) {
  const dark = useDark();
  const { rank, users, movies } = training;
  const known = { users: knownRows(training, 'users'), movies: knownRows(training, 'movies') };
  return (
    <FactorizationDiagram
      {...{ rank, known, selected, dark }}
      users={SMALL_TABLE.users}
      movies={SMALL_TABLE.movies}
      ratings={SMALL_TABLE.ratings}
      ratingRange={[1, 5]}
      maxRank={5}
      factors={{ users, movies }}
      predictions={range(SMALL_TABLE.users).flatMap((user) =>
        range(SMALL_TABLE.movies).map((movie) =>
          user < known.users && movie < known.movies ? predict(users, movies, rank, user, movie) : undefined,
        ),
      )}
      atWork={isSolving ? { side: sideAtWork(training), row: training.rows } : undefined}
      onSelect={() => undefined}
    >
      What stands in the corner
    </FactorizationDiagram>
  );
}

const START = unsolved({ rank: 5, lambda: 0.5 });
const HALF_OF_THE_USERS = range(5).reduce(solveRow, solveStage(START));

export const exhibits: Exhibits = {
  'factorization-unsolved': <Diagram training={START} />,
  'factorization-users-being-solved': <Diagram training={HALF_OF_THE_USERS} isSolving />,
  'factorization-solved': <Diagram training={solveAll(START)} />,
  'factorization-rank-2': (
    <Diagram training={solveAll(unsolved({ rank: 2, lambda: 0.1 }))} selected={{ row: 2, column: 0 }} />
  ),
  'half-step-glyphs': (
    <>
      <HalfStepGlyph users="unknown" movies="random" />
      <HalfStepGlyph users="solved" movies="fixed" />
      <HalfStepGlyph users="fixed" movies="solved" />
    </>
  ),
};
