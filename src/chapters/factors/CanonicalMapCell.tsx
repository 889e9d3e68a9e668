import { useData } from '../notebook/useData';
import { type ReactNode, useMemo, useState } from 'react';
import { type Naming, useNaming } from '../../figures/naming';
import type { Side } from '../../als/matrix';
import { LAW_RANK } from '../../ratings/law';
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
import { useOrigin } from '../notebook/useOrigin';
import { useSide } from '../notebook/useSide';
import { Waiting } from '../notebook/Waiting';
import styles from './CanonicalMapCell.module.css';
import { FEWEST_AXES, NEGLIGIBLE, standingOut } from './standingOut';

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
  // The law is the same whoever has drawn the file.
  const planted = useOrigin() === 'other' ? undefined : LAW_RANK;
  if (spectrum.length < FEWEST_AXES) {
    return (
      <p>
        With so few axes nothing tells which of them matter. Try rank <SettingChoice name="rank" value={10} />, and look
        where the values stop falling.
      </p>
    );
  }
  return <SpectrumReading spectrum={spectrum} planted={planted} />;
}

interface SpectrumReadingProps {
  readonly spectrum: ArrayLike<number>;
  /** How many directions are known to lie behind the ratings. */
  readonly planted: number | undefined;
}

/** How many axes stand out, beside how many directions there are where that is known. */
export function SpectrumReading({ spectrum, planted }: SpectrumReadingProps) {
  const count = standingOut(spectrum);
  if (count === undefined) {
    return <p>No axis of this model stands out: each value is of about the size of the next.</p>;
  }
  const [next, end] = [spectrum[count]!, spectrum[spectrum.length - 1]!];
  return (
    <p>
      <Quantity name="spectrum-count">{count}</Quantity> of {spectrum.length} axes {count === 1 ? 'stands' : 'stand'}{' '}
      out: after {count === 1 ? 'it' : 'them'} the singular values fall from{' '}
      <Quantity name="spectrum-last">{formatCount(spectrum[count - 1]!)}</Quantity> to{' '}
      <Quantity name="spectrum-next">{formatCount(next)}</Quantity>, and from there to no less than{' '}
      <Quantity name="spectrum-end">{formatCount(end)}</Quantity> at the last axis.{' '}
      {count < spectrum.length - 1 &&
        next <= ONE_SIZE * end &&
        'What lies along the others is all of about one size, as noise is. '}
      {planted === undefined || planted === count ? (
        <>
          Nobody told the model how many directions there are in these ratings;{' '}
          {planted === undefined ? 'this is what its own axes say.' : 'on its own axes you can count them.'}
        </>
      ) : (
        <Planted {...{ spectrum, planted, count }} />
      )}
    </p>
  );
}

/** Values up to so many times another are of about one size. */
const ONE_SIZE = 2;

interface PlantedProps extends SpectrumReadingProps {
  readonly planted: number;
  readonly count: number;
}

/** What has become of the directions that are known to be there, where the axes that stand out are not as many. */
function Planted({ spectrum, planted, count }: PlantedProps) {
  const directions = `${planted} directions are planted in these ratings`;
  if (count > planted) return <>But only {directions}: the others are what the model has made of noise.</>;
  const last = spectrum[planted - 1]!;
  if (last < NEGLIGIBLE * spectrum[0]!) return <>But {directions}: λ has pressed the weaker of them to nothing.</>;
  return (
    <>
      But {directions}, and noise hides the weaker of them:{' '}
      <Quantity name="spectrum-hidden">{formatCount(last)}</Quantity> on axis {planted} stands against{' '}
      <Quantity name="spectrum-noise">{formatCount(spectrum[planted]!)}</Quantity> on the next. With fewer factors or a
      larger λ there is less noise.
    </>
  );
}

function describe({ spectrum }: LeadingAxes, { movies }: Naming): string {
  const values = Array.from(spectrum.subarray(0, 5), formatCount).join(', ');
  return `The largest singular values are ${values}. Two maps show all users and all ${movies} on the first two axes.`;
}
