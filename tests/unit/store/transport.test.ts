import { describe, expect, it } from 'vitest';
import { goTo, halfStepOnDisplay, stepFrom } from '../../../src/store/transport';
import { createAppStore, type Run } from '../../../src/store/state';
import { DEFAULT_SETTINGS } from '../../../src/trainer/shared/settings';

const run = { frames: Array.from({ length: 30 }, (_, index) => ({ halfStep: index + 1 })) } as unknown as Run;

describe('steps', () => {
  it.each([
    ['users', 0, 1],
    ['users', 1, 3],
    ['users', 2, 3],
    ['movies', 1, 2],
    ['movies', 2, 4],
    ['iteration', 0, 2],
    ['iteration', 3, 4],
    ['back', 4, 3],
    ['back', 0, 0],
  ] as const)('%s from %i leads to %i', (step, from, to) => {
    expect(stepFrom(from, step)).toBe(to);
  });
});

describe('a walk through the half-steps', () => {
  it('shows each of the run, and is at its end without a selection', () => {
    const store = createAppStore({ run });
    goTo(store, 7);
    expect(halfStepOnDisplay(store.getState())).toBe(7);
    goTo(store, 30);
    expect(store.getState().selection.halfStep).toBeUndefined();
    expect(halfStepOnDisplay(store.getState())).toBe(30);
    goTo(store, -1);
    expect(halfStepOnDisplay(store.getState())).toBe(0);
  });

  it('makes the run longer beyond its end, and keeps the half-step that was asked for', () => {
    const store = createAppStore({ run });
    goTo(store, 31);
    expect(store.getState()).toMatchObject({ settings: { iterations: 16 }, selection: { halfStep: 31 } });
  });

  it('ends where iterations end', () => {
    const store = createAppStore({ run, settings: { ...DEFAULT_SETTINGS, iterations: 100 } });
    goTo(store, 201);
    expect(store.getState()).toMatchObject({ settings: { iterations: 100 }, selection: { halfStep: undefined } });
  });
});
