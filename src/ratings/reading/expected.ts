import type { Layout, SeparatedLayout, Separator } from './reading';

const NAMES: Record<Separator, string> = {
  '::': 'double colons',
  ',': 'commas',
  '\t': 'tabs',
  ';': 'semicolons',
  '|': 'vertical bars',
  ' ': 'white space',
};

/** What a file in this layout looks like, as a sentence. */
export function expectedOf(layout: Layout): string {
  switch (layout.kind) {
    case 'separated':
      return `Expected lines like ${shapeOf(layout)}, fields separated by ${NAMES[layout.separator]}.`;
    case 'matrix':
      return `Expected one user to a line and one movie to a column, ratings separated by ${NAMES[layout.separator]}.`;
    case 'netflix':
      return 'Expected blocks of a line like movie: and, below it, lines like user,rating.';
    case 'json': {
      const { user, movie, rating } = layout.fields;
      return `Expected objects with the fields “${user}”, “${movie}” and “${rating}”.`;
    }
  }
}

/** A line of this layout, with words in the place of its fields: user::movie::rating. */
export function shapeOf({ columns, separator }: SeparatedLayout): string {
  const fields = new Array<string>(1 + Math.max(columns.user, columns.movie, columns.rating)).fill('…');
  fields[columns.user] = 'user';
  fields[columns.movie] = 'movie';
  fields[columns.rating] = 'rating';
  return fields.join(separator === '\t' ? ' → ' : separator);
}
