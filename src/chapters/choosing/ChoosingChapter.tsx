import { Chapter } from '../notebook/Chapter';

export function ChoosingChapter() {
  return <Chapter id="choosing">{null}</Chapter>;
}
