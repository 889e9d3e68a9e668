import { Chapter } from '../notebook/Chapter';
import { ErrorMapSection } from './map/ErrorMapSection';

export function ChoosingChapter() {
  return (
    <Chapter id="choosing">
      <ErrorMapSection />
    </Chapter>
  );
}
