import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StatisticsByGroup } from '../../../src/ratings/statistics';
import { tried } from '../../fixtures/properties';

function statisticsOf(groups: readonly number[], values: readonly number[], total: number, cut: number) {
  const statistics = new StatisticsByGroup(total);
  const columns = [Int32Array.from(groups), Float32Array.from(values)] as const;
  statistics.add(...columns, 0, cut);
  statistics.add(...columns, cut, values.length);
  return statistics.statistics();
}

describe('mean and spread by group', () => {
  it('are those of a case worked by hand', () => {
    const { counts, means, deviations } = statisticsOf([0, 2, 0, 0, 2], [1, 4, 1, 4, 4], 3, 2);
    expect([...counts]).toEqual([3, 0, 2]);
    expect([...means]).toEqual([2, NaN, 4]);
    expect(deviations[0]).toBeCloseTo(Math.SQRT2, 6);
    expect([...deviations.slice(1)]).toEqual([NaN, 0]);
  });

  it('do not suffer from ratings that lie far from zero', () => {
    const { deviations } = statisticsOf([0, 0], [8_388_607, 8_388_608], 1, 1);
    expect(deviations[0]).toBe(0.5);
  });

  it('are the same however the rows are cut, and whatever is added to every rating', () => {
    const rows = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.nat(40), (pairs, at) => {
        const groups = pairs.map(([group]) => group);
        const values = pairs.map(([, value]) => value);
        const whole = statisticsOf(groups, values, 4, values.length);
        expect(statisticsOf(groups, values, 4, Math.min(at, values.length))).toEqual(whole);
        const raised = statisticsOf(
          groups,
          values.map((value) => value + 2),
          4,
          values.length,
        );
        const counted = [...new Set(groups)];
        for (const group of counted) expect(raised.means[group]).toBeCloseTo(whole.means[group]! + 2, 5);
        for (const group of counted) expect(raised.deviations[group]).toBeCloseTo(whole.deviations[group]!, 5);
      }),
      tried(200),
    );
  });
});
