import { describe, expect, it } from 'vitest';
import { deviationFromPublished, originOf, PUBLISHED } from '../../../src/chapters/data/published';
import { isLevel, lowAndHigh, nameRatings } from '../../../src/chapters/data/ratingGroups';
import { describe as describeFile } from '../../../src/ratings/facts';
import { lawRatings } from '../../fixtures/law';

const counted = (...counts: readonly number[]) => counts.map((count, index) => ({ rating: index + 1, count }));

describe('low and high ratings', () => {
  it('part at the second of five stars', () => {
    const { low, high, lowUpTo, lowShare } = lowAndHigh(counted(1, 2, 3, 4, 10));
    expect([nameRatings(low), nameRatings(high)]).toEqual(['1 and 2', '3 to 5']);
    expect([lowUpTo, lowShare]).toEqual([2, 0.15]);
  });

  it('part in the middle of thumbs down and up', () => {
    const { low, high, lowUpTo } = lowAndHigh(counted(3, 1));
    expect([nameRatings(low), nameRatings(high), lowUpTo]).toEqual(['1', '2', 1]);
  });

  it('part in the middle of the scale where there are many values', () => {
    const halves = Array.from({ length: 10 }, (_, index) => ({ rating: (index + 1) / 2, count: 1 }));
    const { low, high, lowUpTo, lowShare } = lowAndHigh(halves);
    expect([nameRatings(low), nameRatings(high)]).toEqual(['0.5 to 2.5', '3 to 5']);
    expect([lowUpTo, lowShare]).toEqual([2.5, 0.5]);
  });

  it('are not told apart in a file of one rating', () => {
    expect(lowAndHigh(counted(3)).high).toEqual([]);
  });

  it('are level when they differ by chance only', () => {
    expect(isLevel(counted(52_817, 52_682))).toBe(true);
    expect(isLevel(counted(52_817, 126_431))).toBe(false);
  });
});

describe('the published counts', () => {
  const published = { ...PUBLISHED, maxUserId: 5999, maxMovieId: 2608, possible: 15_645_392, sparsity: 0.969 };

  it('are met exactly by themselves, and nearly by the file drawn by the law', () => {
    expect(deviationFromPublished(published)).toBe(0);
    expect(deviationFromPublished(describeFile(lawRatings))).toBeLessThan(0.01);
  });

  it('are not met by a file of another size or shape', () => {
    expect(deviationFromPublished({ ...published, users: 6040 })).toBeUndefined();
    expect(deviationFromPublished({ ...published, counts: counted(50_000, 50_000, 130_000, 127_000, 127_560) })).toBe(
      undefined,
    );
  });

  it('tell the tutorial’s own file, the one drawn by its law, and any other', () => {
    expect(originOf(published)).toBe('published');
    expect(originOf(describeFile(lawRatings))).toBe('drawn');
    expect(originOf({ ...published, ratings: 3 })).toBe('other');
  });
});
