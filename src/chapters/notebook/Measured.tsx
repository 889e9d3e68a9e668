import type { ReactNode } from 'react';

/** A number in the prose that this machine has measured: unlike a `Quantity` it cannot be known beforehand. */
export function Measured({ children }: { readonly children: ReactNode }) {
  return <span className="number-in-text">{children}</span>;
}
