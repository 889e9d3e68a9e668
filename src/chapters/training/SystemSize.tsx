import { useAppState } from '../../store/context';
import { formatCount } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { UserLink } from '../notebook/references';
import styles from './training.module.css';
import { countParts, useRowsOfUser } from './useRowsOfUser';

/** The shapes of Q and A for the user on display. */
export function SystemSize() {
  const { rank, biases } = useAppState((state) => state.settings);
  const parted = useRowsOfUser();
  if (parted === undefined) {
    return <p className={styles.prose}>For one user, Q has a row for each rating and A is as wide as the rank.</p>;
  }
  const cells = countParts(parted).training;
  return (
    <p className={styles.prose}>
      For <UserLink id={parted.userId} /> there {cells === 1 ? 'is' : 'are'}{' '}
      <Quantity name="user-training-cells">{formatCount(cells)}</Quantity> {cells === 1 ? 'rating' : 'ratings'} to learn
      from, so Q is{' '}
      <Quantity name="user-matrix">
        {formatCount(cells)} × {rank}
      </Quantity>{' '}
      and A is{' '}
      <Quantity name="system-size">
        {rank} × {rank}
      </Quantity>
      , with <Quantity name="system-entries">{formatCount((rank * (rank + 1)) / 2)}</Quantity>{' '}
      {rank === 1 ? 'entry' : 'entries'} to compute.{' '}
      {cells >= rank
        ? 'However many ratings there are, the system to solve stays that small.'
        : 'That is fewer ratings than factors: without λ there would be no end of solutions, and λ picks the shortest.'}
      {biases && ' With biases, as you have chosen, Q has one column more, all ones, and A is one wider.'}
    </p>
  );
}
