import { Chapter } from '../notebook/Chapter';

export function InsideChapter() {
  return <Chapter id="inside">{null}</Chapter>;
}
