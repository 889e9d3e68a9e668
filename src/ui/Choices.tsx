import type { ReactNode } from 'react';
import styles from './Choices.module.css';

interface ChoicesProps<T extends string> {
  /** What is chosen, for those who do not see the figure that it changes. */
  readonly label: string;
  /** Sets these radio buttons apart from all others of the page. */
  readonly name: string;
  readonly choices: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly value: T;
  /** As wide as the room there is, each choice alike. */
  readonly fill?: boolean;
  readonly onChange: (value: T) => void;
}

/** A few alternatives side by side, one of them chosen: one Tab stop, arrow keys choose. */
export function Choices<T extends string>({ label, name, choices, value, fill = false, onChange }: ChoicesProps<T>) {
  return (
    <fieldset className={styles.choices} data-fill={fill}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => {
              onChange(choice.value);
            }}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
