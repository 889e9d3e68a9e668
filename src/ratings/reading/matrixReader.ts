import type { Collector } from './collector';
import type { LineReader } from './lineParser';
import { readNumber } from './numbers';
import type { MatrixLayout } from './reading';
import { RecordReader } from './recordReader';

/** One user to a line, one movie to a column. A field that is empty is no rating, like the value that says so. */
export class MatrixReader implements LineReader {
  private readonly records: RecordReader;
  private users = 0;
  /** Of the line at hand, NaN where there is none; as many as the first line has, and so must all others. */
  private ratings: Float64Array | undefined;

  constructor(
    private readonly layout: MatrixLayout,
    private readonly collector: Collector,
  ) {
    this.records = new RecordReader(layout.separator, layout.hasHeader, collector, (bytes) => this.understand(bytes));
  }

  read(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    for (let at = from, next; at < to; at = next) {
      next = this.records.read(bytes, at, to, isLast);
      if (next === at) return at;
    }
    return to;
  }

  private understand(bytes: Uint8Array): string | undefined {
    const { count, from, to } = this.records.fields;
    const { leading, noRating } = this.layout;
    if (count <= leading) return 'there are no ratings';
    const ratings = (this.ratings ??= new Float64Array(count - leading));
    if (count !== ratings.length + leading) return `expected ${ratings.length + leading} fields, found ${count}`;
    for (let field = leading; field < count; field++) {
      const isEmpty = from[field] === to[field];
      const rating = isEmpty ? NaN : readNumber(bytes, from[field]!, to[field]!);
      if (!isEmpty && !Number.isFinite(Math.fround(rating))) return `field ${field + 1} is not a rating`;
      ratings[field - leading] = rating === noRating ? NaN : rating;
    }
    this.users++;
    for (let movie = 0; movie < ratings.length; movie++) {
      if (Number.isNaN(ratings[movie]!)) this.collector.noRatings++;
      else this.collector.add(this.users, movie + 1, ratings[movie]!);
    }
    return undefined;
  }
}
