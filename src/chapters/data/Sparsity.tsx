import { formatCount } from '../../ui/format';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import { cellsPerRating } from './Facts';
import { Percent } from './Percent';

/** The arithmetic of the empty cells, and why they matter. */
export function Sparsity() {
  const facts = useData()?.facts;
  const cells = facts === undefined ? undefined : cellsPerRating(facts);
  return (
    <>
      {facts !== undefined && cells !== undefined && (
        <p>
          The largest ids set the size of the table:{' '}
          <Quantity name="max-user-id">{formatCount(facts.maxUserId)}</Quantity> <Users>rows</Users> times{' '}
          <Quantity name="max-movie-id">{formatCount(facts.maxMovieId)}</Quantity> <Movies>columns</Movies> make{' '}
          <Quantity name="possible-cells">{formatCount(facts.possible)}</Quantity> cells. The{' '}
          <Quantity name="ratings-in-file">{formatCount(facts.ratings)}</Quantity> ratings fill{' '}
          <Percent name="filled-percent" share={1 - facts.sparsity} /> of them and leave{' '}
          <Percent name="empty-percent" share={facts.sparsity} /> empty
          {cells > 1 && (
            <>
              : about one cell in <Quantity name="cells-per-rating">{formatCount(cells)}</Quantity> holds a rating
            </>
          )}
          .
        </p>
      )}
      <p>
        Be clear about what an empty cell is. It is not a zero: a zero would say that this user loathes this movie, when
        all we know is that nobody asked. Nor is it dirt in the data that should be cleaned away. It is the question
        itself. A recommender has one job, to say what would stand in the cells where nothing stands; were the table
        full, there would be nothing left to recommend. So the little that is filled has to speak for all that is not.
      </p>
    </>
  );
}
