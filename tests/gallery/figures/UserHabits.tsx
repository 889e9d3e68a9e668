import { UserHabits } from '../../../src/figures/habits/UserHabits';
import type { Exhibits } from '../exhibits';

/** Two users at one point, one at each end of the scale, and a small cloud. */
const HABITS = {
  counts: Int32Array.of(90, 90, 20, 1, 45, 46, 47, 48),
  means: Float32Array.of(1.5, 1.5, 5, 1, 3.5, 3.6, 3.55, 3.7),
  deviations: Float32Array.of(0.5, 0.5, 0, 0, 1.2, 1.1, 1.3, 1.25),
};
const IDS = Int32Array.of(2, 3, 5, 8, 13, 21, 34, 55);
const ignore = (): void => undefined;

export const exhibits: Exhibits = {
  'user-habits': (
    <UserHabits ids={IDS} habits={HABITS} ratingRange={[1, 5]} selected={0} dark={false} onSelect={ignore} />
  ),
  'user-habits-at-the-edge': (
    <UserHabits ids={IDS} habits={HABITS} ratingRange={[1, 5]} selected={2} dark={false} onSelect={ignore} />
  ),
};
