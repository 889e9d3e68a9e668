import { Combobox } from '@base-ui/react/combobox';
import { useMemo, useState } from 'react';
import styles from './IdPicker.module.css';

/** Options shown at once; typing narrows them down. */
const SHOWN = 60;

interface IdPickerProps {
  /** What is picked, in the singular: "user". */
  readonly noun: string;
  /** Ascending. */
  readonly ids: Int32Array;
  readonly value: number;
  readonly side: 'users' | 'movies';
  /** Its name, where several pickers of a kind stand on the page. */
  readonly label?: string;
  readonly onChange: (id: number) => void;
}

/**
 * A searchable list of ids. An id that is typed whole counts on Enter or on leaving; one that does not exist is answered
 * in words, and what was chosen stays.
 */
export function IdPicker({ noun, ids, value, side, label = `Choose a ${noun} by id`, onChange }: IdPickerProps) {
  const [draft, setDraft] = useState<string>();
  const query = draft?.trim();
  const isExact = query !== undefined && /^\d+$/.test(query) && ids.includes(Number(query));
  const items = useMemo(() => matching(ids, value, query), [ids, value, query]);

  const leave = (): void => {
    setDraft(undefined);
    if (isExact && Number(query) !== value) onChange(Number(query));
  };

  return (
    <Combobox.Root
      items={items}
      filter={null}
      value={value}
      inputValue={draft ?? String(value)}
      autoHighlight={isExact}
      itemToStringLabel={String}
      onInputValueChange={(text, { reason }) => {
        if (reason === 'input-change' || reason === 'input-clear') setDraft(text);
      }}
      onOpenChange={(open, { reason }) => {
        if (open) return;
        if (reason === 'focus-out' || reason === 'outside-press') leave();
        else setDraft(undefined);
      }}
      onValueChange={(id: number | null) => {
        setDraft(undefined);
        if (id !== null) onChange(id);
      }}
    >
      <span className={styles.picker} data-side={side}>
        <Combobox.Input
          className={styles.input}
          inputMode="numeric"
          aria-label={label}
          onBlur={leave}
          onFocus={(event) => {
            event.target.select();
          }}
        />
        <Combobox.Trigger className={styles.trigger} aria-label={`List of ${noun} ids`}>
          <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Combobox.Trigger>
      </span>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4} align="start">
          <Combobox.Popup className={styles.popup}>
            <Combobox.Status className={styles.empty}>
              {query !== undefined && !isExact && (
                <>
                  {query === '' ? `Type an id` : `No ${noun} has the id ${query}`}. Ids run from {ids[0]} to{' '}
                  {ids.at(-1)}.
                </>
              )}
            </Combobox.Status>
            <Combobox.List className={styles.list}>
              {(id: number) => (
                <Combobox.Item key={id} value={id} className={styles.item}>
                  {noun} {id}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/** Ids that begin with what is typed; before anything is typed, those around the chosen one. */
function matching(ids: Int32Array, value: number, query: string | undefined): number[] {
  if (query !== undefined) return Array.from(ids.filter((id) => String(id).startsWith(query)).subarray(0, SHOWN));
  const first = Math.min(Math.max(0, ids.indexOf(value) - SHOWN / 2), Math.max(0, ids.length - SHOWN));
  return Array.from(ids.subarray(first, first + SHOWN));
}
