import { bestSlope, errorsOfSlope, lineThroughOrigin } from '../../../src/als/rankOne';
import { sumsAt } from '../../../src/chapters/inside/sumsAt';
import { CostBar } from '../../../src/figures/rankOne/CostBar';
import { LineThroughOrigin } from '../../../src/figures/rankOne/LineThroughOrigin';
import { SolveFigure } from '../../../src/figures/solve/SolveFigure';
import { progressAt, stepCount } from '../../../src/figures/solve/steps';
import { sizeOf, type SolveSystem } from '../../../src/figures/solve/system';
import { Waterfall } from '../../../src/figures/waterfall/Waterfall';
import { useDark } from '../../../src/ui/useMedia';
import { solveSystem } from '../../fixtures/solveSystem';
import type { Exhibits } from '../exhibits';

function Solve({ system, step = stepCount(sizeOf(system)) }: { readonly system: SolveSystem; readonly step?: number }) {
  const dark = useDark();
  const sums = sumsAt(system, progressAt(step, sizeOf(system)));
  return <SolveFigure {...{ system, step, sums, dark }} ratingRange={[1, 5]} />;
}

const nobody: SolveSystem = solveSystem(2, 0);
const ofMovie: SolveSystem = { ...solveSystem(8, 30), side: 'movies' };

/** Sixty ratings about a line of slope 1.4. */
const factors = Float64Array.from({ length: 60 }, (_, at) => 1 + ((7 * at) % 60) / 30);
const ratings = Float32Array.from(factors, (q, at) => Math.min(5, Math.max(1, Math.round(1.4 * q + (at % 3) - 1))));

interface LineProps {
  readonly count: number;
  readonly ridge: number;
  readonly symbol: string;
  readonly share: number;
}

function Line({ count, ridge, symbol, share }: LineProps) {
  const [q, r] = [factors.slice(0, count), ratings.slice(0, count)];
  const line = lineThroughOrigin(q, r);
  const best = bestSlope(line, ridge);
  return (
    <LineThroughOrigin
      who={`user ${count}`}
      factors={q}
      ratings={r}
      {...{ ridge, symbol, best }}
      slope={share * best}
      errors={errorsOfSlope(line, share * best)}
      least={errorsOfSlope(line, best) + ridge * best * best}
      onChange={() => undefined}
    />
  );
}

const terms = Array.from({ length: 30 }, (_, factor) => {
  const [userValue, movieValue] = [2 - ((11 * factor) % 30) / 12, 0.6 - (factor % 7) / 8];
  return { factor, userValue, movieValue, product: userValue * movieValue };
});
const sumOf = (count: number): number => terms.slice(0, count).reduce((sum, { product }) => sum + product, 0);

export const exhibits: Exhibits = {
  solve: <Solve system={solveSystem(3, 12)} />,
  'solve-while-rows-are-added': <Solve system={solveSystem(3, 12)} step={6} />,
  'solve-while-the-triangle-is-made': <Solve system={ofMovie} step={36} />,
  'solve-with-one-factor': <Solve system={solveSystem(1, 2)} />,
  'solve-without-ratings': <Solve system={nobody} />,
  'line-through-origin': <Line count={5} ridge={2} symbol="λ" share={0.7} />,
  'line-through-origin-of-many-ratings-solved': <Line count={60} ridge={40} symbol="λn" share={1} />,
  'cost-bar': <CostBar errors={12} penalty={6} symbol="λ" least={15} />,
  waterfall: <Waterfall label="user 2 and movie 31" terms={terms.slice(0, 5)} predicted={sumOf(5)} order="size" />,
  'waterfall-of-many-by-factor': (
    <Waterfall label="user 3 and movie 31" terms={terms} predicted={sumOf(30)} order="factor" />
  ),
  'waterfall-of-one': (
    <Waterfall label="user 4 and movie 31" terms={terms.slice(0, 1)} predicted={sumOf(1)} order="size" />
  ),
};
