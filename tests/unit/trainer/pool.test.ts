import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Engine, EngineName } from '../../../src/als/engine';
import { entryCount, rowCount, rowsOf, type Side } from '../../../src/als/matrix';
import { drawRatings } from '../../../src/ratings/law';
import { indexRatings } from '../../../src/ratings/ratings';
import { split } from '../../../src/ratings/split';
import { buildEngine } from '../../../src/trainer/worker/engines';
import { Gathering, type HalfStep, type PoolEvaluation } from '../../../src/trainer/worker/pool/gathering';
import { Member, type Report } from '../../../src/trainer/worker/pool/member';
import { meshOfPorts } from '../../../src/trainer/worker/pool/meshOfPorts';
import { shard, workChunks } from '../../../src/trainer/worker/pool/shard';

const drawn = drawRatings(21);
const data = split(
  indexRatings({
    userIds: drawn.userIds.slice(0, 40_000),
    movieIds: drawn.movieIds.slice(0, 40_000).map((id) => Math.floor((id * id) / 40_000)),
    values: drawn.values.slice(0, 40_000),
  }),
  { heldOutShare: 0.2, splitSeed: 3 },
);
const kernel = new WebAssembly.Module(readFileSync('src/kernel/kernel.wasm'));
const options = { rank: 7, lambda: 0.1, seed: 5 };
const SIDES = ['users', 'movies'] as const;

/** Members that train together, and what they have told of a run so far. */
class Together {
  readonly engines: readonly Engine[];
  readonly members: readonly Member[];
  readonly reports: Report[] = [];
  halfSteps: Omit<HalfStep, 'solveMs'>[] = [];
  evaluation: PoolEvaluation | undefined;
  private gathering: Gathering | undefined;

  constructor(size: number, name: EngineName) {
    const shards = shard(data, size);
    const ports = meshOfPorts(size);
    this.engines = shards.map((part) => buildEngine(name, kernel, part.data));
    this.members = this.engines.map(
      (engine, index) =>
        new Member(engine, shards[index]!, ports[index]!, (report) => {
          this.reports.push(report);
          if (report.kind !== 'progress') this.gathering?.add(index, report);
        }),
    );
  }

  /** From now on puts together what the members report. */
  gather(): void {
    this.gathering = new Gathering(
      this.members.length,
      ({ solveMs: _, ...same }) => {
        this.halfSteps.push(same);
      },
      (evaluation) => {
        this.evaluation = evaluation;
      },
    );
  }

  factors(side: Side) {
    return this.engines.map((engine) => engine.factors(side).slice());
  }

  close(): void {
    for (const member of this.members) member.close();
  }
}

async function trained(size: number, name: EngineName, to: number): Promise<Together> {
  const together = new Together(size, name);
  together.gather();
  const order = { run: 1, options, state: {}, from: 0, to };
  await Promise.all(together.members.map((member) => member.train(order)));
  together.close();
  return together;
}

