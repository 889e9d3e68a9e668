import type { ReactNode } from 'react';
import { type SourceId, SOURCES } from './sources';

interface SourceLinkProps {
  readonly to: SourceId;
  /** How the text calls it; its short name without. */
  readonly children?: ReactNode;
}

/** A way out of the page, to what it is built on. */
export function SourceLink({ to, children }: SourceLinkProps) {
  const { url, short } = SOURCES[to];
  return (
    <a href={url} rel="noreferrer">
      {children ?? short}
    </a>
  );
}
