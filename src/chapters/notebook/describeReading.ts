import type { Encoding, Layout, Reading, Separator } from '../../ratings/reading/reading';

const SEPARATORS: Readonly<Record<Separator, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  '::': '“::”',
  ' ': 'blanks',
};

const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': '',
  'windows-1252': ' in Windows-1252',
  'utf-16le': ' in UTF-16',
  'utf-16be': ' in UTF-16',
};

/** How a file is read, after “Read from”: u.data, fields between tabs; titles from u.item */
export function describeReading({ files, layout, encoding, titles }: Reading): string {
  const from = files.length > 2 ? `${files.length} files` : files.map(lastPart).join(' and ');
  const named = titles === undefined ? 'no titles' : `titles from ${lastPart(titles)}`;
  return `${from}${ENCODINGS[encoding]}, ${describeLayout(layout)}; ${named}`;
}

function describeLayout(layout: Layout): string {
  switch (layout.kind) {
    case 'separated':
      return `fields between ${SEPARATORS[layout.separator]}${layout.hasHeader ? ' below a header' : ''}${except(layout.noRating)}`;
    case 'matrix':
      return `one user to a line, ratings between ${SEPARATORS[layout.separator]}${except(layout.noRating)}`;
    case 'netflix':
      return 'in blocks as for the Netflix Prize';
    case 'json':
      return `JSON objects with ${layout.fields.user}, ${layout.fields.movie} and ${layout.fields.rating}`;
  }
}

function except(noRating: number | undefined): string {
  return noRating === undefined ? '' : `, ${noRating} for no rating`;
}

/** A file without its folders. */
function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
