import { describe, expect, it } from 'vitest';
import { genreDifferences } from '../../../src/ratings/genreDifferences';
import { seededRandom } from '../../../src/als/random';

describe('what a factor has to do with genres', () => {
  it('finds the genre whose movies lie apart, and by how much', () => {
    const ofMovie = Uint32Array.from({ length: 60 }, (_, movie) => (movie % 3 === 0 ? 0b01 : 0b10));
    const values = Float32Array.from({ length: 60 }, (_, movie) => (movie % 3 === 0 ? 2 : 1) + (movie % 2) / 10);
    const [first] = genreDifferences({ names: ['Horror', 'Drama'], ofMovie }, values);
    expect(first).toMatchObject({ genre: 'Horror', movies: 20 });
    expect(first!.mean - first!.others).toBeCloseTo(1, 6);
    expect(first!.deviations).toBeGreaterThan(7);
  });

  it('counts in standard deviations of genres dealt out at random', () => {
    const random = seededRandom(7);
    const values = Float64Array.from({ length: 40 }, random);
    const dealt = Array.from({ length: 4000 }, () => {
      const order = Array.from({ length: 40 }, (_, movie) => ({ movie, key: random() })).sort((a, b) => a.key - b.key);
      const ofMovie = new Uint32Array(40).fill(2);
      for (const { movie } of order.slice(0, 10)) ofMovie[movie] = 1;
      return genreDifferences({ names: ['A', 'B'], ofMovie }, values).find(({ genre }) => genre === 'A')!.deviations;
    });
    const squares = dealt.reduce((sum, deviation) => sum + deviation ** 2, 0) / dealt.length;
    expect(Math.sqrt(squares)).toBeCloseTo(1, 1);
  });

  it('leaves out movies that do not count, and genres of a few', () => {
    const ofMovie = Uint32Array.from({ length: 30 }, (_, movie) => (movie < 3 ? 1 : movie < 15 ? 2 : 4));
    const values = Float64Array.from({ length: 30 }, (_, movie) => (movie === 20 ? NaN : movie));
    const found = genreDifferences({ names: ['Few', 'Some', 'Many'], ofMovie }, values);
    expect(found.map(({ genre }) => genre).sort()).toEqual(['Many', 'Some']);
    expect(found.find(({ genre }) => genre === 'Many')!.movies).toBe(14);
    expect(
      genreDifferences({ names: ['Some', 'Many'], ofMovie }, new Float64Array(30)).every(
        ({ deviations }) => deviations === 0,
      ),
    ).toBe(true);
  });
});
