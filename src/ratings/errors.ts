/** A line that is not a rating: where it stands, what it says and what is wrong with it. */
export interface MalformedLine {
  /** Counted from 1. */
  readonly number: number;
  readonly content: string;
  readonly reason: string;
}

/** A file that cannot be used; the message says which, where and what was expected. */
export class RatingsFileError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RatingsFileError';
  }
}
