/** A file of ratings that its publisher offers for download. */
export interface Dataset {
  readonly name: string;
  readonly page: string;
  readonly ratings: number;
  readonly users: number;
  /** As many as have a rating. */
  readonly items: number;
  readonly rated: 'movies' | 'books' | 'jokes';
  /** Of the download, in bytes, about. */
  readonly bytes: number;
  readonly terms: string;
  readonly todo: string;
}

const RESEARCH = 'Research; not for commerce';
const movieLens = (
  size: string,
  page: string,
  [ratings, users, items]: readonly [number, number, number],
  megabytes: number,
): Dataset => ({
  name: `MovieLens ${size}`,
  page: `https://grouplens.org/datasets/movielens/${page}/`,
  ...{ ratings, users, items },
  rated: 'movies',
  bytes: megabytes * 1e6,
  terms: RESEARCH,
  todo: `Download ml-${page === 'latest' ? 'latest-small' : page}.zip and drop it here as it is.`,
});

/** What one can load; the page ships none of it. */
export const DATASETS: readonly Dataset[] = [
  movieLens('latest small', 'latest', [100_836, 610, 9724], 1),
  movieLens('100K', '100k', [100_000, 943, 1682], 5),
  movieLens('1M', '1m', [1_000_209, 6040, 3706], 6),
  movieLens('10M', '10m', [10_000_054, 69_878, 10_677], 66),
  movieLens('20M', '20m', [20_000_263, 138_493, 26_744], 199),
  movieLens('25M', '25m', [25_000_095, 162_541, 59_047], 262),
  movieLens('32M', '32m', [32_000_204, 200_948, 84_432], 239),
  {
    name: 'goodbooks-10k',
    page: 'https://github.com/zygmuntz/goodbooks-10k',
    ...{ ratings: 5_976_479, users: 53_424, items: 10_000 },
    rated: 'books',
    bytes: 72e6,
    terms: 'CC BY-SA 4.0',
    todo: 'Download ratings.csv and books.csv and drop both at once.',
  },
  {
    name: 'Book-Crossing',
    page: 'https://grouplens.org/datasets/book-crossing/',
    ...{ ratings: 433_671, users: 77_805, items: 185_973 },
    rated: 'books',
    bytes: 26e6,
    terms: 'Research, with reference to its paper',
    todo: 'Its own site is gone. If you have BX-CSV-Dump.zip, drop it here as it is.',
  },
  {
    name: 'Jester 1, first part',
    page: 'https://eigentaste.berkeley.edu/dataset/',
    ...{ ratings: 1_810_455, users: 24_983, items: 100 },
    rated: 'jokes',
    bytes: 3.9e6,
    terms: 'Research, with reference to its paper',
    todo: 'Unzip it, save the sheet as CSV and drop that.',
  },
  {
    name: 'Spark’s sample',
    page: 'https://github.com/apache/spark/blob/master/data/mllib/als/sample_movielens_ratings.txt',
    ...{ ratings: 1501, users: 30, items: 100 },
    rated: 'movies',
    bytes: 32e3,
    terms: 'Apache License 2.0',
    todo: 'Download sample_movielens_ratings.txt and drop it here.',
  },
];
