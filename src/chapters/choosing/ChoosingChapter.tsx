import { Chapter } from '../notebook/Chapter';
import { Conventions } from './Conventions';

export function ChoosingChapter() {
  return (
    <Chapter id="choosing">
      <Conventions />
    </Chapter>
  );
}
