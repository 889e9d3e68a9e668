import { baseName, type StoredFile } from './storedFile';

/** What ratings are called that are spread over many files: those of the Netflix Prize. */
const PARTS = [/^combined_data_\d+\.txt$/i, /^mv_\d+\.txt$/i];
/** What files of ratings are called in the datasets that people have; the surest first. */
const NAMES = [
  /^ratings?\.(csv|tsv|dat|txt|jsonl?|ndjson)$/i,
  /^u\.data$/i,
  /ratings?[^/]*\.(csv|tsv|dat|txt|jsonl?|ndjson)$/i,
];
const IS_SOMETHING_ELSE = /\.(md|html?|pdf|png|jpe?g|gif|svg|sh|pl|py|ipynb|r|zip|xlsx?)$|^(readme|license)/i;
/** How many files are looked into where no name tells. */
const MAX_LOOKED_INTO = 20;

/** All parts of ratings that are spread over many files, in the order of their numbers; none where they are not. */
export function partsOfRatings(files: readonly StoredFile[]): readonly StoredFile[] {
  const parts = PARTS.map((pattern) => files.filter(({ name }) => pattern.test(baseName(name))));
  const found = parts.find(({ length }) => length > 0) ?? [];
  return [...found].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** Those that may hold the ratings, in groups of the same likelihood: the likeliest first, the largest first in each. */
export function candidates(files: readonly StoredFile[]): readonly (readonly StoredFile[])[] {
  const named = NAMES.map((pattern) => files.filter(({ name }) => pattern.test(baseName(name))));
  const others = files.filter(({ name }) => !IS_SOMETHING_ELSE.test(baseName(name)));
  return [...named, others].map((group) => largestFirst(group).slice(0, MAX_LOOKED_INTO));
}

function largestFirst(files: readonly StoredFile[]): readonly StoredFile[] {
  return [...files].sort((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0));
}
