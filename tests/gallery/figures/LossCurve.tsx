import { LossCurve } from '../../../src/figures/loss/LossCurve';
import { LossSparkline } from '../../../src/figures/loss/LossSparkline';
import type { Exhibits } from '../exhibits';

const POINTS = [1.2, 0.82, 0.7, 0.66, 0.64, 0.63].map((training, index) => ({
  iteration: index + 1,
  training,
  heldOut: 0.9 + 0.4 / (index + 1) ** 2 + 0.004 * index,
}));
const GHOST = POINTS.map((point) => ({ ...point, heldOut: point.heldOut - 0.08 }));

const ignore = (): void => undefined;
const AT_THE_END = { pinned: undefined, onPin: ignore };

export const exhibits: Exhibits = {
  'loss-curve': <LossCurve points={POINTS} ghost={GHOST} baseline={0.853} iterations={6} {...AT_THE_END} />,
  'loss-curve-looking-back': (
    <LossCurve points={POINTS} ghost={[]} baseline={0.853} iterations={6} pinned={3} onPin={ignore} />
  ),
  'loss-curve-above-its-floor': (
    <LossCurve points={POINTS} ghost={[]} baseline={0.853} floor={0.759} iterations={6} {...AT_THE_END} />
  ),
  'loss-curve-under-way': (
    <LossCurve points={POINTS.slice(0, 2)} ghost={[]} baseline={0.853} iterations={15} {...AT_THE_END} />
  ),
  'loss-sparkline': <LossSparkline points={POINTS} ghost={GHOST} baseline={0.853} iterations={6} />,
};
