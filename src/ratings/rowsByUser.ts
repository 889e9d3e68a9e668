import { accumulate } from './offsets';

/** The rows of a file by user, each user's in the order of the file: user u has the places offsets[u] ≤ p < offsets[u + 1]. */
export interface RowsByUser {
  readonly offsets: Int32Array;
  /** The row number at each place; undefined where the users of the file ascend, so that a place is a row number. */
  readonly rows: Int32Array | undefined;
}

/** @param users the user of each row, below `userTotal` */
export function groupByUser(users: Int32Array, userTotal: number): RowsByUser {
  const offsets = new Int32Array(userTotal + 1);
  let ascend = true;
  let previous = 0;
  for (let row = 0; row < users.length; row++) {
    const user = users[row]!;
    offsets[user + 1]!++;
    if (user < previous) ascend = false;
    previous = user;
  }
  accumulate(offsets);
  return { offsets, rows: ascend ? undefined : sortedRows(users, offsets) };
}

/** Row numbers of the file, in its order. */
export function rowsOfUser({ offsets, rows }: RowsByUser, user: number): Int32Array {
  const from = offsets[user]!;
  const to = offsets[user + 1]!;
  return rows === undefined ? Int32Array.from({ length: to - from }, (_, i) => from + i) : rows.subarray(from, to);
}

/** A stable counting sort. */
function sortedRows(users: Int32Array, offsets: Int32Array): Int32Array {
  const next = offsets.slice();
  const rows = new Int32Array(users.length);
  for (let row = 0; row < users.length; row++) rows[next[users[row]!]!++] = row;
  return rows;
}
