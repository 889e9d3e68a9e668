import { Combobox } from '@base-ui/react/combobox';
import { useMemo, useState } from 'react';
import { formatCount } from './format';
import styles from './IdPicker.module.css';
import { nearestIds, type Pickable, placeOf, search, textOf, titleOf } from './idSearch';

/** Options shown at once; typing narrows them down. */
const SHOWN = 60;

interface IdPickerProps extends Pickable {
  /** What is picked, in the singular: "user". */
  readonly noun: string;
  /** Its accessible name, where there are several pickers of the same. */
  readonly label?: string;
  readonly value: number;
  readonly side: 'users' | 'movies';
  readonly onChange: (id: number) => void;
}

/**
 * A searchable list of ids, and of titles where there are any. What is typed whole counts on Enter or on leaving; what
 * does not exist is answered in words, and what was chosen stays.
 */
export function IdPicker(props: IdPickerProps) {
  const { noun, ids, texts, titles, value, side, onChange } = props;
  const { label = `Choose a ${noun} by ${titles === undefined ? 'id' : 'title or id'}` } = props;
  const [draft, setDraft] = useState<string>();
  const query = draft?.trim();
  const pickable = useMemo(() => ({ ids, texts, titles }), [ids, texts, titles]);
  const { exact, items, count } = useMemo(() => offered(pickable, value, query), [pickable, value, query]);
  const isByNumber = texts === undefined && titles === undefined;
  const nameOf = (id: number): string => {
    const place = placeOf(pickable, id);
    return titleOf(pickable, place) ?? textOf(pickable, place);
  };

  const leave = (): void => {
    setDraft(undefined);
    if (exact !== undefined && exact !== value) onChange(exact);
  };

  return (
    <Combobox.Root
      items={items}
      filter={null}
      value={value}
      inputValue={draft ?? nameOf(value)}
      autoHighlight={exact !== undefined || (!isByNumber && !isNumber(query) && count > 0)}
      itemToStringLabel={nameOf}
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
          data-wide={!isByNumber}
          inputMode={isByNumber ? 'numeric' : 'text'}
          spellCheck={false}
          title={isByNumber ? undefined : nameOf(value)}
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
          <Combobox.Popup className={styles.popup} data-wide={!isByNumber}>
            <Combobox.Status className={styles.empty}>
              {query !== undefined && exact === undefined && answer(noun, pickable, query, count)}
            </Combobox.Status>
            <Combobox.List className={styles.list}>
              {(id: number) => (
                <Combobox.Item key={id} value={id} className={styles.item}>
                  <Option {...{ noun, pickable, id }} />
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

interface OptionProps {
  readonly noun: string;
  readonly pickable: Pickable;
  readonly id: number;
}

function Option({ noun, pickable, id }: OptionProps) {
  const place = placeOf(pickable, id);
  const [text, title] = [textOf(pickable, place), titleOf(pickable, place)];
  if (title === undefined) return `${noun} ${text}`;
  return (
    <>
      <span className={styles.title}>{title}</span> <span className={styles.id}>{text}</span>
    </>
  );
}

/** What to say of something typed that is not, or not yet, one of those that can be picked. */
function answer(noun: string, { ids, texts, titles }: Pickable, query: string, count: number): string {
  const range = texts === undefined ? ` Ids run from ${ids[0]} to ${ids.at(-1)}.` : '';
  const what = titles === undefined ? 'an id' : 'a title or an id';
  if (query === '') return `Type ${what}.${range}`;
  const isId = texts === undefined && isNumber(query);
  if (!isId && count > 0) return describeCount(noun, count);
  if (!isId) return titles === undefined ? `“${query}” is not an id.${range}` : `“${query}” is in no title.${range}`;
  const nearest = nearestIds(ids, Number(query));
  const which = nearest.length === 1 ? `id is ${nearest[0]}` : `ids are ${nearest.join(' and ')}`;
  return `${noun[0]!.toUpperCase()}${noun.slice(1)} ${query} has no rating in this file. The nearest ${which}.${range}`;
}

function describeCount(noun: string, count: number): string {
  if (count === 1) return `1 ${noun} matches.`;
  return `${formatCount(count)} ${noun}s match${count > SHOWN ? `; ${SHOWN} of them are listed` : ''}.`;
}

/**
 * What matches what is typed, behind the nearest ids where it is a number that is none; before anything is typed, those
 * around the chosen one.
 */
function offered(pickable: Pickable, value: number, query: string | undefined) {
  const { ids, texts } = pickable;
  if (query === undefined) {
    const first = Math.min(Math.max(0, placeOf(pickable, value) - SHOWN / 2), Math.max(0, ids.length - SHOWN));
    return { exact: undefined, items: Array.from(ids.subarray(first, first + SHOWN)), count: ids.length };
  }
  const isId = texts === undefined && isNumber(query);
  const { exact, ids: matching, count } = search(pickable, isId ? String(Number(query)) : query, SHOWN);
  const nearest = isId && exact === undefined ? nearestIds(ids, Number(query)) : [];
  return { exact, items: [...new Set([...nearest, ...matching])], count };
}

function isNumber(query: string | undefined): boolean {
  return query !== undefined && /^\d+$/.test(query);
}
