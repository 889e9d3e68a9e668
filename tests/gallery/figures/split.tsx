import { DifferenceMark } from '../../../src/figures/split/DifferenceMark';
import { SplitBar } from '../../../src/figures/split/SplitBar';
import { SplitRows } from '../../../src/figures/split/SplitRows';
import type { Exhibits } from '../exhibits';

const ROWS = [
  { movieId: 7, rating: 4, part: 'superseded' },
  { movieId: 12, rating: 1, part: 'heldOut' },
  { movieId: 7, rating: 5, part: 'training' },
  { movieId: 30, rating: 2.5, part: 'training' },
  { movieId: 12, rating: 2, part: 'training' },
] as const;
const ignore = (): void => undefined;

export const exhibits: Exhibits = {
  'split-bar': <SplitBar trainingRows={387_648} heldOutRows={96_912} />,
  'split-bar-of-little': <SplitBar trainingRows={9} heldOutRows={1} />,
  'split-rows': <SplitRows label="Ratings of user 1" rows={ROWS} selectedMovieId={7} onSelect={ignore} />,
  'split-rows-of-many': (
    <SplitRows
      label="Ratings of user 2"
      rows={Array.from({ length: 301 }, (_, row) => ({
        movieId: row,
        rating: 1 + (row % 5),
        part: row % 5 === 0 ? 'heldOut' : 'training',
      }))}
      selectedMovieId={undefined}
      onSelect={ignore}
    />
  ),
  'difference-mark': <DifferenceMark difference={0.002} spread={0.004} />,
  'difference-mark-beyond': <DifferenceMark difference={-0.02} spread={0.004} />,
  'difference-mark-unknown': <DifferenceMark difference={undefined} spread={0.004} />,
};
