import type { Encoding, IdKind, Layout, Separator } from '../../ratings/reading/reading';

type Options<T extends string> = readonly { readonly value: T; readonly label: string }[];

export const KINDS: Options<Layout['kind']> = [
  { value: 'separated', label: 'One rating to a line' },
  { value: 'matrix', label: 'One user to a line' },
  { value: 'netflix', label: 'Blocks of the Netflix Prize' },
  { value: 'json', label: 'JSON' },
];

export const SEPARATORS: Options<Separator> = [
  { value: ',', label: 'Comma ,' },
  { value: ';', label: 'Semicolon ;' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar |' },
  { value: '::', label: 'Two colons ::' },
  { value: ' ', label: 'Blanks' },
];

export const ENCODINGS: Options<Encoding> = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252, Latin-1' },
  { value: 'utf-16le', label: 'UTF-16, little-endian' },
  { value: 'utf-16be', label: 'UTF-16, big-endian' },
];

export const ID_KINDS: Options<IdKind> = [
  { value: 'integers', label: 'Whole numbers' },
  { value: 'text', label: 'Text' },
];

/** Roles of the columns of a file. */
export type Role = 'user' | 'movie' | 'rating';

/** What to try first of a kind that the reader turns to. */
export function startOf(kind: Layout['kind'], columns: readonly string[]): Layout {
  const ids = { users: 'text', movies: 'text' } as const;
  switch (kind) {
    case 'separated':
      return {
        kind,
        separator: ',',
        hasHeader: false,
        columns: { user: 0, movie: 1, rating: 2 },
        ids,
        noRating: undefined,
      };
    case 'matrix':
      return { kind, separator: ',', hasHeader: false, leading: 0, noRating: undefined };
    case 'netflix':
      return { kind };
    case 'json': {
      const [user = 'user', movie = 'item', rating = 'rating'] = columns;
      return { kind, fields: { user, movie, rating }, ids };
    }
  }
}

/** Gives a role to another column; the column that had it takes what is left, so that no two are the same. */
export function withColumn<T>(columns: Readonly<Record<Role, T>>, role: Role, column: T): Record<Role, T> {
  const before = columns[role];
  const roles = Object.entries(columns).map(([other, value]) => [other, value === column ? before : value]);
  return { ...(Object.fromEntries(roles) as Record<Role, T>), [role]: column };
}
