import { useId } from 'react';
import styles from './Select.module.css';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  /** Whether the label stands beside the list, not above it. */
  readonly inline?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of several, behind its label; the browser's own list. */
export function Select<T extends string>({ label, options, value, inline = false, onChange }: SelectProps<T>) {
  const id = useId();
  return (
    <span className={styles.select} data-inline={inline}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onChange(event.target.value as T);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
