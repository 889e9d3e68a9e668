import { Chapter } from '../notebook/Chapter';
import { Microscope } from './Microscope';

export function InsideChapter() {
  return (
    <Chapter id="inside">
      <Microscope />
    </Chapter>
  );
}
