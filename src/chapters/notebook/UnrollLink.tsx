import type { ReactNode } from 'react';
import type { useRovingFocus } from '../../ui/useRovingFocus';
import { useSelect } from './useSelect';

interface UnrollLinkProps extends Partial<ReturnType<ReturnType<typeof useRovingFocus>['item']>> {
  readonly userId: number;
  readonly movieId: number;
  readonly children: ReactNode;
}

/** From a prediction to what it is made of: selects its user and movie on the way. */
export function UnrollLink({ userId, movieId, children, ...item }: UnrollLinkProps) {
  const select = useSelect();
  return (
    <a
      href="#unroll"
      {...item}
      onClick={() => {
        select({ userId, movieId });
      }}
    >
      {children}
    </a>
  );
}
