import type { RatingColumns } from './ratings';

/** Columns whose length is not known in advance: they double when full. */
export class GrowingColumns {
  length = 0;
  private userIds = new Int32Array(INITIAL_CAPACITY);
  private movieIds = new Int32Array(INITIAL_CAPACITY);
  private values = new Float32Array(INITIAL_CAPACITY);

  push(userId: number, movieId: number, value: number): void {
    if (this.length === this.values.length) this.grow();
    this.userIds[this.length] = userId;
    this.movieIds[this.length] = movieId;
    this.values[this.length] = value;
    this.length++;
  }

  /** The columns, cut to their length. */
  finish(): RatingColumns {
    return {
      userIds: this.userIds.slice(0, this.length),
      movieIds: this.movieIds.slice(0, this.length),
      values: this.values.slice(0, this.length),
    };
  }

  private grow(): void {
    const capacity = this.values.length * 2;
    const userIds = new Int32Array(capacity);
    const movieIds = new Int32Array(capacity);
    const values = new Float32Array(capacity);
    userIds.set(this.userIds);
    movieIds.set(this.movieIds);
    values.set(this.values);
    this.userIds = userIds;
    this.movieIds = movieIds;
    this.values = values;
  }
}

const INITIAL_CAPACITY = 1 << 16;
