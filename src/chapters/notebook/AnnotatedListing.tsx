import { type ReactNode, useState } from 'react';
import type { Listing } from '../../ui/Code';
import { Formula } from '../../ui/Formula';
import styles from './AnnotatedListing.module.css';
import { extentOf, SourceListing, type SourceReference, useListing } from './SourceListing';

/** Ties a term of the mathematics to the lines that compute it. */
export interface Note {
  /** The term, as TeX. */
  readonly tex: string;
  /** The term, as one would say it. */
  readonly spoken: string;
  /** What a line contains if the note speaks of it. */
  readonly lines: readonly string[];
  readonly text: ReactNode;
}

interface AnnotatedListingProps extends SourceReference {
  readonly notes: readonly Note[];
}

/** The code that runs, and notes beside it: pointing at a note marks its lines, pressing it keeps them marked. */
export function AnnotatedListing({ file, name, notes }: AnnotatedListingProps) {
  const listing = useListing(file);
  const [pointed, setPointed] = useState<Note>();
  const [pressed, setPressed] = useState<Note>();
  const linesOf = (note: Note | undefined): readonly number[] =>
    note === undefined || listing === undefined || listing instanceof Error ? [] : findLines(listing, name, note);
  return (
    <>
      <SourceListing file={file} {...(name === undefined ? {} : { name })} marked={linesOf(pointed ?? pressed)} />
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li
            key={note.tex}
            className={styles.note}
            onPointerEnter={({ pointerType }) => {
              if (pointerType === 'mouse') setPointed(note);
            }}
            onPointerLeave={() => setPointed(undefined)}
          >
            <button
              type="button"
              className={styles.term}
              aria-label={`${note.spoken}, ${inWords(linesOf(note))}: mark`}
              aria-pressed={note === pressed}
              onFocus={() => setPointed(note)}
              onBlur={() => setPointed(undefined)}
              onClick={() => setPressed(note === pressed ? undefined : note)}
            >
              <Formula tex={note.tex} />
              <span className={styles.where}>{inWords(linesOf(note))}</span>
            </button>
            <span className={styles.text}>{note.text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Line numbers of the file. */
function findLines(listing: Listing, name: string | undefined, { lines: parts }: Note): number[] {
  const [from, to] = extentOf(listing, name);
  return listing.lines.slice(from, to).flatMap((line, index) => {
    const text = line.map(([, piece]) => piece).join('');
    return parts.some((part) => text.includes(part)) ? [from + index + 1] : [];
  });
}

/** line 78; lines 71, 72 and 80; lines 81–84 */
function inWords(lines: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const line of lines) {
    const open = ranges.at(-1);
    if (open?.[1] === line - 1) open[1] = line;
    else ranges.push([line, line]);
  }
  const written = ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return `${lines.length === 1 ? 'line' : 'lines'} ${new Intl.ListFormat('en-GB').format(written)}`;
}
