import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lostSpaces } from '../../fixtures/lostSpaces';

const found = (jsx: string): string[] => lostSpaces('Text.tsx', `const text = <p>${jsx}</p>;`);

describe('a space that JSX drops', () => {
  it.each([
    'a row of the\n  {movies} there are',
    'will get few\n  {stars}: a low prediction',
    'Press the\n  <b>button</b>',
    '<b>Press</b>\n  the button',
    'up.\n  {isKnown && <Turns />} Wherever',
    'up.\n  {isKnown && <>Here the largest</>}',
    'it {isBest ? "beats" : <b>loses</b>}\n  to the others',
    '{count}\n  {nouns} of the file',
    'one of {`the ${nouns}`}\n  (so far)',
  ])('is found in %j', (jsx) => {
    expect(found(jsx)).toHaveLength(1);
  });

  it.each([
    "a row of the{' '}\n  {movies} there are",
    'one {movie}s',
    'the rows beside them\n  {count === 0 ? "" : `; ${mean} on average`}. These',
    '{count} rows\n  , and',
    'the rows\n  {isLast && <> of the file</>}',
    'the rows\n  {isLast && (\n    <>\n      {" "}\n      of the file\n    </>\n  )}',
    'they rated:\n  <Formula block tex="x" />',
    '<Glyph />\n  <strong>Solve.</strong>',
    '<label>Rank</label>\n  <output>{rank}</output>',
  ])('is not missed in %j', (jsx) => {
    expect(found(jsx)).toEqual([]);
  });

  it('is nowhere in the page', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((path) => lostSpaces(`src/${path}`, readFileSync(`src/${path}`, 'utf8')))).toEqual([]);
  });
});
