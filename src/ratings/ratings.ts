/** Rated rows in the order of their file. Users and movies are row numbers into the id tables, which ascend. */
export interface Ratings {
  readonly users: Int32Array;
  readonly movies: Int32Array;
  readonly values: Float32Array;
  readonly userIds: Int32Array;
  readonly movieIds: Int32Array;
}

/** The three columns of a file as it writes them, before ids become row numbers. */
export interface RatingColumns {
  readonly userIds: Int32Array;
  readonly movieIds: Int32Array;
  readonly values: Float32Array;
}

/** Numbers users and movies 0, 1, 2, … in the order of their ids. */
export function indexRatings(columns: RatingColumns): Ratings {
  const users = indexIds(columns.userIds);
  const movies = indexIds(columns.movieIds);
  return {
    users: users.indices,
    movies: movies.indices,
    values: columns.values,
    userIds: users.ids,
    movieIds: movies.ids,
  };
}

/** Ids up to here are looked up in a table as long as the largest id; a Map serves files that number more thinly. */
const MAX_TABLE_ID = 1 << 24;

function indexIds(column: Int32Array): { ids: Int32Array; indices: Int32Array } {
  const maxId = column.reduce((max, id) => (id > max ? id : max), 0);
  return maxId <= MAX_TABLE_ID ? indexByTable(column, maxId) : indexByMap(column);
}

function indexByTable(column: Int32Array, maxId: number): { ids: Int32Array; indices: Int32Array } {
  const indexOf = new Int32Array(maxId + 1);
  for (const id of column) indexOf[id] = 1;
  let count = 0;
  for (let id = 0; id <= maxId; id++) if (indexOf[id] === 1) indexOf[id] = ++count;
  const ids = new Int32Array(count);
  indexOf.forEach((place, id) => {
    if (place > 0) ids[place - 1] = id;
  });
  return { ids, indices: column.map((id) => indexOf[id]! - 1) };
}

function indexByMap(column: Int32Array): { ids: Int32Array; indices: Int32Array } {
  const ids = Int32Array.from(new Set(column)).sort();
  const indexOf = new Map<number, number>();
  ids.forEach((id, index) => indexOf.set(id, index));
  return { ids, indices: column.map((id) => indexOf.get(id)!) };
}

/** The row number of an id in an ascending id table, or undefined for an id that the file does not have. */
export function indexOfId(ids: Int32Array, id: number): number | undefined {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : undefined;
}
