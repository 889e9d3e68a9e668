import { ErrorSweep } from '../../../src/figures/parameters/ErrorSweep';
import { IterationGains } from '../../../src/figures/parameters/IterationGains';
import { ShrinkagePaths } from '../../../src/figures/parameters/ShrinkagePaths';
import { SETTING_SPECS } from '../../../src/trainer/shared/settings';
import type { Exhibits } from '../exhibits';

const RANKS = [
  { value: 1, training: 0.81, heldOut: 0.829 },
  { value: 2, training: 0.74, heldOut: 0.774 },
  { value: 10, training: 0.62, heldOut: 0.924 },
  { value: 20, training: 0.47, heldOut: 1.15 },
  { value: 50, training: 0.15, heldOut: 1.98 },
];
const LOSSES = [1.2, 0.82, 0.7, 0.66, 0.644, 0.6436].map((training, index) => ({
  iteration: index + 1,
  training,
  heldOut: 0.88 + 0.004 * (index - 2) ** 2,
}));
const SHRINKAGE = [0.01, 0.1, 1, 10, 100].map((lambda, index) => ({
  lambda,
  length: 2.2 - 0.5 * index,
  training: 0.6 + 0.1 * index ** 2,
  heldOut: 0.95 + 0.06 * (index - 1) ** 2,
}));
const ignore = (): void => undefined;

export const exhibits: Exhibits = {
  'error-sweep': (
    <ErrorSweep
      label="Rank"
      symbol="k"
      range={[1, 100]}
      points={RANKS}
      pending={[5, 100]}
      current={10}
      baseline={0.853}
      onChange={ignore}
    />
  ),
  'error-sweep-before-any-point': (
    <ErrorSweep
      label="Lambda"
      symbol="λ"
      range={[0.01, 100]}
      points={[]}
      pending={[0.01, 1, 100]}
      current={0.1}
      baseline={undefined}
      onChange={ignore}
    />
  ),
  'shrinkage-paths': (
    <ShrinkagePaths
      points={SHRINKAGE}
      lambda={1}
      bounds={SETTING_SPECS.lambda}
      who="user 17"
      unit={1}
      onChange={ignore}
    />
  ),
  'shrinkage-paths-without-held-out-ratings': (
    <ShrinkagePaths
      points={SHRINKAGE.map((point) => ({ ...point, heldOut: NaN }))}
      lambda={0.1}
      bounds={SETTING_SPECS.lambda}
      who="user 17"
      unit={1}
      onChange={ignore}
    />
  ),
  'iteration-gains': <IterationGains points={LOSSES} iterations={15} unit={1} />,
  'iteration-gains-of-one-iteration': <IterationGains points={LOSSES.slice(0, 1)} iterations={1} unit={1} />,
};
