import { format, max, min } from 'd3';
import { useState } from 'react';
import { describeRegion } from '../../figures/plane/cells';
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

/** The corner that is framed, as large as the one shown by itself. */
const CORNER_BELOW = 20;
/** No screen shows more squares. */
const MAX_SQUARES = 20_000;

export function Plane() {
  const data = useData();
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
      summary={drawing && summarize(drawing)}
      table={drawing && <PlaneTable region={drawing.region} rows={rows} />}
      code={[
        { file: 'trainer/worker/answers/plane/drawing.ts' },
        { file: 'trainer/worker/answers/plane/coverage.ts' },
        { file: 'figures/plane/view.ts' },
      ]}
    >
      {data === undefined || userId === undefined ? (
        <Waiting narrow={525} wide={790} />
      ) : (
        <>
          <RatingPlane
            userIds={data.userIds}
            movieIds={data.movieIds}
            ratingRange={[ratings[0]!, ratings.at(-1)!]}
            cornerBelow={CORNER_BELOW}
            selected={{ userId, movieId }}
            drawing={drawing}
            rows={rows}
            onWant={setWanted}
            onSelect={select}
          />
          <RatingLegend ratings={ratings} />
        </>
      )}
    </Cell>
  );
}

const formatDensity = format(',.3~r');

function summarize({ region, ratings, density }: PlaneDrawing): string {
  const between = (side: 'users' | 'movies'): string =>
    `from ${formatDensity(min(density[side].perId) ?? 0)} to ${formatDensity(max(density[side].perId) ?? 0)}`;
  return `In view: ${describeRegion(region)}, with ${formatCount(ratings)} ${ratings === 1 ? 'rating' : 'ratings'}; per movie id ${between('movies')}, per user id ${between('users')}, each averaged over one step of the strip.`;
}
