import { useModelAnswer } from '../../../store/answers';
import { formatCount } from '../../../ui/format';
import { NumberTable } from '../../../ui/NumberTable';
import { MOVIE_KIND_NAMES, USER_KIND_NAMES } from './kindNames';

/** How many of each true kind lie nearest to the centre of each. */
export function KindTables() {
  const plane = useModelAnswer('kindPlane', null)?.value ?? undefined;
  if (plane === undefined) return null;
  return (
    <>
      <Counts caption="Users: true kind, and nearest centre" names={USER_KIND_NAMES} found={plane.users.found} />
      <Counts caption="Movies: true kind, and nearest centre" names={MOVIE_KIND_NAMES} found={plane.movies.found} />
    </>
  );
}

interface CountsProps {
  readonly caption: string;
  readonly names: readonly string[];
  /** By true kind, then by the kind whose centre is nearest. */
  readonly found: readonly (readonly number[])[];
}

function Counts({ caption, names, found }: CountsProps) {
  return (
    <NumberTable
      caption={caption}
      columns={['Truly', ...names.map((name) => `nearest: ${name}`)]}
      rows={names.map((name, kind) => [name, ...found[kind]!.map(formatCount)])}
    />
  );
}
