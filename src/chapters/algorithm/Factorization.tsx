import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { formatCount } from '../../ui/format';
import { Formula } from '../../ui/Formula';
import { Movies, Users } from '../notebook/references';
import { Quantity } from '../notebook/Quantity';
import { SettingNumber } from '../notebook/SettingNumber';
import { useData } from '../notebook/useData';
import { FactorizationCell } from './FactorizationCell';

/** The idea: R ≈ U Mᵀ, what the factors are, and a table small enough to watch it happen. */
export function Factorization() {
  const { movie, movies } = useNaming();
  const rank = useAppState((state) => state.settings.rank);
  return (
    <>
      <p>
        Suppose each <Users>user</Users> could be described by <SettingNumber name="rank" />{' '}
        {rank === 1 ? 'number' : 'numbers'}, and each <Movies>{movie}</Movies> by as many, so that multiplying them pair
        by pair and adding up gives the rating. Write the users’ numbers as the rows of a matrix{' '}
        <Formula tex={String.raw`\users{U}`} />, the {movies}’ as the rows of a matrix{' '}
        <Formula tex={String.raw`\movies{M}`} />, and the whole table of ratings is their product:
      </p>
      <Formula
        block
        tex={String.raw`\underset{m \times n}{R} \;\approx\; \underset{m \times k}{\users{U}} \;\times\; \underset{k \times n}{\movies{M}^{\mathsf T}} \qquad\text{cell by cell}\qquad \hat r_{ui} = \users{p_u} \cdot \movies{q_i}`}
        narrowTex={String.raw`\begin{gathered}\underset{m \times n}{R} \;\approx\; \underset{m \times k}{\users{U}} \;\times\; \underset{k \times n}{\movies{M}^{\mathsf T}} \\ \text{cell by cell} \\ \hat r_{ui} = \users{p_u} \cdot \movies{q_i}\end{gathered}`}
      />
      <Sizes />
      <p>
        The <Formula tex="k" /> numbers are called latent factors: hidden features. In another field one would have
        thought them up. A film could be scored for its genre, its era, its style; a viewer for a taste for comedy or a
        tolerance of violence. Here nobody names them and nobody fills them in. They are learned, all of them, from
        nothing but which cells are filled and with what.
      </p>
      <p>
        That has a price. Nothing ties a factor to a feature that you would recognise. Turn both sides by the same
        rotation, and each number changes while each prediction, and the objective below, stays what it was. The model
        has no way to prefer “comedy” and “era” to any mixture of the two.
      </p>
      <p>
        See it on a table small enough to read: 9 users, 8 {movies}, 8 ratings. At first every factor is a question
        mark. Press Solve.
      </p>
      <FactorizationCell />
      <p>
        Two things to notice. Users 2 and 3 have rated nothing, and nobody has rated {movies} 0, 3, 5, 6 and 7. For them
        no error pulls, only the penalty, so their best factors are zero and so is every prediction in their rows and
        columns. This is the cold start: no ratings, no opinion. And users 4 and 6 share no {movie} with anyone else.
        How their factors lie to those of the others is an accident of the random start, so the predictions that would
        cross between the two groups mean nothing, however exact they look.
      </p>
    </>
  );
}

/** The dimensions of the file at hand, and how much smaller the model is than the table. */
function Sizes() {
  const { movie, movies: rated } = useNaming();
  const facts = useData()?.facts;
  const rank = useAppState((state) => state.settings.rank);
  if (facts === undefined) {
    return (
      <p>
        With <Formula tex={String.raw`k \ll \min(m, n)`} /> both factors are thin, and hold far fewer numbers than the
        table has cells.
      </p>
    );
  }
  const { users, movies, ratings } = facts;
  const cells = users * movies;
  const numbers = (users + movies) * rank;
  const isThin = 10 * rank <= Math.min(users, movies);
  return (
    <p>
      In this file <Formula tex="m" /> is <Quantity name="matrix-users">{formatCount(users)}</Quantity>{' '}
      <Users>{users === 1 ? 'user' : 'users'}</Users>, <Formula tex="n" /> is{' '}
      <Quantity name="matrix-movies">{formatCount(movies)}</Quantity> <Movies>{movies === 1 ? movie : rated}</Movies>,
      and <Formula tex="k" /> is <Quantity name="matrix-rank">{rank}</Quantity>
      {isThin ? (
        <>
          , far below either: <Formula tex={String.raw`k \ll \min(m, n)`} />
        </>
      ) : (
        <>
          . It is meant to be far below either, <Formula tex={String.raw`k \ll \min(m, n)`} />, and here it hardly is
        </>
      )}
      . The table has <Quantity name="matrix-cells">{formatCount(cells)}</Quantity> {cells === 1 ? 'cell' : 'cells'};
      the model has <Formula tex={String.raw`(m + n) \times k =`} />{' '}
      <Quantity name="model-numbers">{formatCount(numbers)}</Quantity>{' '}
      {numbers < cells ? (
        <>
          numbers, one for every <Quantity name="cells-per-number">{formatCount(Math.round(cells / numbers))}</Quantity>{' '}
          cells.{' '}
        </>
      ) : (
        'numbers, which is no saving. '
      )}
      {numbers < ratings
        ? 'That is also fewer than there are ratings to learn them from.'
        : 'That is more than there are ratings to learn them from: it could know them by heart, and something has to hold it back.'}
    </p>
  );
}
