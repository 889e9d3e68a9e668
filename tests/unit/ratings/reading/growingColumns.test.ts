import { describe, expect, it } from 'vitest';
import { GrowingColumns } from '../../../../src/ratings/reading/growingColumns';
import { sameBytes } from '../../../fixtures/bytes';

const CHUNK = 2 ** 20;

describe('growing columns', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7])('are what was pushed: %i rows', (count) => {
    const growing = new GrowingColumns();
    const userIds = new Int32Array(count);
    const movieIds = new Int32Array(count);
    const values = new Float32Array(count);
    for (let row = 0; row < count; row++) {
      userIds[row] = row + 1;
      movieIds[row] = 2 ** 31 - 1 - row;
      values[row] = row / 4;
      growing.push(row + 1, 2 ** 31 - 1 - row, row / 4);
    }
    expect(growing.length).toBe(count);
    const columns = growing.finish();
    expect(sameBytes(columns.userIds, userIds)).toBe(true);
    expect(sameBytes(columns.movieIds, movieIds)).toBe(true);
    expect(sameBytes(columns.values, values)).toBe(true);
  });
});
