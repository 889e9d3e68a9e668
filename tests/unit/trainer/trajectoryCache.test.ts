import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';
import { TrajectoryCache } from '../../../src/trainer/worker/trajectoryCache';

const MEGABYTE = 2 ** 20 / 4;

function settingsOf(rank: number) {
  return { ...DEFAULT_SETTINGS, rank };
}

describe('the trajectories that are kept', () => {
  it('are found again for the same settings but for the iterations', () => {
    const cache = new TrajectoryCache();
    const trajectory = cache.for(settingsOf(3));
    expect(cache.for({ ...settingsOf(3), iterations: 99 })).toBe(trajectory);
    expect(cache.for(settingsOf(4))).not.toBe(trajectory);
    cache.clear();
    expect(cache.for(settingsOf(3))).not.toBe(trajectory);
  });

  it('are the four that were used last', () => {
    const cache = new TrajectoryCache();
    const made = [1, 2, 3, 4].map((rank) => cache.for(settingsOf(rank)));
    cache.for(settingsOf(1));
    cache.for(settingsOf(5));
    expect(cache.for(settingsOf(1))).toBe(made[0]);
    expect(cache.for(settingsOf(4))).toBe(made[3]);
    expect(cache.for(settingsOf(2))).not.toBe(made[1]);
  });

  it('are fewer where they are large, but never none', () => {
    const cache = new TrajectoryCache();
    const first = cache.for(settingsOf(1));
    first.record(1, new Float32Array(40 * MEGABYTE));
    const second = cache.for(settingsOf(2));
    second.record(1, new Float32Array(40 * MEGABYTE));
    cache.trim();
    expect(cache.for(settingsOf(2))).toBe(second);
    expect(cache.for(settingsOf(1))).not.toBe(first);
  });
});
