import { dsvFormat } from 'd3';
import { articleFirst } from './articles';
import { genresIn } from './genres';

/** One line of a list of titles. */
export interface TitleRow {
  /** What may be the id that ratings use, as the file writes it; the likeliest first. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly genres: readonly string[];
}

/** A list of titles, as far as one is recognised by its beginning. */
export interface TitlesTable {
  /** @param genreNames those of u.genre, where MovieLens 100K has it beside its titles */
  rows(text: string, genreNames?: readonly string[]): TitleRow[];
}

/** A joke is told in the place of its title. */
const MAX_TITLE_LENGTH = 120;

/** Fields of u.item: id, title, two dates, an address, and a flag for each of these genres. */
const FIELDS_BEFORE_FLAGS = 5;
const GENRES_OF_100K = [
  ...['unknown', 'Action', 'Adventure', 'Animation', "Children's", 'Comedy', 'Crime', 'Documentary', 'Drama'],
  ...['Fantasy', 'Film-Noir', 'Horror', 'Musical', 'Mystery', 'Romance', 'Sci-Fi', 'Thriller', 'War', 'Western'],
];

const TITLE_NAMES = [
  'title',
  'movietitle',
  'booktitle',
  'originaltitle',
  'name',
  'moviename',
  'productname',
  'primarytitle',
];
const MORE_TITLE_NAMES = [
  'trackname',
  'songtitle',
  'songname',
  'artistname',
  'gamename',
  'recipename',
  'beername',
  'joke',
  'text',
];
const ID_NAME = /^(id|isbn|asin|(?!user|reviewer|customer|member).*id)$/;
/** Ids that other catalogues give. */
const OTHER_ID_NAME = /^(imdb|tmdb|goodreads|best|author)/;
const GENRE_NAMES = ['genres', 'genre', 'categories', 'category', 'tags'];

/**
 * @param start the beginning of the file, a whole line at least
 * @returns undefined where it is no list of titles
 */
export function titlesTableOf(start: string): TitlesTable | undefined {
  const firstLine = /^\ufeff?([^\r\n]*)/.exec(start)![1]!;
  return withHeader(firstLine) ?? withoutHeader(firstLine);
}

function titleRow(ids: readonly string[], text: string, genres: readonly string[]): TitleRow {
  // Book-Crossing's titles come from web pages.
  const title = articleFirst(text.trim().replaceAll('&amp;', '&'));
  return { ids, title: title.length > MAX_TITLE_LENGTH ? `${title.slice(0, MAX_TITLE_LENGTH)}…` : title, genres };
}

function withoutHeader(firstLine: string): TitlesTable | undefined {
  if (/^\d+::[^:]/.test(firstLine)) return LINES_OF_MOVIES_DAT;
  if (/^\d+\|/.test(firstLine) && firstLine.split('|').length === FIELDS_BEFORE_FLAGS + GENRES_OF_100K.length) {
    return LINES_OF_U_ITEM;
  }
  if (/^\d+,(\d{4}|NULL),./.test(firstLine)) return LINES_OF_NETFLIX;
  return undefined;
}

/** `id::title::Comedy|Drama`, as in MovieLens 1M and 10M. */
const LINES_OF_MOVIES_DAT: TitlesTable = {
  rows: (text) =>
    linesOf(text).map((line) => {
      const [id = '', title = '', genres = ''] = line.split('::');
      return titleRow([id], title, genresIn(genres));
    }),
};

const LINES_OF_U_ITEM: TitlesTable = {
  rows: (text, genreNames = GENRES_OF_100K) =>
    linesOf(text).map((line) => {
      const [id = '', title = '', ...others] = line.split('|');
      const flags = others.slice(FIELDS_BEFORE_FLAGS - 2);
      const genres = genreNames.filter((genre, place) => flags[place] === '1' && genre !== 'unknown');
      return titleRow([id], title === 'unknown' ? '' : title, genres);
    }),
};

/** `id,year,title`: the title may have commas, and is not quoted. Years are put to titles as MovieLens does. */
const LINES_OF_NETFLIX: TitlesTable = {
  rows: (text) =>
    linesOf(text).map((line) => {
      const [, id = '', year = '', title = ''] = /^(\d+),(\d+|NULL),(.*)$/.exec(line) ?? [];
      return titleRow([id], year === 'NULL' ? title : `${title} (${year})`, []);
    }),
};

/** The names in a u.genre: `Action|1`. */
export function genreNamesOf(text: string): string[] {
  return linesOf(text).map((line) => line.slice(0, line.lastIndexOf('|')));
}

function withHeader(firstLine: string): TitlesTable | undefined {
  for (const separator of ['::', '\t', ';', '|', ',']) {
    const names = fieldsOf(firstLine, separator).map(normalised);
    const title = placeOf(names, [...TITLE_NAMES, ...MORE_TITLE_NAMES]);
    const ids = [...names.keys()].filter((place) => ID_NAME.test(names[place]!) && place !== title);
    if (title === undefined || ids.length === 0) continue;
    const isOther = (place: number): number => Number(OTHER_ID_NAME.test(names[place]!));
    ids.sort((a, b) => isOther(a) - isOther(b) || a - b);
    const genres = placeOf(names, GENRE_NAMES);
    return {
      rows: (text) =>
        recordsOf(text, separator, (fields) =>
          titleRow(
            ids.map((place) => fields[place] ?? ''),
            fields[title] ?? '',
            genres === undefined ? [] : genresIn(fields[genres] ?? ''),
          ),
        ).slice(1),
    };
  }
  return undefined;
}

function recordsOf<Row extends object>(text: string, separator: string, read: (fields: string[]) => Row): Row[] {
  if (separator.length > 1) return linesOf(text).map((line) => read(line.split(separator)));
  // Book-Crossing escapes quotes by backslashes; the standard doubles them.
  const standard = text.replaceAll('\\"', '""');
  return dsvFormat(separator).parseRows(standard, (fields) => read(fields.map((field) => field.trim())));
}

function fieldsOf(line: string, separator: string): string[] {
  return recordsOf(line, separator, (fields) => fields)[0] ?? [];
}

/** Names differ in case, blanks and dashes: movieId, movie_id, Movie-ID. */
function normalised(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Where the first of these names stands that is there. */
function placeOf(names: readonly string[], wanted: readonly string[]): number | undefined {
  const found = wanted.find((name) => names.includes(name));
  return found === undefined ? undefined : names.indexOf(found);
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}
