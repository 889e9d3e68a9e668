import { describe, expect, it } from 'vitest';
import { latestOnly } from '../../../src/store/latestOnly';

/** A task whose calls end when told. */
function controlledTask() {
  const ends: (() => void)[] = [];
  const task = () => new Promise<void>((resolve) => ends.push(resolve));
  const settle = async (call: number): Promise<void> => {
    ends[call]!();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { task, settle, calls: () => ends.length };
}

describe('latestOnly', () => {
  it('has one call under way, and makes one more for all requests that came meanwhile', async () => {
    const { task, settle, calls } = controlledTask();
    const request = latestOnly(task);
    for (let i = 0; i < 50; i++) request();
    expect(calls()).toBe(1);
    await settle(0);
    expect(calls()).toBe(2);
    await settle(1);
    expect(calls()).toBe(2);
  });

  it('answers a request that comes when nothing is under way', async () => {
    const { task, settle, calls } = controlledTask();
    const request = latestOnly(task);
    request();
    await settle(0);
    request();
    expect(calls()).toBe(2);
  });
});
