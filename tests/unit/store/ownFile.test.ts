import { describe, expect, it } from 'vitest';
import { type Reading, TUTORIAL_LAYOUT } from '../../../src/ratings/reading/reading';
import { bytesOf, keyOf } from '../../../src/store/ownFile';

const reading: Reading = { files: ['a.csv'], encoding: 'utf-8', layout: TUTORIAL_LAYOUT, titles: undefined };
const file = (content: string, name = 'a.csv') => ({ name, blob: new Blob([content]) });
const sourceOf = (...files: ReturnType<typeof file>[]) => ({ name: 'any', files });

describe('the key of ratings', () => {
  it('is 16 hexadecimal digits, the same for the same content under another name', async () => {
    const key = await keyOf({ source: sourceOf(file('1::2::3')), reading });
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    const renamed = { ...reading, files: ['b.csv'] };
    expect(await keyOf({ source: sourceOf(file('1::2::3', 'b.csv')), reading: renamed })).toBe(key);
  });

  it('differs with the beginning, the end and the length of the content', async () => {
    const middle = '::'.repeat(100_000);
    const contents = [`a${middle}z`, `b${middle}z`, `a${middle}y`, `a${middle}:z`];
    const keys = await Promise.all(contents.map((content) => keyOf({ source: sourceOf(file(content)), reading })));
    expect(new Set(keys).size).toBe(4);
  });

  it('differs with the way of reading, not with the order in which its fields come', async () => {
    const source = sourceOf(file('1,2,3'));
    const key = await keyOf({ source, reading });
    const { kind, separator, ...others } = TUTORIAL_LAYOUT;
    expect(await keyOf({ source, reading: { ...reading, layout: { ...others, separator, kind } } })).toBe(key);
    expect(await keyOf({ source, reading: { ...reading, layout: { ...TUTORIAL_LAYOUT, separator: ',' } } })).not.toBe(
      key,
    );
  });

  it('does not depend on the order of files, but on which of them holds the ratings', async () => {
    const [a, b] = [file('1::2::3'), file('1::Alien', 'b.dat')];
    const key = await keyOf({ source: sourceOf(a, b), reading });
    expect(await keyOf({ source: sourceOf(b, a), reading })).toBe(key);
    expect(await keyOf({ source: sourceOf(a, b), reading: { ...reading, files: ['b.dat'] } })).not.toBe(key);
  });

  it('tells addresses apart without fetching them', async () => {
    const at = (url: string) => keyOf({ source: { name: 'x', files: [{ name: 'a.csv', url }] }, reading });
    expect(await at('https://a.example/')).not.toBe(await at('https://b.example/'));
  });
});

it('a source takes as many bytes as its files', () => {
  expect(bytesOf({ name: 'x', files: [file('12345'), file('678'), { name: 'u', url: 'https://a.example/' }] })).toBe(8);
});
