import { type Naming, NamingContext } from '../../../src/figures/naming';
import { RatingCorner } from '../../../src/figures/ratings/RatingCorner';
import { RatingDistribution } from '../../../src/figures/ratings/RatingDistribution';
import { SplitRows } from '../../../src/figures/split/SplitRows';
import { RatedFactors } from '../../../src/figures/update/RatedFactors';
import { namingOf } from '../../../src/page/namingOf';
import { NO_NAMES } from '../../../src/ratings/names';
import type { DataInfo } from '../../../src/trainer/shared/protocol';
import type { Exhibits } from '../exhibits';

const TITLES = ['Emma', 'The Life and Opinions of Tristram Shandy, Gentleman, in Nine Volumes', ''];

/** Books with titles, rated from −10 to 10 by readers whose ids are words. */
const BOOKS: Naming = namingOf(
  {
    facts: { counts: [{ rating: -10 }, { rating: 10 }] },
    userIds: Int32Array.of(1, 2),
    movieIds: Int32Array.of(1, 2, 3),
    names: {
      ...NO_NAMES,
      users: { ids: ['ada', 'lovelace'], titles: undefined },
      movies: { ids: undefined, titles: TITLES },
    },
  } as unknown as DataInfo,
  'book',
);

const ignore = (): void => undefined;

const RATINGS = [
  { userId: 1, movieId: 2, rating: Math.fround(-4.37) },
  { userId: 2, movieId: 3, rating: 10 },
];

export const exhibits: Exhibits = {
  'books-corner': (
    <NamingContext value={BOOKS}>
      <RatingCorner
        ratings={RATINGS}
        below={4}
        numbers={{ users: 'places', movies: 'ids' }}
        ratingRange={[-10, 10]}
        selected={{ userId: 1, movieId: 2 }}
        pointed={undefined}
        onPoint={ignore}
        onSelect={ignore}
      />
    </NamingContext>
  ),
  'books-distribution': (
    <NamingContext value={BOOKS}>
      <RatingDistribution
        counts={Array.from({ length: 41 }, (_, half) => ({ rating: half / 2 - 10, count: half + 1 }))}
      />
    </NamingContext>
  ),
  'books-split-rows': (
    <NamingContext value={BOOKS}>
      <SplitRows
        label="Ratings of user ada"
        rows={[
          { movieId: 1, rating: 2.5, part: 'training' },
          { movieId: 2, rating: Math.fround(-4.37), part: 'heldOut' },
        ]}
        selectedMovieId={2}
        onSelect={ignore}
      />
    </NamingContext>
  ),
  'books-rated-factors': (
    <NamingContext value={BOOKS}>
      <div style={{ maxWidth: 320 }}>
        <RatedFactors
          count={3}
          rank={2}
          movieIds={[1, 2, 3]}
          ratings={Float32Array.of(-4.37, 0, 10)}
          ratingRange={[-10, 10]}
          factors={Float32Array.of(0.5, -0.2, 0.1, 0.9, -0.4, 0.3)}
          lit="factors"
          dark={false}
        />
      </div>
    </NamingContext>
  ),
};
