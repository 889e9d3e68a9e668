import type { RatingColumns } from '../ratings';

/** Rows per chunk: 4 MB of each column. */
const CHUNK_ROWS = 1 << 20;

/** Columns whose length is not known in advance, in chunks of one size: growing copies nothing. */
export class GrowingColumns {
  length = 0;
  private readonly userIds: Int32Array[] = [];
  private readonly movieIds: Int32Array[] = [];
  private readonly values: Float32Array[] = [];

  push(userId: number, movieId: number, value: number): void {
    const place = this.length % CHUNK_ROWS;
    if (place === 0) this.addChunk();
    const chunk = this.values.length - 1;
    this.userIds[chunk]![place] = userId;
    this.movieIds[chunk]![place] = movieId;
    this.values[chunk]![place] = value;
    this.length++;
  }

  /** The columns, each in one piece. The chunks are let go one by one, so nothing can be pushed afterwards. */
  finish(): RatingColumns {
    return {
      userIds: join(this.userIds, new Int32Array(this.length)),
      movieIds: join(this.movieIds, new Int32Array(this.length)),
      values: join(this.values, new Float32Array(this.length)),
    };
  }

  private addChunk(): void {
    this.userIds.push(new Int32Array(CHUNK_ROWS));
    this.movieIds.push(new Int32Array(CHUNK_ROWS));
    this.values.push(new Float32Array(CHUNK_ROWS));
  }
}

/** Empties the list of chunks into the column, last chunk first. */
function join<Column extends Int32Array | Float32Array>(chunks: Column[], column: Column): Column {
  for (let chunk = chunks.pop(); chunk !== undefined; chunk = chunks.pop()) {
    const start = chunks.length * CHUNK_ROWS;
    column.set(chunk.subarray(0, column.length - start), start);
  }
  return column;
}
