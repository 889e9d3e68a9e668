import { useId, useState } from 'react';
import { type Bounds, clampToBounds } from '../trainer/shared/settings';
import styles from './NumberEntry.module.css';
import { valueAfterKey } from './stepKeys';

interface NumberEntryProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: Bounds;
  /** Why the bounds are where they are, for a number beyond them. */
  readonly why: string;
  readonly onChange: (value: number) => void;
}

/** A number to type. What is typed counts on Enter or on leaving; what cannot be used is answered in words. */
export function NumberEntry({ label, value, bounds, why, onChange }: NumberEntryProps) {
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const problemId = useId();

  const commit = (): void => {
    if (draft === undefined) return;
    setDraft(undefined);
    const typed = parseNumber(draft);
    if (typed === undefined) {
      setProblem(`“${draft}” is not a number. ${label} stays at ${value}.`);
      return;
    }
    const used = clampToBounds(typed, bounds);
    setProblem(used === typed ? undefined : explain(label, typed, used, bounds, why));
    if (used !== value) onChange(used);
  };

  return (
    <>
      <input
        className={styles.entry}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={`${label}, as a number`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={draft ?? String(value)}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(undefined);
        }}
        onFocus={(event) => {
          event.target.select();
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(undefined);
          if (!event.key.startsWith('ArrowUp') && !event.key.startsWith('ArrowDown')) return;
          const next = valueAfterKey(event, value, bounds);
          if (next === undefined) return;
          event.preventDefault();
          setDraft(undefined);
          setProblem(undefined);
          onChange(next);
        }}
      />
      {problem !== undefined && (
        <p className={styles.problem} id={problemId} role="status">
          {problem}
        </p>
      )}
    </>
  );
}

/** Accepts a decimal comma; undefined for anything that is not a finite number. */
function parseNumber(text: string): number | undefined {
  const normalised = text.trim().replace(',', '.');
  const value = normalised === '' ? NaN : Number(normalised);
  return Number.isFinite(value) ? value : undefined;
}

function explain(label: string, typed: number, used: number, { min, max, whole }: Bounds, why: string): string {
  if (typed >= min && typed <= max) {
    return whole ? `${label} is a whole number: ${used}.` : `${label} keeps three digits: ${used}.`;
  }
  return `${label} goes from ${min} to ${max}. ${why}`;
}
