import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlace, parsePlace } from '../../../src/store/address';
import { NOTHING_SELECTED, type Place } from '../../../src/store/state';
import { DEFAULT_SETTINGS, MAX_SEED } from '../../../src/trainer/shared/settings';

const id = fc.option(fc.nat({ max: 2 ** 31 - 1 }), { nil: undefined });
const anyPlace: fc.Arbitrary<Place> = fc.record({
  settings: fc.record({
    rank: fc.integer({ min: 1, max: 100 }),
    // What both conventions allow.
    lambda: fc.double({ min: 0.01, max: 10, noNaN: true }).map((value) => Number(value.toPrecision(3))),
    weighting: fc.constantFrom('plain' as const, 'weighted' as const),
    biases: fc.boolean(),
    iterations: fc.integer({ min: 1, max: 100 }),
    seed: fc.integer({ min: 0, max: MAX_SEED }),
    startScale: fc.double({ min: 0.001, max: 10, noNaN: true }).map((value) => Number(value.toPrecision(3))),
    splitSeed: fc.integer({ min: 0, max: MAX_SEED }),
    heldOutShare: fc.double({ min: 0.05, max: 0.5, noNaN: true }).map((value) => Number(value.toPrecision(3))),
    engine: fc.constantFrom('fast' as const, 'readable' as const),
    workers: fc.integer({ min: 0, max: 8 }),
  }),
  selection: fc.record({
    userId: id,
    movieId: id,
    factor: fc.option(fc.nat({ max: 99 }), { nil: undefined }),
    halfStep: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
  }),
  recommendations: fc.integer({ min: 1, max: 50 }),
  data: fc.option(
    fc.record({
      key: fc.stringMatching(/^[0-9a-f]{16}$/),
      name: fc.string(),
      ratings: fc.option(fc.nat({ max: 4e7 }), { nil: undefined }),
    }),
    { nil: undefined },
  ),
});

describe('the address', () => {
  it('carries a place there and back', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(parsePlace(formatPlace(place))).toEqual({ ...place, problems: [] });
      }),
    );
  });

  it('writes out all that decides the numbers, so that a change of defaults changes no link', () => {
    const place = { settings: DEFAULT_SETTINGS, selection: NOTHING_SELECTED, recommendations: 5, data: undefined };
    expect(formatPlace(place)).toBe(
      '?rank=10&lambda=0.1&iterations=15&weighting=plain&biases=0&seed=1&start=0.01&split=42&heldout=0.2',
    );
  });

  it('without a query means the defaults', () => {
    expect(parsePlace('')).toEqual({
      settings: DEFAULT_SETTINGS,
      selection: NOTHING_SELECTED,
      recommendations: 5,
      data: undefined,
      problems: [],
    });
  });

  it('clamps numbers beyond the bounds, and says so', () => {
    const { settings, problems } = parsePlace('?rank=0&lambda=1e9&iterations=2.4');
    expect(settings).toMatchObject({ rank: 1, lambda: 100, iterations: 2 });
    expect(problems).toHaveLength(3);
    expect(problems[0]).toBe('The link asks for rank “0”, which must be a whole number from 1 to 100. You see 1.');
  });

  it('knows λ by the bounds of its convention', () => {
    expect(parsePlace('?weighting=weighted&lambda=0.002')).toMatchObject({
      settings: { weighting: 'weighted', lambda: 0.002 },
      problems: [],
    });
    const { settings, problems } = parsePlace('?weighting=weighted&lambda=50');
    expect(settings.lambda).toBe(10);
    expect(problems[0]).toBe('The link asks for lambda “50”, which must be a number from 0.001 to 10. You see 10.');
    expect(parsePlace('?lambda=0.002').settings.lambda).toBe(0.01);
  });

  it('holds at least a twentieth of the ratings out, and at most a half', () => {
    expect(parsePlace('?heldout=0.35')).toMatchObject({ settings: { heldOutShare: 0.35 }, problems: [] });
    const { settings, problems } = parsePlace('?heldout=0.9');
    expect(settings.heldOutShare).toBe(0.5);
    expect(problems).toEqual([
      'The link asks for held-out share “0.9”, which must be a number from 0.05 to 0.5. You see 0.5.',
    ]);
    expect(parsePlace('?heldout=none').settings.heldOutShare).toBe(0.2);
  });

  it('quotes no more of nonsense than a notice has room for, and nothing that turns its text around', () => {
    const long = `\u202E${'x'.repeat(10_000)}`;
    const names = ['rank', 'lambda', 'iterations', 'weighting', 'biases', 'seed', 'split', 'heldout', 'engine'];
    const query = new URLSearchParams([...names, 'workers', 'user', 'movie', 'top'].map((name) => [name, long]));
    const { problems } = parsePlace(`?${query.toString()}`);
    expect(problems).toHaveLength(13);
    for (const problem of problems) {
      expect(problem).toContain(`“${'x'.repeat(59)}…”`);
      expect(problem.length).toBeLessThan(200);
    }
  });

  it('carries the scale of the start by a name of its own', () => {
    const place = { ...parsePlace(''), settings: { ...DEFAULT_SETTINGS, startScale: 1 } };
    expect(new URLSearchParams(formatPlace(place)).get('start')).toBe('1');
    const { settings, problems } = parsePlace('?start=100');
    expect(settings.startScale).toBe(10);
    expect(problems).toEqual([
      'The link asks for scale of the start “100”, which must be a number from 0.001 to 10. You see 10.',
    ]);
  });

  it('says which conventions there are, and whether there are biases', () => {
    const { settings, problems } = parsePlace('?weighting=heavy&biases=yes');
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems).toEqual([
      'The link asks for weighting “heavy”, which must be plain or weighted. You see plain.',
      'The link asks for biases “yes”, which must be 0 or 1. You see 0.',
    ]);
    expect(parsePlace('?biases=1').settings.biases).toBe(true);
  });

  it.each(['rank=', 'rank=%20', 'lambda=many', 'iterations=NaN', 'seed=-1', 'seed=4294967296', 'user=1.5', 'movie=x'])(
    'leaves out %s, and says so',
    (query) => {
      const { settings, selection, problems } = parsePlace(`?${query}`);
      expect(settings).toEqual(DEFAULT_SETTINGS);
      expect(selection).toEqual({ userId: undefined, movieId: undefined });
      expect(problems).toHaveLength(1);
    },
  );

  it('never yields settings out of bounds, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (rank, lambda, seed) => {
        const query = new URLSearchParams({ rank, lambda, seed }).toString();
        const { settings } = parsePlace(`?${query}`);
        expect(settings.rank).toSatisfy((value: number) => Number.isInteger(value) && value >= 1 && value <= 100);
        expect(settings.lambda).toSatisfy((value: number) => value >= 0.01 && value <= 100);
        expect(settings.seed).toSatisfy((value: number) => Number.isInteger(value) && value >= 0 && value <= MAX_SEED);
      }),
    );
  });
});
