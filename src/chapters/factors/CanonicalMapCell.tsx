import { useData } from '../notebook/useData';
import { type ReactNode, useMemo, useState } from 'react';
import { type Naming, useNaming } from '../../figures/naming';
import type { Side } from '../../als/matrix';
import { LeadingPlane } from '../../figures/gauge/LeadingPlane';
import { Spectrum } from '../../figures/gauge/Spectrum';
import { useLeadingAxes } from './useLeadingAxes';
import type { LeadingAxes } from '../../trainer/shared/questions';
import { formatCount } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { Select } from '../../ui/Select';
import { useDark } from '../../ui/useMedia';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import { SettingChoice } from '../notebook/SettingChoice';
import { useSide } from '../notebook/useSide';
import { Waiting } from '../notebook/Waiting';
import styles from './CanonicalMapCell.module.css';
import { FEWEST_AXES, standingOut } from './standingOut';

/** The spectrum of U Mᵀ, what it says, and everyone on its two leading axes. */
export function CanonicalMap() {
  const view = useLeadingAxes();
  const naming = useNaming();
  return (
    <>
      <Cell
        id="canonical-map"
        summary={view && describe(view, naming)}
        code={[{ file: 'als/svd.ts' }, { file: 'als/gauge.ts' }, { file: 'trainer/worker/answers/gauge.ts' }]}
        caption={`Above: how much of all products p·q lies along each of the model’s own axes (the singular values of U Mᵀ). Below: every user and every ${naming.movie} on the first two. Point, or walk with the arrow keys (Shift goes farther); click or press Enter, and the page follows.`}
        table={
          view && (
            <NumberTable
              columns={['Axis', 'Singular value']}
              rows={Array.from(view.spectrum, (value, axis) => [String(axis + 1), formatCount(value)])}
            />
          )
        }
      >
        {view === undefined ? (
          <Waiting narrow={900} wide={580} />
        ) : (
          <>
            <Spectrum values={view.spectrum} />
            <div className={styles.planes}>
              <Plane side="users" places={view.users} />
              <MoviePlane places={view.movies} />
            </div>
          </>
        )}
      </Cell>
      {view !== undefined && <SpectrumText view={view} />}
    </>
  );
}

/** The movies; where the file knows genres, one of them can be marked. */
function MoviePlane({ places }: { readonly places: Float32Array }) {
  const genres = useData()?.names.genres;
  const [name, setName] = useState('');
  const genre = genres?.names.indexOf(name) ?? -1;
  const marked = useMemo(
    () =>
      genres && genre >= 0
        ? { name: genres.names[genre]!, rows: Uint8Array.from(genres.ofMovie, (bits) => (bits >>> genre) & 1) }
        : undefined,
    [genres, genre],
  );
  return (
    <Plane side="movies" places={places} marked={marked}>
      {genres && (
        <Select
          inline
          label="Mark a genre"
          options={[{ value: '', label: 'none' }, ...genres.names.map((each) => ({ value: each, label: each }))]}
          value={genre >= 0 ? name : ''}
          onChange={setName}
        />
      )}
    </Plane>
  );
}

interface PlaneProps {
  readonly side: Side;
  readonly places: Float32Array;
  readonly marked?: { readonly name: string; readonly rows: Uint8Array } | undefined;
  readonly children?: ReactNode;
}

function Plane({ side, places, marked, children }: PlaneProps) {
  const { Movies: Many } = useNaming();
  const dark = useDark();
  const own = useSide(side);
  return (
    <div>
      <div className={styles.head}>
        <h4>{side === 'users' ? <Users>Users</Users> : <Movies>{Many}</Movies>}</h4>
        {children}
      </div>
      {own && <LeadingPlane {...{ side, places, marked, dark }} {...own} />}
    </div>
  );
}

function SpectrumText({ view: { spectrum } }: { readonly view: LeadingAxes }) {
  if (spectrum.length < FEWEST_AXES) {
    return (
      <p>
        With so few axes nothing tells which of them matter. Try rank <SettingChoice name="rank" value={10} />, and look
        where the values stop falling.
      </p>
    );
  }
  const count = standingOut(spectrum);
  if (count === undefined) {
    return <p>No axis of this model stands out: each value is of about the size of the next.</p>;
  }
  return (
    <p>
      <Quantity name="spectrum-count">{count}</Quantity> of {spectrum.length} axes {count === 1 ? 'stands' : 'stand'}{' '}
      out: after {count === 1 ? 'it' : 'them'} the singular values fall from{' '}
      <Quantity name="spectrum-last">{formatCount(spectrum[count - 1]!)}</Quantity> to{' '}
      <Quantity name="spectrum-next">{formatCount(spectrum[count]!)}</Quantity>, and from there to no less than{' '}
      <Quantity name="spectrum-end">{formatCount(spectrum.at(-1)!)}</Quantity> at the last axis. What lies along the
      others is all of one size, as noise is. Nobody told the model how many directions there are in these ratings; on
      its own axes you can count them.
    </p>
  );
}

function describe({ spectrum }: LeadingAxes, { movies }: Naming): string {
  const values = Array.from(spectrum.subarray(0, 5), formatCount).join(', ');
  return `The largest singular values are ${values}. Two maps show all users and all ${movies} on the first two axes.`;
}
