import { initialFactors, solveSide } from '../../../src/als/als';
import { rowCount } from '../../../src/als/matrix';
import { penalty, sumOfSquaredErrors } from '../../../src/als/objective';
import { objectiveGains, SETTLED_BELOW } from '../../../src/store/settle';
import type { Frame } from '../../../src/trainer/shared/protocol';
import type { Quantities, Truth } from './truth';

const kept = new Map<Truth, Frame[]>();

/** The objective after each half-step, as the page's frames have it. */
function framesOf(truth: Truth): Frame[] {
  const known = kept.get(truth);
  if (known !== undefined) return known;
  const { rank, lambda, iterations, seed } = truth.settings;
  const { byUser, byMovie } = truth.parts.training;
  const users = new Float64Array(rowCount(byUser) * rank);
  const movies = initialFactors(rowCount(byMovie), rank, seed);
  const frames = Array.from({ length: 2 * iterations }, (_, index) => {
    const isUsers = index % 2 === 0;
    if (isUsers) solveSide(byUser, movies, users, rank, lambda);
    else solveSide(byMovie, users, movies, rank, lambda);
    return {
      halfStep: index + 1,
      side: isUsers ? 'users' : 'movies',
      dataTerm: sumOfSquaredErrors(byUser, users, movies, rank),
      penalty: penalty(users, movies, lambda),
    } as Frame;
  });
  kept.set(truth, frames);
  return frames;
}

const objectives = (truth: Truth): number[] => framesOf(truth).map((frame) => frame.dataTerm + frame.penalty);

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
  'objective-last-gain': (truth) => objectiveGains(framesOf(truth)).at(-1)!,
  'objective-settled': (truth) => objectiveGains(framesOf(truth)).findIndex((gain) => gain < SETTLED_BELOW) + 2,
};
