import { LeadingPlane } from '../../figures/gauge/LeadingPlane';
import { Spectrum } from '../../figures/gauge/Spectrum';
import { useModelAnswer } from '../../store/answers';
import { useAppState } from '../../store/context';
import { selectedMovie, shownUser } from '../../store/select';
import type { LeadingAxes } from '../../trainer/shared/questions';
import { formatCount } from '../../ui/format';
import { NumberTable } from '../../ui/NumberTable';
import { useDark } from '../../ui/useMedia';
import { Cell } from '../notebook/Cell';
import { Quantity } from '../notebook/Quantity';
import { SettingChoice } from '../notebook/SettingChoice';
import { useData } from '../notebook/useData';
import { useSelect } from '../notebook/useSelect';
import { Waiting } from '../notebook/Waiting';
import styles from './CanonicalMapCell.module.css';
import { FEWEST_AXES, standingOut } from './standingOut';

/** The spectrum of U Mᵀ, what it says, and everyone on its two leading axes. */
export function CanonicalMap() {
  const view = useModelAnswer('leadingAxes', null)?.value;
  return (
    <>
      <Cell
        id="canonical-map"
        summary={view && describe(view)}
        code={[{ file: 'als/svd.ts' }, { file: 'als/gauge.ts' }, { file: 'trainer/worker/answers/gauge.ts' }]}
        caption="Above: how much of all products p·q lies along each of the model’s own axes (the singular values of U Mᵀ). Below: every user and every movie on the first two. Point, or walk with the arrow keys (Shift goes farther); click or press Enter, and the page follows."
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
            <Planes view={view} />
          </>
        )}
      </Cell>
      {view !== undefined && <SpectrumText view={view} />}
    </>
  );
}

function Planes({ view }: { readonly view: LeadingAxes }) {
  const data = useData();
  const user = useAppState(shownUser);
  const movie = useAppState(selectedMovie);
  const dark = useDark();
  const select = useSelect();
  if (data === undefined) return null;
  const { userIds, movieIds } = data;
  return (
    <div className={styles.planes}>
      <LeadingPlane
        side="users"
        ids={userIds}
        places={view.users}
        selected={user}
        dark={dark}
        onSelect={(row) => {
          select({ userId: userIds[row]! });
        }}
      />
      <LeadingPlane
        side="movies"
        ids={movieIds}
        places={view.movies}
        selected={movie}
        dark={dark}
        onSelect={(row) => {
          select({ movieId: movieIds[row]! });
        }}
      />
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

function describe({ spectrum }: LeadingAxes): string {
  const values = Array.from(spectrum.subarray(0, 5), formatCount).join(', ');
  return `The largest singular values are ${values}. Two maps show all users and all movies on the first two axes.`;
}
