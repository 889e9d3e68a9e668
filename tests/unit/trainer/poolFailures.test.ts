import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineData } from '../../../src/als/engine';
import { drawRatings } from '../../../src/ratings/law';
import { indexRatings } from '../../../src/ratings/ratings';
import { split } from '../../../src/ratings/split';
import type { PoolEvaluation } from '../../../src/trainer/worker/pool/gathering';
import type { RemoteMember } from '../../../src/trainer/worker/pool/member.worker';
import { Pool } from '../../../src/trainer/worker/pool/pool';
import { importRemoteMember, NearWorker } from '../../fixtures/workers';

const drawn = drawRatings(21);
const makeData = (): EngineData =>
  split(
    indexRatings({
      userIds: drawn.userIds.slice(0, 4000),
      movieIds: drawn.movieIds.slice(0, 4000).map((id) => id % 90),
      values: drawn.values.slice(0, 4000),
    }),
    { heldOutShare: 0.2, splitSeed: 3 },
  );
const noKernel = Promise.resolve('There is none.');
const outOfMemory = (): never => {
  throw new RangeError('Array buffer allocation failed');
};
const Member = await importRemoteMember();

let workers: NearWorker[];
let members: RemoteMember[];
let pool: Pool | undefined;

/** From now on the workers that a pool starts are these. */
function startWith(makeMember: () => RemoteMember | undefined): void {
  vi.stubGlobal(
    'Worker',
    class extends NearWorker {
      constructor() {
        const member = makeMember();
        super(member);
        workers.push(this);
        if (member === undefined) setImmediate(() => this.fail('no such script'));
        else members.push(member);
      }
    },
  );
}

beforeEach(() => {
  workers = [];
  members = [];
  startWith(() => new Member());
});

afterEach(() => {
  pool?.close();
  vi.unstubAllGlobals();
});

let runs = 0;
async function train(of: Pool): Promise<PoolEvaluation | undefined> {
  let evaluated: PoolEvaluation | undefined;
  await of.train(
    { run: ++runs, options: { rank: 4, lambda: 0.1, seed: 5 }, state: {}, from: 0, to: 6 },
    {
      keeps: () => false,
      onHalfStep: () => undefined,
      onProgress: () => undefined,
      onEvaluation: (evaluation) => (evaluated = evaluation),
    },
  );
  return evaluated;
}

async function trainedAlone(): Promise<PoolEvaluation | undefined> {
  const alone = new Pool(1, noKernel);
  await alone.load('readable', makeData, 1);
  return train(alone);
}

describe('a pool', () => {
  it('trains alone where other workers cannot be started, and says so', async () => {
    startWith(() => undefined);
    pool = new Pool(3, noKernel);
    const alone = {
      name: 'readable',
      workers: 1,
      fallbackReason: expect.stringContaining('could not be started') as string,
    };
    expect(await pool.load('readable', makeData, 3)).toEqual(alone);
    expect(await train(pool)).toEqual(await trainedAlone());
    expect(await pool.load('readable', makeData, 3)).toEqual(alone);
  });

  it('passes on what keeps a member from taking its part, and works on afterwards', async () => {
    pool = new Pool(2, noKernel);
    vi.spyOn(members[0]!, 'setUp').mockImplementationOnce(outOfMemory);
    await expect(pool.load('readable', makeData, 2)).rejects.toThrow('Array buffer allocation failed');
    expect(await pool.load('readable', makeData, 2)).toEqual({ name: 'readable', workers: 2 });
    expect(await train(pool)).toEqual(await trainedAlone());
  });

  it('passes on what fails in its own worker, and works on afterwards', async () => {
    // No engine can be built of it, in this worker or another.
    const empty = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    pool = new Pool(2, Promise.resolve(empty));
    await expect(pool.load('fast', makeData, 2)).rejects.toThrow(TypeError);
    await expect(pool.load('readable', outOfMemory, 2)).rejects.toThrow(RangeError);
    expect(await pool.load('readable', makeData, 2)).toEqual({ name: 'readable', workers: 2 });
    expect(await train(pool)).toEqual(await trainedAlone());
  });

  it('ends a run at once that a member cannot train, and trains the next one', async () => {
    pool = new Pool(2, noKernel);
    await pool.load('readable', makeData, 2);
    vi.spyOn(members[0]!, 'train').mockImplementationOnce(outOfMemory);
    await expect(train(pool)).rejects.toThrow('Array buffer allocation failed');
    expect(await train(pool)).toEqual(await trainedAlone());
  });

  it('fails with a member that fails later: this worker, too, is started again', async () => {
    pool = new Pool(2, noKernel);
    await pool.load('readable', makeData, 2);
    expect(() => workers[0]!.fail('Uncaught Error: boom')).toThrow(/^boom$/);
  });
});
