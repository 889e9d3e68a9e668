import type { MalformedLine } from '../../ratings/errors';
import { formatCount } from '../../ui/format';

interface SkippedLinesProps {
  readonly count: number;
  /** The first of them. */
  readonly lines: readonly MalformedLine[];
}

/** Which lines of the file could not be read, and why. */
export function SkippedLines({ count, lines }: SkippedLinesProps) {
  return (
    <details>
      <summary>
        {formatCount(count)} {count === 1 ? 'line' : 'lines'} skipped
      </summary>
      <ul>
        {lines.map(({ number, content, reason }) => (
          <li key={number}>
            Line {number}, “{content}”: {reason}.
          </li>
        ))}
      </ul>
    </details>
  );
}
