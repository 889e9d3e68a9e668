import { objectiveGains, SETTLED_BELOW } from '../../../src/store/settle';
import type { Quantities, Truth } from './truth';

const objectives = ({ halfSteps }: Truth): number[] => halfSteps.map(({ dataTerm, penalty }) => dataTerm + penalty);

function bestIteration({ losses }: Truth): number {
  return losses.reduce((best, { heldOut }, index) => (heldOut < losses[best]!.heldOut ? index : best), 0);
}

export const quantities: Quantities = {
  'objective-first': (truth) => objectives(truth)[0]!,
  'objective-last': (truth) => objectives(truth).at(-1)!,
  'objective-checks': (truth) => objectives(truth).length - 1,
  'objective-best-held-out': (truth) => truth.losses[bestIteration(truth)]!.heldOut,
  'objective-best-iteration': (truth) => bestIteration(truth) + 1,
  'objective-last-held-out': ({ losses }) => losses.at(-1)!.heldOut,
  'objective-last-gain': (truth) => objectiveGains(truth.halfSteps).at(-1)!,
  'objective-settled': (truth) => objectiveGains(truth.halfSteps).findIndex((gain) => gain < SETTLED_BELOW) + 2,
};
