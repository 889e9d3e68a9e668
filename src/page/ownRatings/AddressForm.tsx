import { useId, useState } from 'react';
import { useApp } from '../../store/context';
import styles from './OwnRatings.module.css';
import { sourceOfAddress, TUTORIAL_SOURCE } from './sources';

/** Ratings from elsewhere on the web. */
export function AddressForm() {
  const { chooser } = useApp();
  const [address, setAddress] = useState('');
  const [answer, setAnswer] = useState<string>();
  const id = useId();
  return (
    <form
      className={styles.way}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const source = sourceOfAddress(address);
        const isRefused = typeof source === 'string';
        setAnswer(isRefused ? source : undefined);
        if (!isRefused) void chooser.choose(source);
      }}
    >
      <label htmlFor={id}>An address</label>
      <div className={styles.line}>
        <input
          id={id}
          type="url"
          placeholder="https://"
          value={address}
          aria-invalid={answer !== undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            setAddress(event.target.value);
          }}
        />
        <button type="submit">Fetch</button>
      </div>
      <p id={`${id}-help`} className={styles.help}>
        {answer ?? 'Your browser asks that site for the file, and the site must allow other pages to read it.'}
      </p>
      <p className={styles.help}>
        <button type="button" onClick={() => void chooser.choose(TUTORIAL_SOURCE)}>
          Fetch the tutorial’s original file
        </button>{' '}
        from GitHub, with its titles.
      </p>
    </form>
  );
}
