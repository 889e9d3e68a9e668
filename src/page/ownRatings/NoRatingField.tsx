import { useId, useState } from 'react';
import styles from './OwnRatings.module.css';

interface NoRatingFieldProps {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A value that stands for no rating, as 99 does in Jester. */
export function NoRatingField({ value, onChange }: NoRatingFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== '' && !Number.isFinite(Number(draft));
  return (
    <span className={styles.entry}>
      <label htmlFor={id}>Means no rating</label>
      <input
        id={id}
        inputMode="decimal"
        placeholder="nothing"
        value={draft ?? value?.toString() ?? ''}
        aria-invalid={isWrong}
        onChange={(event) => {
          const text = event.target.value;
          setDraft(text);
          const next = text.trim() === '' ? undefined : Number(text);
          if (next === undefined || Number.isFinite(next)) onChange(next);
        }}
        onBlur={() => {
          setDraft(undefined);
        }}
      />
    </span>
  );
}
