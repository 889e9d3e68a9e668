import { Combobox } from '@base-ui/react/combobox';
import { bisectLeft } from 'd3';
import { useMemo, useState } from 'react';
import styles from './IdPicker.module.css';

/** Options shown at once; typing narrows them down. */
const SHOWN = 60;

interface IdPickerProps {
  /** What is picked, in the singular: "user". */
  readonly noun: string;
  /** Its accessible name, where there are several pickers of the same. */
  readonly label?: string;
  /** Ascending. */
  readonly ids: Int32Array;
  readonly value: number;
  readonly side: 'users' | 'movies';
  readonly onChange: (id: number) => void;
}

/**
 * A searchable list of ids. An id that is typed whole counts on Enter or on leaving; one that does not exist is answered
 * in words, and what was chosen stays.
 */
export function IdPicker({ noun, label = `Choose a ${noun} by id`, ids, value, side, onChange }: IdPickerProps) {
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
              {query !== undefined && !isExact && answer(noun, ids, query)}
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

/** What to say of something typed that is not an id of the file. */
function answer(noun: string, ids: Int32Array, query: string): string {
  const range = `Ids run from ${ids[0]} to ${ids.at(-1)}.`;
  if (!/^\d+$/.test(query)) return query === '' ? `Type an id. ${range}` : `“${query}” is not an id. ${range}`;
  const nearest = nearestIds(ids, Number(query));
  const which = nearest.length === 1 ? `id is ${nearest[0]}` : `ids are ${nearest.join(' and ')}`;
  return `${noun[0]!.toUpperCase()}${noun.slice(1)} ${query} has no rating in this file. The nearest ${which}. ${range}`;
}

/** The ids on either side of one that does not exist. */
function nearestIds(ids: Int32Array, missing: number): number[] {
  const above = bisectLeft(ids, missing);
  return Array.from(ids.subarray(Math.max(0, above - 1), above + 1));
}

/**
 * Those that begin with what is typed, behind the nearest where it is no id itself; before anything is typed, those
 * around the chosen one.
 */
function matching(ids: Int32Array, value: number, query: string | undefined): number[] {
  if (query !== undefined) {
    const longer = Array.from(ids.filter((id) => String(id).startsWith(query)).subarray(0, SHOWN));
    const isMissing = /^\d+$/.test(query) && longer[0] !== Number(query);
    return isMissing ? [...new Set([...nearestIds(ids, Number(query)), ...longer])] : longer;
  }
  const first = Math.min(Math.max(0, ids.indexOf(value) - SHOWN / 2), Math.max(0, ids.length - SHOWN));
  return Array.from(ids.subarray(first, first + SHOWN));
}
