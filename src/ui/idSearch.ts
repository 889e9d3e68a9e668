import { bisectLeft } from 'd3';

/** What can be picked. Ids ascend; what is known besides them is by their place. */
export interface Pickable {
  readonly ids: Int32Array;
  /** Ids as they are written, where they are not the numbers themselves. */
  readonly texts: readonly string[] | undefined;
  /** Empty where one has none; undefined where none has. */
  readonly titles: readonly string[] | undefined;
}

export interface Found {
  /** The one whose id, or whose title, is what was typed. */
  readonly exact: number | undefined;
  /** The best first, at most as many as were asked for. */
  readonly ids: readonly number[];
  /** How many there are in all. */
  readonly count: number;
}

/** The place of an id that there is. */
export function placeOf({ ids }: Pickable, id: number): number {
  return bisectLeft(ids, id);
}

/** The id as it is written. */
export function textOf({ ids, texts }: Pickable, place: number): string {
  return texts?.[place] ?? String(ids[place]);
}

/** Undefined where there is none. */
export function titleOf({ titles }: Pickable, place: number): string | undefined {
  const title = titles?.[place];
  return title === '' ? undefined : title;
}

/**
 * Those whose id begins with what was typed, then those whose title holds all its words: at its beginning, where a word
 * begins, anywhere. Case and accents do not count.
 */
export function search(pickable: Pickable, typed: string, most: number): Found {
  const query = plain(typed.trim());
  const words = query.split(/\s+/);
  const { ids, texts, titles } = pickable;
  const plainTexts = texts && plainOf(texts);
  const plainTitles = titles && plainOf(titles);
  const ranked: number[][] = [[], [], [], []];
  let count = 0;
  let exact: number | undefined;
  for (let place = 0; place < ids.length; place++) {
    const text = plainTexts?.[place] ?? String(ids[place]);
    const title = plainTitles?.[place];
    const rank = text.startsWith(query) ? 0 : rankOfTitle(title, query, words);
    if (rank === undefined) continue;
    count++;
    if (query !== '' && text === query) exact = ids[place];
    else if (query !== '' && title === query) exact ??= ids[place];
    if (ranked[rank]!.length < most) ranked[rank]!.push(ids[place]!);
  }
  return {
    exact,
    ids: [...new Set([...(exact === undefined ? [] : [exact]), ...ranked.flat()])].slice(0, most),
    count,
  };
}

function rankOfTitle(title: string | undefined, query: string, words: readonly string[]): number | undefined {
  if (title === undefined || !words.every((word) => title.includes(word))) return undefined;
  if (title.startsWith(query)) return 1;
  return ` ${title}`.includes(` ${query}`) ? 2 : 3;
}

/** The ids on either side of one that does not exist. */
export function nearestIds(ids: Int32Array, missing: number): number[] {
  const above = bisectLeft(ids, missing);
  return Array.from(ids.subarray(Math.max(0, above - 1), above + 1));
}

/** Without case and accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

const plainLists = new WeakMap<readonly string[], readonly string[]>();

/** All pickers of a side share one list, made when the first of them is typed into. */
function plainOf(list: readonly string[]): readonly string[] {
  let made = plainLists.get(list);
  if (made === undefined) {
    made = list.map(plain);
    plainLists.set(list, made);
  }
  return made;
}
