import { expect, it } from 'vitest';
import { shorten } from '../../../src/ui/shorten';

it('a text is cut to so many characters, the ellipsis among them, and never within one', () => {
  expect(shorten('Toy Story', 9)).toBe('Toy Story');
  expect(shorten('Toy Story (1995)', 9)).toBe('Toy Stor…');
  expect(shorten('Toy Story (1995)', 5)).toBe('Toy…');
  expect(shorten('🎬🎬🎬🎬', 3)).toBe('🎬🎬…');
});