describe('shards', () => {
  it.each([1, 2, 3, 4, 8])('hold every rating of every set once, %i of them', (size) => {
    const shards = shard(data, size);
    for (const set of ['training', 'superseded', 'heldOut'] as const) {
      for (const side of SIDES) {
        const whole = rowsOf(data[set], side);
        const total = shards.reduce((sum, part) => sum + entryCount(rowsOf(part.data[set], side)), 0);
        expect(total).toBe(entryCount(whole));
        for (let row = 0; row < rowCount(whole); row++) {
          const lengths = shards.map((part) => {
            const { offsets } = rowsOf(part.data[set], side);
            return offsets[row + 1]! - offsets[row]!;
          });
          expect(lengths.reduce((sum, length) => sum + length)).toBe(whole.offsets[row + 1]! - whole.offsets[row]!);
          expect(lengths.filter((length) => length > 0).length).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('share the work out evenly, although some movies are rated far more often than others', () => {
    const counts = entryCount(data.training.byMovie);
    for (const part of shard(data, 4)) {
      expect(entryCount(part.data.training.byMovie) / (counts / 4)).toBeGreaterThan(0.7);
      expect(entryCount(part.data.training.byMovie) / (counts / 4)).toBeLessThan(1.3);
    }
  });

  it('keep a row of very many ratings apart from the work of the others', () => {
    // One movie has half of all ratings: whoever gets it gets little else.
    const heavy = 40_000;
    const offsets = Int32Array.from({ length: 402 }, (_, row) => (row === 0 ? 0 : heavy + (row - 1) * 100));
    const rows = { offsets, columns: new Int32Array(heavy * 2), values: new Float32Array(heavy * 2) };
    const matrix = { byUser: rows, byMovie: rows };
    const parts = shard({ training: matrix, superseded: matrix, heldOut: matrix }, 2);
    const shares = parts.map(({ data: part }) => entryCount(part.training.byMovie) / (2 * heavy));
    expect(Math.max(...shares)).toBeLessThan(0.56);
  });

  it('are made of chunks that follow one another from the first row to the last', () => {
    const chunks = workChunks(data.training.byMovie);
    expect(chunks[0]![0]).toBe(0);
    expect(chunks.at(-1)![1]).toBe(rowCount(data.training.byMovie));
    chunks.slice(1).forEach(([from], index) => expect(from).toBe(chunks[index]![1]));
  });
});

describe.each(['readable', 'fast'] as const)('a pool with the %s engine', (name) => {
  it('gives the same bits with 1, 2, 3 and 4 members, to each of them', async () => {
    const alone = await trained(1, name, 6);
    expect(alone.halfSteps.map(({ halfStep }) => halfStep)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const size of [2, 3, 4]) {
      const together = await trained(size, name, 6);
      expect(together.halfSteps).toEqual(alone.halfSteps);
      expect(together.evaluation).toEqual(alone.evaluation);
      for (const side of SIDES) {
        for (const factors of together.factors(side)) expect(factors).toEqual(alone.factors(side)[0]);
      }
    }
  });

  it('reports the errors and lengths that an engine on all the data has', async () => {
    const { halfSteps, evaluation } = await trained(3, name, 4);
    const engine = buildEngine(name, kernel, data);
    engine.begin(options);
    const users = rowCount(data.training.byUser);
    for (let halfStep = 1; halfStep <= 4; halfStep++) {
      const side = SIDES[(halfStep - 1) % 2]!;
      const solved = engine.solveSide(side, 0, rowCount(rowsOf(data.training, side)));
      const told = halfSteps[halfStep - 1]!;
      expect(told.training / solved.squaredError).toBeCloseTo(1, 9);
      expect(told.squaredLength / solved.squaredLength).toBeCloseTo(1, 9);
      expect(told.heldOut / engine.errors('heldOut', 'users', 0, users).squared).toBeCloseTo(1, 6);
    }
    for (const set of ['training', 'superseded', 'heldOut'] as const) {
      const expected = engine.errors(set, 'users', 0, users);
      expect(evaluation![set].squared / expected.squared).toBeCloseTo(1, 9);
      expect(evaluation![set].absolute / expected.absolute).toBeCloseTo(1, 9);
    }
  });

  it('drops what is left of a run when the next begins, even where some hear of it later than others', async () => {
    const together = new Together(3, name);
    const [first, second, third] = together.members as [Member, Member, Member];
    const stale = together.members.map((member) =>
      member.train({ run: 1, options: { ...options, rank: 9 }, state: {}, from: 0, to: 200 }),
    );
    await Promise.resolve();
    together.gather();
    const order = { run: 2, options, state: {}, from: 0, to: 3 };
    const ahead = [first.train(order), second.train(order)];
    await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all([...ahead, third.train(order)]);
    await Promise.all(stale);
    expect(together.reports.filter(({ run, kind }) => run === 1 && kind === 'evaluation')).toEqual([]);

    const alone = await trained(1, name, 3);
    for (const side of SIDES) {
      for (const factors of together.factors(side)) expect(factors).toEqual(alone.factors(side)[0]);
    }
    together.close();
  });

  it('goes on from given factors as if it had made them itself', async () => {
    const four = await trained(2, name, 4);
    const six = await trained(2, name, 6);
    const together = new Together(2, name);
    const state = { users: four.factors('users')[0]!, movies: four.factors('movies')[0]! };
    const order = { run: 3, options, state, from: 4, to: 6 };
    await Promise.all(together.members.map((member) => member.train(order)));
    for (const side of SIDES) expect(together.factors(side)[1]).toEqual(six.factors(side)[0]);
    together.close();
  });

  it('ends a run that is closed in its middle', async () => {
    const together = new Together(2, name);
    const order = { run: 1, options: { ...options, rank: 60 }, state: {}, from: 0, to: 200 };
    const running = together.members.map((member) => member.train(order));
    together.close();
    await Promise.all(running);
    expect(together.reports.some(({ kind }) => kind === 'evaluation')).toBe(false);
  });
});
