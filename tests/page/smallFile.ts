import { drawRatings, formatRatings, LAW_SEED } from '../../src/ratings/law';
import { columnsWhere } from '../fixtures/ratingColumns';

/** Of the page's own file what users up to 800 say of movies up to 200: 4,881 ratings, its corner among them. */
export const SMALL_FILE = formatRatings(
  columnsWhere(drawRatings(LAW_SEED), (userId, movieId) => userId <= 800 && movieId <= 200),
);
