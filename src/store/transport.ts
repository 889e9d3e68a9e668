import { clampToBounds, SETTING_SPECS } from '../trainer/shared/settings';
import { shownHalfStep } from './select';
import type { AppStore, State } from './state';

/** Solve the users next, the movies next, or go on to the end of an iteration; or one half-step back. */
export type Step = 'users' | 'movies' | 'iteration' | 'back';

/** The half-step on display: the one that the reader has gone to, or the newest that the run has shown. */
export function halfStepOnDisplay(state: State): number {
  return shownHalfStep(state) ?? state.run?.frames.length ?? 0;
}

/** Where a step leads from a half-step. Odd half-steps solve the users, even ones the movies. */
export function stepFrom(halfStep: number, step: Step): number {
  switch (step) {
    case 'back':
      return Math.max(0, halfStep - 1);
    case 'users':
      return halfStep + (halfStep % 2 === 0 ? 1 : 2);
    case 'movies':
    case 'iteration':
      return halfStep + (halfStep % 2 === 0 ? 2 : 1);
  }
}

/** Shows a half-step. One beyond the end of the run makes the run longer, as far as iterations may go. */
export function goTo(store: AppStore, halfStep: number): void {
  store.setState(({ settings, selection }) => {
    const iterations = Math.max(settings.iterations, clampToBounds(Math.ceil(halfStep / 2), SETTING_SPECS.iterations));
    const isEnd = halfStep >= 2 * iterations;
    return {
      settings: iterations === settings.iterations ? settings : { ...settings, iterations },
      selection: { ...selection, halfStep: isEnd ? undefined : Math.max(0, halfStep) },
    };
  });
}
