import type { DataSource, SourceFile } from '../../trainer/shared/protocol';

const TUTORIAL = 'https://raw.githubusercontent.com/snowch/movie-recommender-demo/master/web_app/data/';

/** The file that the tutorial reads, and the titles beside it. */
export const TUTORIAL_SOURCE: DataSource = {
  name: 'the tutorial’s ratings.dat',
  files: ['ratings.dat', 'movies.dat'].map((name) => ({ name, url: TUTORIAL + name })),
};

/** @returns undefined for no files at all */
export function sourceOfFiles(files: readonly (SourceFile & { readonly blob: Blob })[]): DataSource | undefined {
  const [first, ...others] = files;
  if (first === undefined) return undefined;
  const [folder] = first.name.split('/');
  const isFolder = files.every(({ name }) => name.startsWith(`${folder}/`));
  if (isFolder) return { name: folder!, files };
  if (others.length === 0) return { name: first.name, files };
  if (others.length === 1) return { name: `${first.name} and ${others[0]!.name}`, files };
  return { name: `${first.name} and ${others.length} other files`, files };
}

export function sourceOfText(text: string): DataSource {
  const name = 'pasted ratings';
  return { name, files: [{ name, blob: new Blob([text]) }] };
}

/** A source, or a sentence that says why there is none. */
export function sourceOfAddress(text: string): DataSource | string {
  const address = text.trim();
  const whole = /^[a-z][a-z+.-]*:/i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole))
    return `“${address}” is not an address. It should look like https://example.org/ratings.csv.`;
  const url = new URL(whole);
  if (url.protocol !== 'https:' && url.origin !== location.origin) {
    return `The page can only fetch from addresses that begin with https://, and this one begins with ${url.protocol}//.`;
  }
  const last = url.pathname.split('/').findLast((part) => part !== '');
  const name = last === undefined ? url.host : decoded(last);
  return { name, files: [{ name, url: url.href }] };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
