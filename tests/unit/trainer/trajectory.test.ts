import { describe, expect, it } from 'vitest';
import { createReadableEngine } from '../../../src/als/readableEngine';
import type { Engine } from '../../../src/als/engine';
import { rowCount, rowsOf } from '../../../src/als/matrix';
import { drawRatings } from '../../../src/ratings/law';
import { indexRatings } from '../../../src/ratings/ratings';
import { split } from '../../../src/ratings/split';
import { sideOf, Trajectory } from '../../../src/trainer/worker/trajectory';

const columns = drawRatings(5);
const data = split(
  indexRatings({
    userIds: columns.userIds.slice(0, 9000),
    movieIds: columns.movieIds.slice(0, 9000).map((id) => id % 60),
    values: columns.values.slice(0, 9000),
  }),
  { heldOutShare: 0.2, splitSeed: 1 },
);
const options = { rank: 3, lambda: 0.1, seed: 4 };

function solve(engine: Engine, halfStep: number): void {
  const side = sideOf(halfStep);
  engine.solveSide(side, 0, rowCount(rowsOf(data.training, side)));
}

/** The state after a half-step, trained afresh. */
function fresh(halfSteps: number): Engine {
  const engine = createReadableEngine(data);
  engine.begin(options);
  for (let halfStep = 1; halfStep <= halfSteps; halfStep++) solve(engine, halfStep);
  return engine;
}

function record(halfSteps: number, memoryBudget = Infinity): Trajectory {
  const trajectory = new Trajectory(memoryBudget);
  const engine = createReadableEngine(data);
  engine.begin(options);
  for (let halfStep = 1; halfStep <= halfSteps; halfStep++) {
    solve(engine, halfStep);
    trajectory.record(halfStep, engine.factors(sideOf(halfStep)).slice());
  }
  return trajectory;
}

/** An engine in the nearest state that is kept. */
function restore(trajectory: Trajectory, halfStep: number): { engine: Engine; from: number } {
  const engine = createReadableEngine(data);
  engine.begin(options);
  const nearest = trajectory.nearest(halfStep);
  for (const side of ['users', 'movies'] as const)
    engine.factors(side).set(nearest.factors[side] ?? engine.factors(side));
  return { engine, from: nearest.halfStep };
}

describe('a trajectory', () => {
  it('restores every half-step as if it were trained afresh, bit for bit', () => {
    const trajectory = record(10);
    for (let halfStep = 0; halfStep <= 10; halfStep++) {
      const { engine, from } = restore(trajectory, halfStep);
      expect(from).toBe(halfStep);
      const expected = fresh(halfStep);
      expect(engine.factors('users')).toEqual(expected.factors('users'));
      expect(engine.factors('movies')).toEqual(expected.factors('movies'));
    }
  });

  it('beyond its memory gives the nearest earlier state it has kept, from which the same bits follow', () => {
    const oneIteration = fresh(2).factors('users').byteLength + fresh(2).factors('movies').byteLength;
    const trajectory = record(40, 6 * oneIteration);
    let restoredExactly = 0;
    for (let halfStep = 0; halfStep <= 40; halfStep++) {
      const { engine, from } = restore(trajectory, halfStep);
      expect(from).toBeLessThanOrEqual(halfStep);
      if (from === halfStep) restoredExactly++;
      for (let next = from + 1; next <= halfStep; next++) solve(engine, next);
      expect(engine.factors('movies')).toEqual(fresh(halfStep).factors('movies'));
    }
    expect(restoredExactly).toBeGreaterThan(4);
    expect(restoredExactly).toBeLessThan(41);
    expect(trajectory.nearest(40).halfStep).toBe(40);
  });
});
