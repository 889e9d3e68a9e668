import { BeforeAfter } from '../../../src/figures/beforeAfter/BeforeAfter';
import { PredictionScale } from '../../../src/figures/predictions/PredictionScale';
import { RecommendationList } from '../../../src/figures/predictions/RecommendationList';
import type { Exhibits } from '../exhibits';

const USER_IDS = [2, 3, 4, 5, 7];
const MOVIE_IDS = [1, 2, 3, 4, 5, 6];
const RATINGS = Array.from({ length: 30 }, (_, cell) => {
  if (cell === 3) return { rating: 5, heldOut: false };
  if (cell === 16) return { rating: 1, heldOut: false };
  return cell === 25 ? { rating: 2, heldOut: true } : undefined;
});
const PREDICTED = Float32Array.from(RATINGS, (_, cell) => 0.7 + (((cell * 7) % 30) / 29) * 4.8);
const RANGE = [1, 5] as const;
const RECOMMENDED = [4.61, 4.5, 4.5, 3.98].map((predicted, index) => ({ movieId: 838 + 57 * index, predicted }));
const ignore = (): void => undefined;

function list(label: string, changes: Partial<Parameters<typeof RecommendationList>[0]> = {}) {
  return (
    <RecommendationList
      label={label}
      recommended={RECOMMENDED}
      rows={4}
      userMean={3.4}
      ratingRange={RANGE}
      selectedMovieId={895}
      onSelect={ignore}
      {...changes}
    />
  );
}

export const exhibits: Exhibits = {
  'before-and-after': (
    <BeforeAfter
      userIds={USER_IDS}
      movieIds={MOVIE_IDS}
      ratings={RATINGS}
      predicted={PREDICTED}
      ratingRange={RANGE}
      selected={{ userId: 4, movieId: 5 }}
      onSelect={ignore}
    />
  ),
  'prediction-scale': (
    <PredictionScale ratingRange={RANGE} predicted={1.64} actual={4} userMean={2.1} movieMean={3.2} />
  ),
  'prediction-scale-not-rated': (
    <PredictionScale ratingRange={RANGE} predicted={3.3} actual={undefined} userMean={3.31} movieMean={3.32} />
  ),
  'prediction-scale-all-at-one-end': (
    <PredictionScale ratingRange={RANGE} predicted={6.8} actual={5} userMean={4.9} movieMean={5} />
  ),
  'recommendation-list': list('Recommended'),
  'recommendation-list-with-links': list('Recommended, with links', { predictionHref: '#recommendation-list' }),
  'recommendation-list-of-a-harsh-user': list('Recommended to a harsh user', {
    recommended: RECOMMENDED.map(({ movieId, predicted }) => ({ movieId, predicted: predicted - 2.6 })),
    userMean: 1.34,
  }),
  'recommendation-list-beyond-the-scale': list('Recommended beyond the scale', {
    recommended: RECOMMENDED.map(({ movieId, predicted }) => ({ movieId, predicted: predicted + 3 })),
    userMean: 4.9,
  }),
  'recommendation-list-shorter-than-asked': list('All that is left to recommend', {
    recommended: RECOMMENDED.slice(0, 1),
    rows: 5,
  }),
};
