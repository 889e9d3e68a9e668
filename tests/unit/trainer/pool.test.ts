import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EngineName } from '../../../src/als/engine';
import { entryCount, rowCount, type Side } from '../../../src/als/matrix';
import { drawRatings } from '../../../src/ratings/law';
import { indexRatings } from '../../../src/ratings/ratings';
import { split } from '../../../src/ratings/split';
import { buildEngine } from '../../../src/trainer/worker/engines';
import { type HalfStepReport, Member } from '../../../src/trainer/worker/pool/member';
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

function poolOf(size: number, name: EngineName) {
  const shards = shard(data, size);
  const ports = meshOfPorts(size);
  const engines = shards.map((part) => buildEngine(name, kernel, part));
  const members = engines.map((engine, index) => new Member(engine, shards[index]!, ports[index]!));
  return { engines, members };
}

/** Trains with members that hear of each half-step in the order given, and returns all that can be compared. */
async function trainTogether(size: number, name: EngineName, halfSteps: number) {
  const { engines, members } = poolOf(size, name);
  for (const member of members) member.begin(1, options, {});
  const errors: { training: number[]; heldOut: number[] }[] = [];
  for (let halfStep = 1; halfStep <= halfSteps; halfStep++) {
    const reports = (await Promise.all(members.map((member) => member.solve(1, halfStep)))) as HalfStepReport[];
    errors.push({
      training: reports.flatMap(({ training }) => training),
      heldOut: reports.flatMap(({ heldOut }) => heldOut),
    });
  }
  const factors = (side: Side) => engines.map((engine) => engine.factors(side).slice());
  members.forEach((member) => member.close());
  return { errors, users: factors('users'), movies: factors('movies') };
}

describe('shards', () => {
  it.each([1, 2, 3, 4, 8])('hold every rating once, %i of them', (size) => {
    const shards = shard(data, size);
    for (const part of ['byUser', 'byMovie'] as const) {
      const whole = data.training[part];
      for (let row = 0; row < rowCount(whole); row++) {
        const holders = shards.filter(({ training }) => {
          const { offsets } = training[part];
          return offsets[row + 1]! > offsets[row]!;
        });
        expect(holders.length).toBe(whole.offsets[row + 1]! > whole.offsets[row]! ? 1 : 0);
      }
      expect(shards.reduce((sum, { training }) => sum + entryCount(training[part]), 0)).toBe(entryCount(whole));
    }
  });

  it('share the work out evenly, although some movies are rated far more often than others', () => {
    for (const { training } of shard(data, 4)) {
      expect(entryCount(training.byMovie) / (entryCount(data.training.byMovie) / 4)).toBeGreaterThan(0.8);
      expect(entryCount(training.byMovie) / (entryCount(data.training.byMovie) / 4)).toBeLessThan(1.25);
    }
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
    const alone = await trainTogether(1, name, 6);
    for (const size of [2, 3, 4]) {
      const together = await trainTogether(size, name, 6);
      expect(together.errors).toEqual(alone.errors);
      for (const users of together.users) expect(users).toEqual(alone.users[0]);
      for (const movies of together.movies) expect(movies).toEqual(alone.movies[0]);
    }
  });

  it('drops what is left of a run when the next begins, even where some hear of it later than others', async () => {
    const { engines, members } = poolOf(3, name);
    const [first, second, third] = members as [Member, Member, Member];
    for (const member of members) member.begin(1, { ...options, rank: 9 }, {});
    const stale = [first.solve(1, 1), second.solve(1, 1)];
    await Promise.resolve();
    first.begin(2, options, {});
    second.begin(2, options, {});
    const ahead = [first.solve(2, 1), second.solve(2, 1)];
    await new Promise((resolve) => setTimeout(resolve, 20));
    third.begin(2, options, {});
    await Promise.all([...ahead, third.solve(2, 1)]);
    expect(await Promise.all(stale)).toEqual([undefined, undefined]);

    const alone = await trainTogether(1, name, 1);
    for (const engine of engines) expect(engine.factors('users')).toEqual(alone.users[0]);
    members.forEach((member) => member.close());
  });

  it('goes on from given factors as if it had made them itself', async () => {
    const four = await trainTogether(2, name, 4);
    const six = await trainTogether(2, name, 6);
    const { engines, members } = poolOf(2, name);
    for (const member of members) member.begin(3, options, { users: four.users[0]!, movies: four.movies[0]! });
    for (const halfStep of [5, 6]) await Promise.all(members.map((member) => member.solve(3, halfStep)));
    expect(engines[1]!.factors('movies')).toEqual(six.movies[0]);
    members.forEach((member) => member.close());
  });
});
