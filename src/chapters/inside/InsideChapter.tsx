import { Chapter } from '../notebook/Chapter';
import { Microscope } from './Microscope';
import { RankOne } from './RankOne';
import { Unroll } from './Unroll';

export function InsideChapter() {
  return (
    <Chapter id="inside">
      <Microscope />
      <RankOne />
      <Unroll />
    </Chapter>
  );
}
