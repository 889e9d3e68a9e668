import { type Noun, capitalised } from '../../ratings/nouns';
import type { IdKind, Layout } from '../../ratings/reading/reading';
import { Select } from '../../ui/Select';
import { ID_KINDS, type Role, SEPARATORS, withColumn } from './layouts';
import { NoRatingField } from './NoRatingField';
import styles from './OwnRatings.module.css';

interface LayoutFieldsProps<L extends Layout = Layout> {
  readonly layout: L;
  /** Names from the header, or numbers. */
  readonly columns: readonly string[];
  readonly noun: Noun;
  readonly onChange: (layout: Layout) => void;
}

/** What there is to say about a layout, by its kind. */
export function LayoutFields(props: LayoutFieldsProps) {
  const { layout, columns, noun, onChange } = props;
  switch (layout.kind) {
    case 'separated':
      return (
        <>
          <SeparatorFields layout={layout} onChange={onChange} />
          <ColumnFields
            columns={columns.map((name, index) => ({ value: String(index), label: name }))}
            value={{
              user: String(layout.columns.user),
              movie: String(layout.columns.movie),
              rating: String(layout.columns.rating),
            }}
            noun={noun}
            onChange={({ user, movie, rating }) => {
              onChange({ ...layout, columns: { user: Number(user), movie: Number(movie), rating: Number(rating) } });
            }}
          />
          <IdFields layout={layout} noun={noun} onChange={onChange} />
          <NoRatingField value={layout.noRating} onChange={(noRating) => onChange({ ...layout, noRating })} />
        </>
      );
    case 'matrix':
      return (
        <>
          <SeparatorFields layout={layout} onChange={onChange} />
          <Select
            label="Fields before the first rating"
            options={columns.slice(0, 10).map((_, index) => ({ value: String(index), label: String(index) }))}
            value={String(layout.leading)}
            onChange={(leading) => onChange({ ...layout, leading: Number(leading) })}
          />
          <NoRatingField value={layout.noRating} onChange={(noRating) => onChange({ ...layout, noRating })} />
        </>
      );
    case 'json':
      return (
        <>
          <ColumnFields
            columns={columns.map((name) => ({ value: name, label: name }))}
            value={layout.fields}
            noun={noun}
            onChange={(fields) => onChange({ ...layout, fields })}
          />
          <IdFields layout={layout} noun={noun} onChange={onChange} />
        </>
      );
    case 'netflix':
      return null;
  }
}

type Separated = Extract<Layout, { separator: unknown }>;

function SeparatorFields({ layout, onChange }: Pick<LayoutFieldsProps<Separated>, 'layout' | 'onChange'>) {
  return (
    <>
      <Select
        label="Between fields"
        options={SEPARATORS}
        value={layout.separator}
        onChange={(separator) => onChange({ ...layout, separator })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={layout.hasHeader}
          onChange={(event) => onChange({ ...layout, hasHeader: event.target.checked })}
        />
        The first line is a header
      </label>
    </>
  );
}

interface ColumnFieldsProps {
  readonly columns: readonly { readonly value: string; readonly label: string }[];
  readonly value: Readonly<Record<Role, string>>;
  readonly noun: Noun;
  readonly onChange: (value: Record<Role, string>) => void;
}

function ColumnFields({ columns, value, noun, onChange }: ColumnFieldsProps) {
  const labels: Readonly<Record<Role, string>> = { user: 'User', movie: capitalised(noun), rating: 'Rating' };
  return (['user', 'movie', 'rating'] as const).map((role) => (
    <Select
      key={role}
      label={`${labels[role]} in column`}
      options={columns}
      value={value[role]}
      onChange={(column) => onChange(withColumn(value, role, column))}
    />
  ));
}

type WithIds = Extract<Layout, { ids: unknown }>;

function IdFields({ layout, noun, onChange }: Pick<LayoutFieldsProps<WithIds>, 'layout' | 'noun' | 'onChange'>) {
  const select = (side: 'users' | 'movies', word: string) => (
    <Select
      label={`Ids of ${word}`}
      options={ID_KINDS}
      value={layout.ids[side]}
      onChange={(kind: IdKind) => onChange({ ...layout, ids: { ...layout.ids, [side]: kind } })}
    />
  );
  return (
    <>
      {select('users', 'users')}
      {select('movies', `${noun}s`)}
    </>
  );
}
