import { expect, it } from 'vitest';
import { articleFirst } from '../../../../src/ratings/sources/articles';

it.each([
  ['Matrix, The (1999)', 'The Matrix (1999)'],
  [
    'Lord of the Rings: The Fellowship of the Ring, The (2001)',
    'The Lord of the Rings: The Fellowship of the Ring (2001)',
  ],
  ['Beautiful Mind, A (2001)', 'A Beautiful Mind (2001)'],
  ['Matrix, The', 'The Matrix'],
  [
    'City of Lost Children, The (Cité des enfants perdus, La) (1995)',
    'The City of Lost Children (La Cité des enfants perdus) (1995)',
  ],
  [
    'Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il) (1966)',
    'The Good, the Bad and the Ugly (Il Buono, il brutto, il cattivo) (1966)',
  ],
  ["Army of Shadows (Armée des ombres, L') (1969)", "Army of Shadows (L'Armée des ombres) (1969)"],
  ['Boot, Das (Boat, The) (1981)', 'Das Boot (The Boat) (1981)'],
])('%s is read as %s', (catalogued, read) => {
  expect(articleFirst(catalogued)).toBe(read);
});

it.each(['Toy Story (1995)', 'Girl, Interrupted (1999)', 'Me, Myself, I (1999)', 'The Hunger Games, #1', 'Thea', ''])(
  '%s stays',
  (title) => {
    expect(articleFirst(title)).toBe(title);
  },
);
