import { useId, useState } from 'react';
import { useApp } from '../../store/context';
import styles from './OwnRatings.module.css';
import { sourceOfText } from './sources';

/** Rows that are pasted or typed. */
export function PasteForm() {
  const { chooser } = useApp();
  const [text, setText] = useState('');
  const id = useId();
  return (
    <form
      className={styles.way}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') chooser.refuse('There is nothing in the field to read. Paste a few rows first.');
        else void chooser.choose(sourceOfText(text));
      }}
    >
      <label htmlFor={id}>Rows, pasted</label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        placeholder={'user,movie,rating\nAnn,Alien,5\nBen,Brazil,3.5'}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <button type="submit">Read the rows</button>
    </form>
  );
}
