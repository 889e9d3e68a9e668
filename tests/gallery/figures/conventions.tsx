import { ShareTaken } from '../../../src/figures/conventions/ShareTaken';
import type { Exhibits } from '../exhibits';

const COUNTS = [1, 3, 10, 30, 60, 72, 90, 120, 300].map((ratings, index) => ({ ratings, rows: 2 + 9 * (index % 5) }));
const ignore = (): void => undefined;

export const exhibits: Exhibits = {
  'share-taken': (
    <ShareTaken
      side="users"
      counts={COUNTS}
      most={300}
      lambdas={{ plain: 0.1, weighted: 0.00103 }}
      inUse="plain"
      share={(convention, ratings) => (convention === 'plain' ? 0.1 / (4.2 * ratings + 0.1) : 0.000245)}
      ratings={72}
      onChange={ignore}
    />
  ),
  'share-taken-from-movies-by-a-large-penalty': (
    <ShareTaken
      side="movies"
      counts={COUNTS}
      most={300}
      lambdas={{ plain: 100, weighted: 1.03 }}
      inUse="weighted"
      share={(convention, ratings) => (convention === 'plain' ? 100 / (0.8 * ratings + 100) : 0.563)}
      ratings={1}
      onChange={ignore}
    />
  ),
};
