import { useNaming } from '../../figures/naming';
import { Chapter } from '../notebook/Chapter';
import { Movies, Users } from '../notebook/references';
import { Corner } from './Corner';
import { Distribution } from './Distribution';
import { Facts } from './Facts';
import { Habits } from './Habits';
import { Lines } from './Lines';
import { LoadedFile } from './LoadedFile';
import { Plane } from './Plane';
import { PlaneReading } from './PlaneReading';
import { Provenance } from './Provenance';
import { Sparsity } from './Sparsity';

/** Part 1: what a file of ratings holds, and what it leaves open. */
export function DataChapter() {
  const { movies } = useNaming();
  return (
    <Chapter id="data">
      <Lines />
      <Provenance />
      <LoadedFile />
      <h3>A table that is almost empty</h3>
      <p>
        Now turn the list into a table. Write the <Users>users</Users> down its side and the <Movies>{movies}</Movies>{' '}
        along its top, and put each rating where its row and its column cross. How large is that table, and how full?
      </p>
      <Facts />
      <Sparsity />
      <Distribution />
      <h3>Where the ratings lie</h3>
      <Corner />
      <Plane />
      <PlaneReading />
      <Habits />
    </Chapter>
  );
}
