import { NounSelect } from '../../chapters/notebook/NounSelect';
import type { Reading } from '../../ratings/reading/reading';
import { useApp } from '../../store/context';
import type { Choosing } from '../../store/state';
import { Select } from '../../ui/Select';
import { FirstRows } from './FirstRows';
import { LayoutFields } from './LayoutFields';
import { ENCODINGS, KINDS, startOf } from './layouts';
import styles from './OwnRatings.module.css';

interface ReadingFormProps {
  readonly chosen: NonNullable<Choosing['chosen']>;
  readonly isBusy: boolean;
  /** It cannot be read like that. */
  readonly isFaulty: boolean;
}

/** The beginning of what was chosen, as it is read, and all that can be said about how to read it. */
export function ReadingForm({ chosen: { source, reading, preview, noun }, isBusy, isFaulty }: ReadingFormProps) {
  const { chooser } = useApp();
  const correct = (change: Partial<Reading>): void => {
    void chooser.correct({ ...reading, ...change });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && !isFaulty) void chooser.confirm();
      }}
    >
      <p>
        <strong>{source.name}</strong>. {preview.doubt ?? 'This is how the page reads it; say where it is wrong.'}
      </p>
      <div className={styles.fields}>
        <FileFields
          reading={reading}
          names={preview.files.map(({ name }) => name)}
          // Another file may be of another kind.
          onRatings={(name) => void chooser.correct({ files: [name] })}
          onTitles={(titles) => correct({ titles })}
        />
        <Select
          label="Kind"
          options={KINDS}
          value={reading.layout.kind}
          onChange={(kind) => {
            correct({ layout: startOf(kind, preview.columns) });
          }}
        />
        <Select
          label="Encoding"
          options={ENCODINGS}
          value={reading.encoding}
          onChange={(encoding) => {
            correct({ encoding });
          }}
        />
        <LayoutFields
          layout={reading.layout}
          columns={preview.columns}
          noun={noun}
          onChange={(layout) => {
            correct({ layout });
          }}
        />
        <NounSelect value={noun} onChange={(named) => chooser.name(named)} />
      </div>
      <FirstRows preview={preview} reading={reading} noun={noun} isBusy={isBusy} />
      <div className={styles.actions}>
        <button type="submit" className={styles.main} aria-disabled={isBusy || isFaulty}>
          Load
        </button>
        <button type="button" onClick={() => chooser.show()}>
          Other ratings
        </button>
      </div>
    </form>
  );
}

interface FileFieldsProps {
  readonly reading: Reading;
  readonly names: readonly string[];
  readonly onRatings: (name: string) => void;
  readonly onTitles: (name: string | undefined) => void;
}

/** No file has this name. */
const NONE = '';
const SEVERAL = '/';

function FileFields({ reading: { files, titles }, names, onRatings, onTitles }: FileFieldsProps) {
  if (names.length < 2) return null;
  const each = names.map((name) => ({ value: name, label: name }));
  const several = files.length > 1 ? [{ value: SEVERAL, label: `${files.length} files` }] : [];
  return (
    <>
      <Select
        label="Ratings in"
        options={[...several, ...each]}
        value={files.length > 1 ? SEVERAL : (files[0] ?? NONE)}
        onChange={(name) => {
          if (name !== SEVERAL) onRatings(name);
        }}
      />
      <Select
        label="Titles in"
        options={[{ value: NONE, label: 'No file' }, ...each.filter(({ value }) => !files.includes(value))]}
        value={titles ?? NONE}
        onChange={(name) => {
          onTitles(name === NONE ? undefined : name);
        }}
      />
    </>
  );
}
