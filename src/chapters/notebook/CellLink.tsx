import type { ReactNode } from 'react';
import type { CellId, ChapterId } from '../outline';

interface CellLinkProps {
  readonly to: CellId | ChapterId;
  readonly children: ReactNode;
}

/** A way to another cell or part of this page. */
export function CellLink({ to, children }: CellLinkProps) {
  return <a href={`#${to}`}>{children}</a>;
}
