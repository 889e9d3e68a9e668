import { useId, useState } from 'react';
import { type Bounds, clampToBounds } from '../trainer/shared/settings';
import styles from './NumberEntry.module.css';
import { valueAfterKey } from './stepKeys';

export interface NumberEntryProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: Bounds;
  /** Why it goes no lower, and no higher, for a number beyond the bounds. */
  readonly whyMin: string;
  readonly whyMax: string;
  /** Within a sentence: as wide as its digits, and in the sentence's type. */
  readonly inline?: boolean;
  readonly onChange: (value: number) => void;
}

/** Something said or typed while the value was this one; once the value is another, it has no meaning left. */
interface About {
  readonly value: number;
  readonly text: string;
}

/** A number to type. What is typed counts on Enter or on leaving; what cannot be used is answered in words. */
export function NumberEntry({ label, value, bounds, whyMin, whyMax, inline = false, onChange }: NumberEntryProps) {
  const [typed, setTyped] = useState<About>();
  const [said, setSaid] = useState<About>();
  const problemId = useId();
  const draft = typed?.value === value ? typed.text : undefined;
  const text = draft ?? String(value);
  const problem = said?.value === value ? said.text : undefined;

  const commit = (): void => {
    if (draft === undefined) return;
    setTyped(undefined);
    const wanted = parseNumber(draft);
    if (wanted === undefined) {
      setSaid({ value, text: `“${draft}” is not a number. ${label} stays at ${value}.` });
      return;
    }
    const used = clampToBounds(wanted, bounds);
    const why = wanted < bounds.min ? whyMin : whyMax;
    setSaid(used === wanted ? undefined : { value: used, text: explain(label, wanted, used, bounds, why) });
    if (used !== value) onChange(used);
  };

  const input = (
    <input
      className={inline ? undefined : styles.entry}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={`${label}, ${inline ? 'in the text' : 'as a number'}`}
      aria-invalid={problem !== undefined}
      aria-describedby={problem === undefined ? undefined : problemId}
      value={text}
      onChange={(event) => {
        setTyped({ value, text: event.target.value });
        setSaid(undefined);
      }}
      onFocus={(event) => {
        event.target.select();
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(undefined);
        if (!event.key.startsWith('ArrowUp') && !event.key.startsWith('ArrowDown')) return;
        const from = clampToBounds(parseNumber(draft ?? '') ?? value, bounds);
        const next = valueAfterKey(event, from, bounds);
        if (next === undefined) return;
        event.preventDefault();
        setTyped(undefined);
        setSaid(undefined);
        onChange(next);
      }}
    />
  );
  return (
    <>
      {inline ? (
        <span className={styles.inline} data-text={text}>
          {input}
        </span>
      ) : (
        input
      )}
      {problem !== undefined && (
        <span className={styles.problem} id={problemId} role="status">
          {problem}
        </span>
      )}
    </>
  );
}

/** Accepts a decimal comma, and commas between thousands; undefined for anything that is not a finite number. */
function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  const isGrouped = /^-?\d{1,3}(,\d{3})+$/.test(trimmed);
  const normalised = isGrouped ? trimmed.replaceAll(',', '') : trimmed.replace(',', '.');
  const value = normalised === '' ? NaN : Number(normalised);
  return Number.isFinite(value) ? value : undefined;
}

function explain(label: string, wanted: number, used: number, { min, max, whole }: Bounds, why: string): string {
  if (wanted >= min && wanted <= max) {
    return whole ? `${label} is a whole number: ${used}.` : `${label} keeps three digits: ${used}.`;
  }
  return `${label} goes from ${min} to ${max}. ${why}`;
}
