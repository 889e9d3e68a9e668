import type { Side } from '../../../als/matrix';
import { KindPlane } from '../../../figures/truth/KindPlane';
import type { Kinds } from '../../../ratings/kinds';
import { useModelAnswer } from '../../../store/answers';
import { Movies, Users } from '../../notebook/references';
import { useSide } from '../../notebook/useSide';
import { Waiting } from '../../notebook/Waiting';
import { MOVIE_KIND_NAMES, USER_KIND_NAMES } from './kindNames';

const NAMES = { users: USER_KIND_NAMES, movies: MOVIE_KIND_NAMES } as const;

/** Both sides of the model on display, by true kind. */
export function KindPlanes({ kinds }: { readonly kinds: Kinds }) {
  const plane = useModelAnswer('kindPlane', null)?.value ?? undefined;
  if (plane === undefined) return <Waiting narrow={660} wide={330} />;
  return (
    <>
      <SidePlane side="users" places={plane.users.places} kinds={kinds.users} />
      <SidePlane side="movies" places={plane.movies.places} kinds={kinds.movies} />
    </>
  );
}

interface SidePlaneProps {
  readonly side: Side;
  readonly places: Float32Array;
  readonly kinds: Uint8Array;
}

function SidePlane({ side, places, kinds }: SidePlaneProps) {
  const own = useSide(side);
  return (
    <div>
      <h4>{side === 'users' ? <Users>Users</Users> : <Movies>Movies</Movies>}</h4>
      {own && <KindPlane {...{ side, places, kinds }} {...own} names={NAMES[side]} />}
    </div>
  );
}
