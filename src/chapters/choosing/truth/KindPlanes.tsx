import { KindPlane } from '../../../figures/truth/KindPlane';
import type { Kinds } from '../../../ratings/kinds';
import { useModelAnswer } from '../../../store/answers';
import { useAppState } from '../../../store/context';
import { selectedMovie, shownUser } from '../../../store/select';
import { Movies, Users } from '../../notebook/references';
import { useData } from '../../notebook/useData';
import { useSelect } from '../../notebook/useSelect';
import { Waiting } from '../../notebook/Waiting';
import { MOVIE_KIND_NAMES, USER_KIND_NAMES } from './kindNames';

/** Both sides of the model on display, by true kind. */
export function KindPlanes({ kinds }: { readonly kinds: Kinds }) {
  const info = useData();
  const plane = useModelAnswer('kindPlane', null)?.value ?? undefined;
  const user = useAppState(shownUser);
  const movie = useAppState(selectedMovie);
  const select = useSelect();
  if (info === undefined || plane === undefined) return <Waiting narrow={660} wide={330} />;
  return (
    <>
      <div>
        <h4>
          <Users>Users</Users>
        </h4>
        <KindPlane
          side="users"
          ids={info.userIds}
          places={plane.users.places}
          kinds={kinds.users}
          names={USER_KIND_NAMES}
          selected={user}
          onSelect={(row) => {
            select({ userId: info.userIds[row]! });
          }}
        />
      </div>
      <div>
        <h4>
          <Movies>Movies</Movies>
        </h4>
        <KindPlane
          side="movies"
          ids={info.movieIds}
          places={plane.movies.places}
          kinds={kinds.movies}
          names={MOVIE_KIND_NAMES}
          selected={movie}
          onSelect={(row) => {
            select({ movieId: info.movieIds[row]! });
          }}
        />
      </div>
    </>
  );
}
