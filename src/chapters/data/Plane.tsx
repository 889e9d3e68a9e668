import { format, max, min } from 'd3';
import { useState } from 'react';
import { type Naming, NamingContext, useNaming } from '../../figures/naming';
import { describeRegion, type PlaneNumbers } from '../../figures/plane/cells';
import { RatingPlane } from '../../figures/plane/RatingPlane';
import type { Wanted } from '../../figures/plane/request';
import { RatingLegend } from '../../figures/ratings/RatingLegend';
import { useDataAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import type { PlaneDrawing } from '../../trainer/shared/questions';
import { formatCount } from '../../ui/format';
import { Cell } from '../notebook/Cell';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import { PlaneCaption } from './PlaneCaption';
import { PlaneTable } from './PlaneTable';
import { usePlaces } from './usePlaces';

/** The corner that is framed, as large as the one shown by itself. */
const CORNER_BELOW = 20;
/** No screen shows more squares. */
const MAX_SQUARES = 20_000;

export function Plane() {
  const data = useData();
  const naming = useNaming();
  const places = usePlaces();
  const userId = useAppState(shownUserId);
  const movieId = useAppState((state) => state.selection.movieId);
  const select = useSelect();
  const [wanted, setWanted] = useState<Wanted>();
  const drawing = useDataAnswer('plane', wanted?.drawing);
  const rows = useDataAnswer('planeRows', wanted?.cells && { region: wanted.cells, limit: MAX_SQUARES });
  const ratings = data?.facts.counts.map(({ rating }) => rating) ?? [];
  return (
    <Cell
      id="plane"
      caption={<PlaneCaption />}
      summary={drawing && places && summarize(drawing, places.numbers, naming)}
      table={
        drawing &&
        places && (
          <NamingContext value={places.naming}>
            <PlaneTable region={drawing.region} rows={rows} />
          </NamingContext>
        )
      }
      code={[
        { file: 'trainer/worker/answers/plane/drawing.ts' },
        { file: 'trainer/worker/answers/plane/coverage.ts' },
        { file: 'figures/plane/view.ts' },
      ]}
    >
      {places === undefined || userId === undefined ? (
        <Waiting narrow={525} wide={790} />
      ) : (
        <>
          <NamingContext value={places.naming}>
            <RatingPlane
              userIds={places.users}
              movieIds={places.movies}
              numbers={places.numbers}
              ratingRange={[ratings[0]!, ratings.at(-1)!]}
              cornerBelow={CORNER_BELOW}
              selected={{
                userId: places.placeOf('users', userId),
                movieId: movieId === undefined ? undefined : places.placeOf('movies', movieId),
              }}
              drawing={drawing}
              rows={rows}
              onWant={setWanted}
              onSelect={(chosen) => {
                select({
                  ...(chosen.userId !== undefined && { userId: places.idAt('users', chosen.userId) }),
                  ...(chosen.movieId !== undefined && { movieId: places.idAt('movies', chosen.movieId) }),
                });
              }}
            />
          </NamingContext>
          <RatingLegend ratings={ratings} />
        </>
      )}
    </Cell>
  );
}

const formatDensity = format(',.3~r');

function summarize({ region, ratings, density }: PlaneDrawing, numbers: PlaneNumbers, naming: Naming): string {
  const between = (side: 'users' | 'movies'): string =>
    `from ${formatDensity(min(density[side].perId) ?? 0)} to ${formatDensity(max(density[side].perId) ?? 0)}`;
  const id = (side: 'users' | 'movies'): string => (numbers[side] === 'ids' ? ' id' : '');
  return `In view: ${describeRegion(region, numbers, naming)}, with ${formatCount(ratings)} ${ratings === 1 ? 'rating' : 'ratings'}; per ${naming.movie}${id('movies')} ${between('movies')}, per user${id('users')} ${between('users')}, each averaged over one step of the strip.`;
}
