import { ReasonBars } from '../../../src/figures/reasons/ReasonBars';
import type { Exhibits } from '../exhibits';

const ignore = (): void => undefined;
const REASONS = [
  { movieId: 52, rating: 5, contribution: 2.31 },
  { movieId: 11, rating: 4, contribution: 1.2 },
  { movieId: 1999, rating: 1, contribution: -0.44 },
];

export const exhibits: Exhibits = {
  reasons: (
    <ReasonBars
      label="Why movie 3 is predicted 3.87 stars"
      reasons={REASONS}
      rest={{ count: 66, contribution: 0.8 }}
      base={undefined}
      predicted={3.87}
      onSelect={ignore}
    />
  ),
  'reasons-beside-biases': (
    <ReasonBars
      label="Why movie 4 is predicted 2.95 stars"
      reasons={REASONS.map((reason) => ({ ...reason, contribution: reason.contribution / 10 }))}
      rest={{ count: 0, contribution: 0 }}
      base={2.64}
      predicted={2.95}
      onSelect={ignore}
    />
  ),
};
