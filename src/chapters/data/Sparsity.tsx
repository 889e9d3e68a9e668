import { useNaming } from '../../figures/naming';
import { formatCount } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import { useOrigin } from '../notebook/useOrigin';
import { Percent } from './Percent';
import { tableByIds, tableSize } from './tableSize';

/** The arithmetic of the empty cells, and why they matter. */
export function Sparsity() {
  const { movie } = useNaming();
  return (
    <>
      <Arithmetic />
      <p>
        Be clear about what an empty cell is. It is not a zero: a zero would say that this user loathes this {movie},
        when all we know is that nobody asked. Nor is it dirt in the data that should be cleaned away. It is the
        question itself. A recommender has one job, to say what would stand in the cells where nothing stands; were the
        table full, there would be nothing left to recommend. So the little that is filled has to speak for all that is
        not.
      </p>
    </>
  );
}

function Arithmetic() {
  const data = useData();
  const origin = useOrigin();
  if (data === undefined) return null;
  const { rows, columns, cells, empty, cellsPerRating } = tableSize(data.facts, origin);
  const isByIds = origin !== 'other';
  return (
    <p>
      {isByIds ? 'The largest ids set the size of the table:' : 'One row and one column for each that occurs:'}{' '}
      <Quantity name={isByIds ? 'max-user-id' : 'table-rows'}>{formatCount(rows)}</Quantity>{' '}
      <Users>{rows === 1 ? 'row' : 'rows'}</Users> times{' '}
      <Quantity name={isByIds ? 'max-movie-id' : 'table-columns'}>{formatCount(columns)}</Quantity>{' '}
      <Movies>{columns === 1 ? 'column' : 'columns'}</Movies> make{' '}
      <Quantity name="possible-cells">{formatCount(cells)}</Quantity> {cells === 1 ? 'cell' : 'cells'}. The{' '}
      <Quantity name="ratings-in-file">{formatCount(data.facts.ratings)}</Quantity>{' '}
      {data.facts.ratings === 1 ? 'rating fills' : 'ratings fill'} <Percent name="filled-percent" share={1 - empty} />{' '}
      of them and {data.facts.ratings === 1 ? 'leaves' : 'leave'} <Percent name="empty-percent" share={empty} /> empty
      {cellsPerRating > 1 && (
        <>
          : about one cell in <Quantity name="cells-per-rating">{formatCount(cellsPerRating)}</Quantity> holds a rating
        </>
      )}
      .<ByIds />
    </p>
  );
}

/** What the tutorial would count, where that is another number. */
function ByIds() {
  const data = useData();
  const origin = useOrigin();
  if (data === undefined || origin !== 'other') return null;
  const { names, facts } = data;
  const byIds = tableByIds(facts);
  const isText = names.users.ids !== undefined || names.movies.ids !== undefined;
  if (isText || byIds.cells <= facts.users * facts.movies) return null;
  return (
    <>
      {' '}
      Some count a row for every number up to the largest id instead, occurring or not; that makes{' '}
      <Quantity name="possible-by-ids">{formatCount(byIds.cells)}</Quantity> cells,{' '}
      <Percent name="empty-by-ids" share={byIds.empty} /> of them empty.
    </>
  );
}
