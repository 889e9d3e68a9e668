import type { ReactNode } from 'react';
import { AboveFloor, type ComparedError } from '../../../figures/truth/AboveFloor';
import type { MapSquare } from '../../../figures/map/mapScale';
import { useAppState } from '../../../store/context';
import { heldOutBaseline } from '../../../store/select';
import type { Truth } from '../../../trainer/shared/questions';
import { formatError } from '../../../ui/format';
import { NumberTable } from '../../../ui/NumberTable';
import { Cell } from '../../notebook/Cell';
import type { Square } from '../map/grid';
import type { KnownSquare } from '../map/useErrorMap';
import { KindPlanes } from './KindPlanes';
import { KindTables } from './KindTables';
import styles from './truth.module.css';

/** A guess that the reader has asked about, and what is known by now. */
export interface Told {
  readonly guess: Square;
  /** Where its training ends. */
  readonly end: MapSquare | undefined;
  /** The best square of the map so far. */
  readonly best: KnownSquare | undefined;
  /** Undefined where nobody knows, or until it has been found out. */
  readonly truth: Truth | undefined;
  readonly isUnknown: boolean;
}

interface TruthCellProps {
  /** Undefined until the reader has guessed. */
  readonly told: Told | undefined;
  /** Where the guess is made. */
  readonly children: ReactNode;
}

export function TruthCell({ told, children }: TruthCellProps) {
  return (
    <Cell
      id="truth"
      caption={captionOf(told)}
      {...(told !== undefined && {
        table: <Tables told={told} />,
        code: [
          { file: 'ratings/kinds.ts' },
          { file: 'trainer/worker/answers/truth.ts' },
          { file: 'trainer/worker/answers/kindPlane.ts' },
          { file: 'trainer/worker/answers/nearestCentroid.ts' },
        ],
      })}
    >
      {children}
      {told !== undefined && <Comparison told={told} />}
      {told?.truth !== undefined && (
        <div className={styles.planes}>
          <KindPlanes kinds={told.truth.kinds} />
        </div>
      )}
    </Cell>
  );
}

function captionOf(told: Told | undefined): string {
  if (told === undefined) return 'Your guess of the rank and λ with the lowest held-out error.';
  if (told.truth === undefined) return 'Held-out errors: how far each lies above the lowest of them.';
  return 'Above: how far each held-out error lies above the noise floor. Below: users and movies on the two axes along which the predictions of the model on display vary most, shaped by their true kinds, which the model was never told. Press one to select it.';
}

function useComparedErrors({ guess, end, best }: Told): ComparedError[] {
  const baseline = useAppState((state) => heldOutBaseline(state.run));
  return [
    { name: `Your guess: rank ${guess.rank}, λ ${guess.lambda}`, error: end?.heldOut },
    ...(best === undefined
      ? []
      : [{ name: `Best of the map: rank ${best.rank}, λ ${best.lambda}`, error: best.heldOut }]),
    ...(baseline === undefined ? [] : [{ name: 'User and movie bias', error: baseline }]),
  ];
}

function Comparison({ told }: { readonly told: Told }) {
  return <AboveFloor errors={useComparedErrors(told)} floor={told.truth?.floor} />;
}

function Tables({ told }: { readonly told: Told }) {
  const errors = useComparedErrors(told);
  const { truth } = told;
  return (
    <div className={styles.tables}>
      <NumberTable
        columns={['', 'Held-out RMSE']}
        rows={[
          ...errors.map(({ name, error }) => [name, error === undefined ? '–' : formatError(error)]),
          ...(truth === undefined
            ? []
            : [
                ['Noise floor, as expected', formatError(truth.floor)],
                ['The true means, on these very ratings', formatError(truth.attained)],
              ]),
        ]}
      />
      {truth !== undefined && <KindTables />}
    </div>
  );
}
