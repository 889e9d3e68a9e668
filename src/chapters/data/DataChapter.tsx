import { useCallback } from 'react';
import { RatingLegend } from '../../figures/RatingLegend';
import { type PlaneDrawing, RatingPlane } from '../../figures/RatingPlane';
import { useApp, useAppState } from '../../store/context';
import { shownUserId } from '../../store/select';
import { Cell } from '../notebook/Cell';
import { Chapter } from '../notebook/Chapter';
import { Movies, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import { Corner } from './Corner';
import { Distribution } from './Distribution';
import { Facts } from './Facts';
import { Habits } from './Habits';
import { Lines } from './Lines';
import { PlaneReading } from './PlaneReading';
import { Provenance } from './Provenance';
import { Sparsity } from './Sparsity';

/** Part 1: what a file of ratings holds, and what it leaves open. */
export function DataChapter() {
  return (
    <Chapter id="data">
      <Lines />
      <Provenance />
      <h3>A table that is almost empty</h3>
      <p>
        Now turn the list into a table. Write the <Users>users</Users> down its side and the <Movies>movies</Movies>{' '}
        along its top, and put each rating where its row and its column cross. How large is that table, and how full?
      </p>
      <Facts />
      <Sparsity />
      <Distribution />
      <h3>Where the ratings lie</h3>
      <Corner />
      <Cell
        id="plane"
        code={[{ file: 'trainer/worker/answers/plane.ts' }]}
        caption="All ratings, users down and movies across. Each pixel blends the ratings that fall on it."
      >
        <Plane />
      </Cell>
      <PlaneReading />
      <Habits />
    </Chapter>
  );
}

function Plane() {
  const { controller } = useApp();
  const data = useData();
  const userId = useAppState(shownUserId);
  const select = useSelect();
  const draw = useCallback((drawing: PlaneDrawing) => controller.askData('plane', drawing), [controller]);
  if (data === undefined || userId === undefined) return <Waiting narrow={350} wide={700} />;
  return (
    <>
      <RatingPlane
        userIds={data.userIds}
        maxMovieId={data.facts.maxMovieId}
        selectedUserId={userId}
        draw={draw}
        onSelectUser={(id) => {
          select({ userId: id });
        }}
      />
      <RatingLegend ratings={data.facts.counts.map(({ rating }) => rating)} />
    </>
  );
}
