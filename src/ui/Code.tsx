import { type CSSProperties, useState } from 'react';
import styles from './Code.module.css';

/** A piece of a line, and what kind of token it is. */
export type Token = readonly [kind: string, text: string];

/** A source file, highlighted. */
export interface Listing {
  readonly lines: readonly (readonly Token[])[];
  /** The lines of each top-level declaration with its comment, counted from 0, the end excluded. */
  readonly declarations: Readonly<Record<string, readonly [from: number, to: number]>>;
}

interface CodeProps {
  /** What is shown, in words. */
  readonly label: string;
  readonly lines: Listing['lines'];
  /** The number of the first line in its file. */
  readonly firstLine: number;
  /** Numbers of lines that the text around the code speaks of. */
  readonly marked?: readonly number[];
}

/** Lines of code with their numbers, and a button that copies them. */
export function Code({ label, lines, firstLine, marked = [] }: CodeProps) {
  const [copied, setCopied] = useState<'copied' | 'refused'>();
  const copy = (): void => {
    const text = lines.map((line) => line.map(([, part]) => part).join('')).join('\n');
    navigator.clipboard.writeText(`${text}\n`).then(
      () => setCopied('copied'),
      () => setCopied('refused'),
    );
  };
  return (
    <div className={styles.code}>
      <div className={styles.head}>
        <span>{label}</span>
        <button type="button" className={styles.copy} onClick={copy} onBlur={() => setCopied(undefined)}>
          {copied === 'copied' ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p className={copied === 'refused' ? styles.refused : 'visually-hidden'} role="status">
        {copied === 'copied' && 'The code is copied.'}
        {copied === 'refused' && 'The browser did not allow copying. Select the lines instead.'}
      </p>
      <pre tabIndex={0} aria-label={label} style={{ '--lines': lines.length } as CSSProperties}>
        <code>
          {lines.map((line, index) => (
            <span
              key={index}
              className={styles.line}
              data-number={firstLine + index}
              data-marked={marked.includes(firstLine + index)}
            >
              {line.map(([kind, text], place) => (
                <span key={place} data-token={kind === '' ? undefined : kind}>
                  {text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </div>
  );
}
