import type { ReactNode } from 'react';

interface QuantityProps {
  /** What the number is, in kebab-case, as tests look it up: `held-out-rmse`. */
  readonly name: string;
  /** The number, formatted. */
  readonly children: ReactNode;
}

/** A number in the prose that is computed from the data or the model in front of the reader. */
export function Quantity({ name, children }: QuantityProps) {
  return (
    <span className="number-in-text" data-quantity={name}>
      {children}
    </span>
  );
}
