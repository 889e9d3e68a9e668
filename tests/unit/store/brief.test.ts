import { expect, it } from 'vitest';
import { brief } from '../../../src/store/brief';

it('a text from a link is short, and neither hides nor turns what follows it', () => {
  expect(brief('mine.csv')).toBe('mine.csv');
  expect(brief('آراء.csv')).toBe('آراء.csv');
  expect(brief('vsc.\u202Eenim\u2066\n\u0000.csv')).toBe('vsc.enim.csv');
  expect(brief('🎬'.repeat(61))).toBe(`${'🎬'.repeat(59)}…`);
  expect(brief('🎬'.repeat(60))).toBe('🎬'.repeat(60));
});
