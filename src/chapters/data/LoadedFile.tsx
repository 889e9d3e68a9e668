import { useApp, useAppState } from '../../store/context';
import { formatCount } from '../../ui/format';
import { describeReading } from '../notebook/describeReading';
import { NounSelect } from '../notebook/NounSelect';
import { OwnRatingsButton } from '../notebook/OwnRatingsButton';
import { Quantity } from '../notebook/Quantity';
import { useData } from '../notebook/useData';
import styles from './LoadedFile.module.css';

/** Which file is on display, how it was read and what is rated in it, and the way to another one. */
export function LoadedFile() {
  const { store, chooser } = useApp();
  const file = useAppState((state) => state.file);
  const noun = useAppState((state) => state.noun);
  const noRatings = useData()?.noRatings ?? 0;
  if (file === undefined) {
    return (
      <p>
        Have you got ratings of your own? <OwnRatingsButton inText>Put them in the place of these</OwnRatingsButton>,
        and the rest of the article is about them.
      </p>
    );
  }
  return (
    <div className={styles.file}>
      <p>
        You see <strong>{file.source.name}</strong>, read from {describeReading(file.reading)}.
        {noRatings > 0 && (
          <>
            {' '}
            <Quantity name="no-ratings">{formatCount(noRatings)}</Quantity>{' '}
            {noRatings === 1 ? 'entry says' : 'entries say'} that there is no rating, and{' '}
            {noRatings === 1 ? 'is' : 'are'} left out.
          </>
        )}
      </p>
      <p className={styles.actions}>
        <NounSelect
          inline
          value={noun}
          onChange={(word) => {
            store.setState({ noun: word });
          }}
        />
        <button type="button" onClick={() => void chooser.readDifferently()}>
          Read differently
        </button>
        <OwnRatingsButton>Other ratings</OwnRatingsButton>
      </p>
    </div>
  );
}
