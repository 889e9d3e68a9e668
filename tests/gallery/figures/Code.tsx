import { Code, type Listing } from '../../../src/ui/Code';
import type { Exhibits } from '../exhibits';

const LINES: Listing['lines'] = [
  [['comment', '/** Twice a number. */']],
  [
    ['keyword', 'export function'],
    ['function', ' twice'],
    ['', '(x: '],
    ['constant', 'number'],
    ['', ') {'],
  ],
  [],
  [
    ['keyword', '  return '],
    ['constant', '2'],
    ['', ' * x;'],
  ],
  [['', '}']],
];

export const exhibits: Exhibits = {
  code: <Code label="src/twice.ts" lines={LINES} firstLine={98} />,
  'code-with-marks': <Code label="src/marked.ts" lines={LINES} firstLine={1} marked={[2, 4]} />,
};
