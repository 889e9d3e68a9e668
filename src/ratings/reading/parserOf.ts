import { Collector } from './collector';
import { expectedOf } from './expected';
import { LineParser } from './lineParser';
import { MatrixReader } from './matrixReader';
import { NetflixReader } from './netflixReader';
import type { RatingsParser } from './parser';
import { JsonParser } from './jsonParser';
import type { Layout } from './reading';
import { SeparatedReader } from './separatedReader';

/** A parser for files in this layout. @param fileName what error messages call the file */
export function parserOf(layout: Layout, fileName: string): RatingsParser {
  const ids = 'ids' in layout ? layout.ids : ({ users: 'integers', movies: 'integers' } as const);
  const collector = new Collector(fileName, expectedOf(layout), ids);
  switch (layout.kind) {
    case 'separated':
      return new LineParser(collector, new SeparatedReader(layout, collector));
    case 'matrix':
      return new LineParser(collector, new MatrixReader(layout, collector));
    case 'netflix':
      return new LineParser(collector, new NetflixReader(collector));
    case 'json':
      return new JsonParser(layout, fileName, collector);
  }
}
