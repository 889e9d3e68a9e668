import { describe, expect, it } from 'vitest';
import { describeReading } from '../../../src/chapters/notebook/describeReading';
import { type Reading, TUTORIAL_LAYOUT } from '../../../src/ratings/reading/reading';

const csv: Reading = {
  files: ['ml-latest-small/ratings.csv'],
  encoding: 'utf-8',
  layout: { ...TUTORIAL_LAYOUT, separator: ',', hasHeader: true },
  titles: 'ml-latest-small/movies.csv',
};

describe('how a file was read', () => {
  it('names the file, what lies between its fields, and the titles', () => {
    expect(describeReading(csv)).toBe('ratings.csv, fields between commas below a header; titles from movies.csv');
  });

  it('tells what is out of the ordinary', () => {
    const layout = { kind: 'matrix', separator: '\t', hasHeader: false, leading: 1, noRating: 99 } as const;
    expect(describeReading({ files: ['j.csv'], encoding: 'windows-1252', layout, titles: undefined })).toBe(
      'j.csv in Windows-1252, one user to a line, ratings between tabs, 99 for no rating; no titles',
    );
    const files = ['a.txt', 'b.txt', 'c.txt'];
    expect(describeReading({ ...csv, files, layout: { kind: 'netflix' }, titles: undefined })).toBe(
      '3 files, in blocks as for the Netflix Prize; no titles',
    );
  });
});
