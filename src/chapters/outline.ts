export interface ChapterEntry {
  readonly id: string;
  readonly part: number | undefined;
  readonly title: string;
  /** For the contents. */
  readonly short: string;
}

export const CHAPTERS = [
  { id: 'overview', part: undefined, title: 'Alternating Least Squares, trained before your eyes', short: 'Overview' },
  { id: 'data', part: 1, title: 'The ratings, and how few there are', short: 'The data' },
  { id: 'algorithm', part: 2, title: 'Two thin matrices for one wide one', short: 'The algorithm' },
  { id: 'training', part: 3, title: 'Training, while you move the sliders', short: 'Training' },
  { id: 'predictions', part: 4, title: 'What to recommend', short: 'Predictions' },
  { id: 'factors', part: 5, title: 'A look at the factors', short: 'The factors' },
  { id: 'evaluation', part: 6, title: 'How wrong is it?', short: 'Evaluation' },
] as const satisfies readonly ChapterEntry[];

export type ChapterId = (typeof CHAPTERS)[number]['id'];
