import { RatingCorner } from '../../../src/figures/ratings/RatingCorner';
import { RatingDistribution } from '../../../src/figures/ratings/RatingDistribution';
import { RatingLegend } from '../../../src/figures/ratings/RatingLegend';
import { SparsityWaffle } from '../../../src/figures/ratings/SparsityWaffle';
import type { Exhibits } from '../exhibits';

const RATINGS = [
  { userId: 2, movieId: 3, rating: 1 },
  { userId: 2, movieId: 11, rating: 4 },
  { userId: 5, movieId: 0, rating: 5 },
  { userId: 19, movieId: 19, rating: 2 },
  { userId: 12, movieId: 7, rating: 3 },
];
const COUNTS = [
  { rating: 1, count: 52_817 },
  { rating: 2, count: 52_682 },
  { rating: 3, count: 126_431 },
  { rating: 4, count: 126_127 },
  { rating: 5, count: 126_503 },
];
const ignore = (): void => undefined;

export const exhibits: Exhibits = {
  'rating-corner': (
    <RatingCorner
      ratings={RATINGS}
      below={20}
      numbers={{ users: 'ids', movies: 'ids' }}
      ratingRange={[1, 5]}
      selected={{ userId: 2, movieId: 11 }}
      pointed={4}
      onPoint={ignore}
      onSelect={ignore}
    />
  ),
  'rating-corner-empty': (
    <RatingCorner
      ratings={[]}
      below={20}
      numbers={{ users: 'ids', movies: 'ids' }}
      ratingRange={[1, 5]}
      selected={{ userId: 40, movieId: undefined }}
      pointed={undefined}
      onPoint={ignore}
      onSelect={ignore}
    />
  ),
  'rating-distribution': <RatingDistribution counts={COUNTS} />,
  'sparsity-waffle': <SparsityWaffle cells={32} />,
  'sparsity-waffle-uneven': <SparsityWaffle cells={37} />,
  'rating-legend': <RatingLegend ratings={[1, 2, 3, 4, 5]} />,
};
