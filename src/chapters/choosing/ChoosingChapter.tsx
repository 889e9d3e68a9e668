import { Chapter } from '../notebook/Chapter';
import { Conventions } from './Conventions';
import { ErrorMapSection } from './map/ErrorMapSection';
import { TruthSection } from './truth/TruthSection';

export function ChoosingChapter() {
  return (
    <Chapter id="choosing">
      <ErrorMapSection />
      <Conventions />
      <TruthSection />
    </Chapter>
  );
}
