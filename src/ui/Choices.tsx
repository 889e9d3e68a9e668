import { useId } from 'react';
import styles from './Choices.module.css';

interface ChoicesProps<T extends string> {
  /** What is chosen, for those who do not see the figure that it changes. */
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few alternatives side by side, one of them chosen: one Tab stop, arrow keys choose. */
export function Choices<T extends string>({ label, choices, value, onChange }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
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
