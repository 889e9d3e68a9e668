import { useEffect, useState } from 'react';
import { Code, type Listing } from '../../ui/Code';

/** A declaration of a source file, or the whole file. Paths count from src/. */
export interface SourceReference {
  readonly file: string;
  readonly name?: string;
}

/** The files that the article itself shows: they are there with the page, so that it does not grow while one reads. */
const IN_THE_ARTICLE = import.meta.glob<Listing>(
  ['/src/als/als.ts', '/src/als/cholesky.ts', '/src/als/matrix.ts', '/src/als/predict.ts', '/src/ratings/ratings.ts'],
  { query: '?listing', import: 'default', eager: true },
);

/** All others that can be shown: each comes, highlighted, when it is asked for. */
const ON_REQUEST = import.meta.glob<Listing>(
  [
    '/src/als/*.ts',
    '/src/ratings/*.ts',
    '/src/kernel/assembly/*.ts',
    '/src/trainer/worker/**/*.ts',
    '/src/figures/**/*.{ts,tsx}',
    '/src/store/*.ts',
    '/src/chapters/{algorithm,choosing}/**/*.ts',
    '!**/*.d.ts',
    '!/src/als/als.ts',
    '!/src/als/cholesky.ts',
    '!/src/als/matrix.ts',
    '!/src/als/predict.ts',
    '!/src/ratings/ratings.ts',
  ],
  { query: '?listing', import: 'default' },
);

interface SourceListingProps extends SourceReference {
  /** Numbers of lines to mark. */
  readonly marked?: readonly number[];
}

/** The code that runs, from its file. */
export function SourceListing({ file, name, marked = [] }: SourceListingProps) {
  const listing = useListing(file);
  if (listing === undefined) return <p>Opening src/{file} …</p>;
  if (listing instanceof Error)
    return (
      <p role="alert">
        src/{file} could not be opened: {listing.message}
      </p>
    );
  const [from, to] = extentOf(listing, name);
  return <Code label={`src/${file}`} lines={listing.lines.slice(from, to)} firstLine={from + 1} marked={marked} />;
}

/** A source file, highlighted; undefined until it has come, or why it does not come. */
export function useListing(file: string): Listing | Error | undefined {
  const path = `/src/${file}`;
  const [loaded, setLoaded] = useState<{ readonly path: string; readonly listing: Listing | Error }>();
  useEffect(() => {
    let current = true;
    const deliver = (listing: Listing | Error): void => {
      if (current) setLoaded({ path, listing });
    };
    ON_REQUEST[path]?.().then(deliver, (error: unknown) => {
      deliver(error instanceof Error ? error : new Error(String(error)));
    });
    return () => {
      current = false;
    };
  }, [path]);
  return IN_THE_ARTICLE[path] ?? (loaded?.path === path ? loaded.listing : undefined);
}

/** The lines of a declaration, or of the whole file: counted from 0, the end excluded. */
export function extentOf(listing: Listing, name: string | undefined): readonly [from: number, to: number] {
  return name === undefined ? [0, listing.lines.length] : listing.declarations[name]!;
}
