import { Collector } from './collector';
import { expectedOf } from './expected';
import { LineParser, type LineReader } from './lineParser';
import { MatrixReader } from './matrixReader';
import { NetflixReader } from './netflixReader';
import type { RatingsParser } from './parser';
import type { IdKind, JsonLayout, Layout } from './reading';
import { SeparatedReader } from './separatedReader';

type LineLayout = Exclude<Layout, JsonLayout>;

/**
 * A parser for files in this layout.
 * @param fileName what error messages call the file
 * @throws RatingsFileError when no file can be read in this layout
 */
export function parserOf(layout: LineLayout, fileName: string): RatingsParser {
  const collector = new Collector(fileName, expectedOf(layout), idsOf(layout));
  return new LineParser(collector, lineReaderOf(layout, collector));
}

export function lineReaderOf(layout: LineLayout, collector: Collector): LineReader {
  switch (layout.kind) {
    case 'separated':
      return new SeparatedReader(layout, collector);
    case 'matrix':
      return new MatrixReader(layout, collector);
    case 'netflix':
      return new NetflixReader(collector);
  }
}

export function idsOf(layout: LineLayout): { readonly users: IdKind; readonly movies: IdKind } {
  return layout.kind === 'separated' ? layout.ids : { users: 'integers', movies: 'integers' };
}
