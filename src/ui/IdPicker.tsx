import { Combobox } from '@base-ui/react/combobox';
import { useMemo } from 'react';
import styles from './IdPicker.module.css';

/** Options shown at once; typing narrows them down. */
const SHOWN = 60;

interface IdPickerProps {
  /** What is picked, in the singular: "user". */
  readonly noun: string;
  readonly ids: Int32Array;
  readonly value: number;
  readonly side: 'users' | 'movies';
  readonly onChange: (id: number) => void;
}

/** A searchable list of ids. Ids that do not exist are answered in words. */
export function IdPicker({ noun, ids, value, side, onChange }: IdPickerProps) {
  const items = useMemo(() => Array.from(ids), [ids]);
  return (
    <Combobox.Root
      items={items}
      value={value}
      limit={SHOWN}
      autoHighlight
      filter={(id: number, query) => String(id).startsWith(query.trim())}
      itemToStringLabel={String}
      onValueChange={(id: number | null) => {
        if (id !== null) onChange(id);
      }}
    >
      <span className={styles.picker} data-side={side}>
        <Combobox.Input className={styles.input} inputMode="numeric" aria-label={`Choose a ${noun} by id`} />
        <Combobox.Trigger className={styles.trigger} aria-label={`List of ${noun} ids`}>
          <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Combobox.Trigger>
      </span>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4} align="start">
          <Combobox.Popup className={styles.popup}>
            <Combobox.Empty className={styles.empty}>
              No {noun} has an id like this. Ids run from {ids[0]} to {ids.at(-1)}.
            </Combobox.Empty>
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
