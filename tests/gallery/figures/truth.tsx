import { AboveFloor } from '../../../src/figures/truth/AboveFloor';
import { KindPlane } from '../../../src/figures/truth/KindPlane';
import type { Exhibits } from '../exhibits';

const ERRORS = [
  { name: 'Your guess: rank 10, λ 0.1', error: 0.921 },
  { name: 'Best of the map: rank 2, λ 1', error: 0.775 },
  { name: 'User and movie bias', error: 0.853 },
];
const USERS = {
  ids: Int32Array.of(2, 3, 5, 8, 13),
  places: Float32Array.of(0.5, 0.1, 0.6, 0.05, 1.2, 0.4, 1.3, -0.2, 1.25, -0.3),
  kinds: Uint8Array.of(0, 0, 1, 2, 2),
  names: ['harsh', 'generous', 'choosy'],
};
const MOVIES = {
  ids: Int32Array.of(1, 2, 3),
  // With a single factor all lie on one line.
  places: Float32Array.of(0.5, 0, 0.6, 0, 1.2, 0),
  kinds: Uint8Array.of(1, 1, 0),
  names: ['liked', 'disliked'],
};
const ignore = (): void => undefined;

export const exhibits: Exhibits = {
  'above-floor': <AboveFloor errors={ERRORS} floor={0.759} />,
  'above-floor-while-the-guess-trains': (
    <AboveFloor errors={[{ ...ERRORS[0]!, error: undefined }, ...ERRORS.slice(1)]} floor={0.759} />
  ),
  'above-floor-of-an-unknown-file': <AboveFloor errors={ERRORS} floor={undefined} />,
  'kind-plane-of-users': <KindPlane side="users" {...USERS} selected={3} onSelect={ignore} />,
  'kind-plane-of-movies-on-one-line': <KindPlane side="movies" {...MOVIES} selected={undefined} onSelect={ignore} />,
};
