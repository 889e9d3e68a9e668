import type { ObjectiveStep } from '../../../src/figures/descent/descent';
import { DescentChart } from '../../../src/figures/descent/DescentChart';
import type { Exhibits } from '../exhibits';

const ignore = (): void => undefined;

/** Falls half-step by half-step, while the held-out error falls and then rises. */
function stepsOf(count: number): ObjectiveStep[] {
  return Array.from({ length: count }, (_, index) => ({
    halfStep: index + 1,
    side: index % 2 === 0 ? 'users' : 'movies',
    dataTerm: 20_000 + 400_000 / (index + 1) ** 2,
    penalty: 15_000 + 60_000 / (index + 1),
    heldOutRmse: index === 0 ? 3 : 0.9 + 0.01 * Math.abs(index - 4) ** 0.5,
  }));
}

const rising = stepsOf(6).map((step, index) => (index === 3 ? { ...step, dataTerm: 90_000 } : step));

export const exhibits: Exhibits = {
  descent: <DescentChart steps={stepsOf(12)} halfSteps={12} current={12} onChange={ignore} />,
  'descent-under-way': <DescentChart steps={stepsOf(3)} halfSteps={12} current={3} onChange={ignore} />,
  'descent-at-the-start': <DescentChart steps={stepsOf(12)} halfSteps={12} current={0} onChange={ignore} />,
  'descent-of-many': <DescentChart steps={stepsOf(200)} halfSteps={200} current={77} onChange={ignore} />,
  'descent-that-rises': <DescentChart steps={rising} halfSteps={6} current={4} onChange={ignore} />,
};
