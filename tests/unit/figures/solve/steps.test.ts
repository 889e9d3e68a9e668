import { describe, expect, it } from 'vitest';
import { partAt, progressAt, stepCount } from '../../../../src/figures/solve/steps';
import { sizeOf } from '../../../../src/figures/solve/system';
import { sumsAt } from '../../../../src/chapters/inside/sumsAt';
import { solveSystem } from '../../../fixtures/solveSystem';

describe('the steps of a solve', () => {
  const size = { listed: 3, count: 3, rank: 2 };

  it('add the rows, then λ, then make L, y, x, and check', () => {
    expect(stepCount(size)).toBe(3 + 1 + 2 + 2 + 2 + 1);
    const parts = Array.from({ length: stepCount(size) }, (_, step) => partAt(step, size).part);
    expect(parts).toEqual([
      ...['add', 'add', 'add', 'ridge', 'factor', 'factor', 'forward', 'forward', 'back', 'back', 'check'],
    ]);
    expect(partAt(1, size).end).toBe(3);
    expect(partAt(4, size).end).toBe(6);
    expect(partAt(11, size)).toEqual({ part: 'check', end: 11 });
  });

  it('do one thing each', () => {
    expect(progressAt(0, size)).toEqual({
      ...{ added: 0, hasRidge: false, factored: 0, forward: 0, back: 0, isChecked: false },
    });
    expect(progressAt(2, size)).toMatchObject({ added: 2, hasRidge: false });
    expect(progressAt(5, size)).toMatchObject({ added: 3, hasRidge: true, factored: 1, forward: 0 });
    expect(progressAt(9, size)).toMatchObject({ factored: 2, forward: 2, back: 1, isChecked: false });
    expect(progressAt(11, size)).toMatchObject({ back: 2, isChecked: true });
  });

  it('add the rows that are not listed together', () => {
    const many = { listed: 3, count: 500, rank: 1 };
    expect(stepCount(many)).toBe(4 + 1 + 3 + 1);
    expect(progressAt(3, many).added).toBe(3);
    expect(progressAt(4, many).added).toBe(500);
  });

  it('lead to the system as the solve has it', () => {
    const system = solveSystem(2, 5, 3);
    const at = (step: number) => sumsAt(system, progressAt(step, sizeOf(system)));
    expect([...at(0).A, ...at(0).b]).toEqual([0, 0, 0, 0, 0, 0]);
    const [q, r] = [system.fixed, system.ratings];
    expect([...at(1).A]).toEqual([q[0]! * q[0]!, q[0]! * q[1]!, q[0]! * q[1]!, q[1]! * q[1]!]);
    expect([...at(1).b]).toEqual([r[0]! * q[0]!, r[0]! * q[1]!]);
    expect(at(4).A).toEqual(system.gram);
    expect(at(4).b).toEqual(system.b);
    expect(at(5).A).toEqual(system.A);
  });
});
