import { useEffect, useState } from 'react';
import { Code, type Listing } from '../../ui/Code';

/** A declaration of a source file, or the whole file. Paths count from src/. */
export interface SourceReference {
  readonly file: string;
  readonly name?: string;
}

/** The files that can be shown: each comes, highlighted, when it is asked for. */
export const LISTINGS = import.meta.glob<Listing>(
  [
    '/src/als/*.ts',
    '/src/ratings/*.ts',
    '/src/kernel/assembly/*.ts',
    '/src/trainer/worker/**/*.ts',
    '/src/figures/*.tsx',
    '/src/chapters/algorithm/*.ts',
    '!**/*.d.ts',
  ],
  { query: '?listing', import: 'default' },
);

/** The code that runs, from its file. */
export function SourceListing({ file, name }: SourceReference) {
  const [loaded, setLoaded] = useState<{ readonly file: string; readonly listing: Listing | Error }>();
  useEffect(() => {
    let current = true;
    const deliver = (listing: Listing | Error): void => {
      if (current) setLoaded({ file, listing });
    };
    LISTINGS[`/src/${file}`]!().then(deliver, (error: unknown) => {
      deliver(error instanceof Error ? error : new Error(String(error)));
    });
    return () => {
      current = false;
    };
  }, [file]);

  if (loaded?.file !== file) return <p>Opening src/{file} …</p>;
  const { listing } = loaded;
  if (listing instanceof Error)
    return (
      <p role="alert">
        src/{file} could not be opened: {listing.message}
      </p>
    );
  const [from, to] = name === undefined ? [0, listing.lines.length] : listing.declarations[name]!;
  return <Code label={`src/${file}`} lines={listing.lines.slice(from, to)} firstLine={from + 1} />;
}
