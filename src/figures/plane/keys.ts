import type { KeyboardEvent } from 'react';

/** What a key asks of the plane. */
export type Command =
  | { readonly kind: 'zoom'; readonly factor: number }
  /** Page steps are as long as what is shown is high. */
  | { readonly kind: 'step'; readonly across: number; readonly down: number; readonly page?: boolean }
  | { readonly kind: 'everything' }
  | { readonly kind: 'first' | 'last' }
  | { readonly kind: 'choose' };

export const ZOOM_FACTOR = 2;
const COARSE = 10;

const COMMANDS: Readonly<Record<string, Command>> = {
  '+': { kind: 'zoom', factor: ZOOM_FACTOR },
  '=': { kind: 'zoom', factor: ZOOM_FACTOR },
  '-': { kind: 'zoom', factor: 1 / ZOOM_FACTOR },
  _: { kind: 'zoom', factor: 1 / ZOOM_FACTOR },
  '0': { kind: 'everything' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Enter: { kind: 'choose' },
  ' ': { kind: 'choose' },
  ArrowUp: { kind: 'step', across: 0, down: -1 },
  ArrowDown: { kind: 'step', across: 0, down: 1 },
  ArrowLeft: { kind: 'step', across: -1, down: 0 },
  ArrowRight: { kind: 'step', across: 1, down: 0 },
  PageUp: { kind: 'step', across: 0, down: -1, page: true },
  PageDown: { kind: 'step', across: 0, down: 1, page: true },
};

/** Arrows go ten times as far with Shift. Undefined where the key is not for the plane. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Command | undefined {
  const command = ctrlKey || metaKey || altKey ? undefined : COMMANDS[key];
  if (command?.kind !== 'step' || command.page === true || !shiftKey) return command;
  return { ...command, across: command.across * COARSE, down: command.down * COARSE };
}
