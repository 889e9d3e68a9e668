import { useState } from 'react';

/**
 * What a live region says of the thing that `key` names: once, when it is known, for what stands there may go on changing.
 * Silence without a key.
 */
export function useSpokenOnce(key: string | undefined, text: string | undefined): string {
  const [spoken, setSpoken] = useState<{ readonly key: string | undefined; readonly text: string }>();
  const isDue = key === undefined || text !== undefined;
  if (spoken?.key !== key && isDue) setSpoken({ key, text: key === undefined ? '' : text! });
  return spoken?.text ?? '';
}
