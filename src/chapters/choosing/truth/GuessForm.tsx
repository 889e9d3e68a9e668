import { useState } from 'react';
import { useAppState } from '../../../store/context';
import { specOf } from '../../../trainer/shared/settings';
import { NumberEntry } from '../../../ui/NumberEntry';
import { Slider } from '../../../ui/Slider';
import type { Square } from '../map/grid';
import styles from './truth.module.css';

interface GuessFormProps {
  /** The guess that the reader has been told about. */
  readonly told: Square | undefined;
  readonly isFloorKnown: boolean;
  readonly onTell: (guess: Square) => void;
}

const NAMES = ['rank', 'lambda'] as const;

/** Two sliders for a guess, which starts at the settings in use, and a button that tells how good it is. */
export function GuessForm({ told, isFloorKnown, onTell }: GuessFormProps) {
  const settings = useAppState((state) => state.settings);
  const [changed, setChanged] = useState<Partial<Square>>({});
  const { rank, lambda } = { ...settings, ...told, ...changed };
  const guess: Square = { rank, lambda };
  const isTold = told?.rank === rank && told.lambda === lambda;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onTell(guess);
      }}
    >
      {NAMES.map((name) => {
        const { label, symbol, whyMin, whyMax, ...bounds } = specOf(name, settings);
        const control = {
          label: `${label} (your guess)`,
          value: guess[name],
          bounds,
          onChange: (value: number) => {
            setChanged({ ...changed, [name]: value });
          },
        };
        return (
          <div key={name} className={styles.control}>
            <div className={styles.label}>
              <span>
                Your guess: {label.toLowerCase()} <i>{symbol}</i>
              </span>
              <NumberEntry {...control} whyMin={whyMin} whyMax={whyMax} />
            </div>
            <Slider {...control} />
          </div>
        );
      })}
      <button type="submit" disabled={isTold}>
        {told !== undefined ? 'Try this guess' : isFloorKnown ? 'Show the truth' : 'Compare with the map'}
      </button>
    </form>
  );
}
