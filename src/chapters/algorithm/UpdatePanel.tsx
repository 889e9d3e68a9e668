import type { ReactNode } from 'react';
import { useNaming } from '../../figures/naming';
import { describePenalty, penaltySymbol } from '../../figures/penalty';
import { FactorBars } from '../../figures/update/FactorBars';
import { HeatMatrix } from '../../figures/update/HeatMatrix';
import { RatedFactors } from '../../figures/update/RatedFactors';
import type { UserUpdate } from '../../trainer/shared/questions';
import { formatCount, formatPower, formatSigned, formatStars } from '../../ui/format';
import { useDark } from '../../ui/useMedia';
import { Movies, Users } from '../notebook/references';
import type { UpdateTerm } from './updateTerms';
import styles from './UpdateCell.module.css';

interface UpdatePanelProps {
  readonly term: UpdateTerm;
  readonly view: UserUpdate;
  readonly rank: number;
  readonly userId: number;
  readonly movieIds: readonly number[];
  /** How many movies there are in all. */
  readonly movies: number;
  readonly ratingRange: readonly [lowest: number, highest: number];
}

/** What one term of the formula is for the user on display: a picture with its numbers, and what to see in it. */
export function UpdatePanel(props: UpdatePanelProps) {
  return (
    <>
      <div className={styles.picture}>
        <Picture {...props} />
      </div>
      <div className={styles.words}>
        <Words {...props} />
      </div>
    </>
  );
}

function Picture({ term, view, rank, movieIds, ratingRange }: UpdatePanelProps): ReactNode {
  const dark = useDark();
  const pair = ({ row, column }: { row: number; column: number }): string =>
    row === column ? `Factor ${row + 1} with itself` : `Factor ${row + 1} with factor ${column + 1}`;
  const square = (label: string, values: Float64Array) => (
    <HeatMatrix
      label={`${label}: ${rank} × ${rank}`}
      rows={rank}
      columns={rank}
      {...{ values, dark, describe: pair }}
    />
  );
  switch (term) {
    case 'solution':
      return <FactorBars label={`p: ${rank} factors`} side="users" values={view.solution} />;
    case 'side':
      return <FactorBars label={`b: ${rank} sums`} values={view.b} />;
    case 'gram':
      return square('Q transposed times Q', withoutPenalty(view, rank));
    case 'penalty':
      return square(`${penaltySymbol(view)}I`, diagonal(view.ridge, rank));
    case 'system':
    case 'inverse':
      return square('A', view.A);
    case 'fixed':
    case 'ratings':
      if (view.count === 0) return <p className={styles.nothing}>No rating of this user is in the training part.</p>;
      return (
        <RatedFactors
          {...{ rank, movieIds, ratingRange, dark }}
          count={view.count}
          ratings={view.ratings}
          factors={view.fixed}
          lit={term === 'fixed' ? 'factors' : 'ratings'}
        />
      );
  }
}

function Words({ term, view, rank, userId, movies }: UpdatePanelProps): ReactNode {
  const naming = useNaming();
  const { movie, stars } = naming;
  const { count } = view;
  const user = naming.nameOf('users', userId);
  const rated = count === 1 ? `the one ${movie}` : `the ${formatCount(count)} ${naming.movies}`;
  switch (term) {
    case 'solution':
      return (
        <>
          <h4>
            <Users>The new factors of {user}</Users>
          </h4>
          <p>
            {rank === 1 ? 'One number' : `${rank} numbers`}: those for which the sum of squared errors over {rated} they
            rated, plus the penalty, is least.
          </p>
          <p data-testid="residual">
            Put back into the equations, they miss <i>b</i> by{' '}
            <span className={styles.whole}>
              |<i>A p</i> − <i>b</i>| = {formatPower(view.residual)}
            </span>
            : the rounding of the computer, no more.
          </p>
        </>
      );
    case 'fixed':
      return (
        <>
          <h4>
            <Movies>The factors of what they rated</Movies>
          </h4>
          <p>
            One row of M for each of {rated} that {user} rated in the training part. They are held fixed in this
            half-step.
          </p>
          <p>
            The other {formatCount(movies - count)} {movies - count === 1 ? `${movie} takes` : `${naming.movies} take`}{' '}
            no part.
          </p>
        </>
      );
    case 'ratings':
      return (
        <>
          <h4>The ratings of {user}</h4>
          <p>
            {count === 1 ? 'One number' : `${formatCount(count)} numbers`}, in the order of the rows beside them
            {count === 0 ? '' : `; ${formatStars(view.meanRating)} ${stars} on average`}. These are what the factors
            have to reproduce.
          </p>
          {view.biases !== undefined && (
            <p>
              With biases they need only reproduce what is left of each when μ = {formatStars(view.biases.mean)}, the
              user’s bias of {formatSigned(view.biases.own)} and the {movie}’s bias are taken away. The user’s bias was
              solved together with <i>p</i>.
            </p>
          )}
        </>
      );
    case 'gram':
      return (
        <>
          <h4>How the factors of their {naming.movies} go together</h4>
          <p>
            For each pair of factors, their products summed over {rated}. It has {rank} × {rank} entries however many{' '}
            {naming.movies} there are, which keeps the work small.
          </p>
          {count < rank && (
            <p>
              With fewer ratings than factors it has no inverse. Many <i>p</i> would fit equally well, and only λ
              chooses one.
            </p>
          )}
        </>
      );
    case 'penalty':
      return (
        <>
          <h4>The penalty</h4>
          <p>
            {describePenalty(view)} on the diagonal, zero elsewhere. It pulls every factor towards zero, and makes sure
            that there is exactly one answer.
          </p>
          {count > 0 && <p>{weighPenalty(view, rank)}</p>}
        </>
      );
    case 'inverse':
      return (
        <>
          <h4>The inverse that nobody computes</h4>
          <p>
            “Inverse” is how one writes it. What runs is Cholesky: <i>A</i> = <i>L L</i>ᵀ with <i>L</i> lower
            triangular, and then two substitutions, row by row, give <i>p</i>. It takes about{' '}
            {formatCount(Math.max(1, Math.round(rank ** 3 / 6)))} {rank <= 2 ? 'multiplication' : 'multiplications'} for
            the triangle at rank {rank}, and is more exact.
          </p>
          <p>The picture shows the matrix that is inverted.</p>
        </>
      );
    case 'system':
      return (
        <>
          <h4>
            The system: {rank} {rank === 1 ? 'equation' : 'equations'}, {rank} {rank === 1 ? 'unknown' : 'unknowns'}
          </h4>
          <p>
            Symmetric, since “factor 1 with factor 2” is “factor 2 with factor 1”, and with λ above zero always
            solvable. It does not depend on how the {naming.movies} were rated, only on which.
          </p>
        </>
      );
    case 'side':
      return (
        <>
          <h4>The right-hand side</h4>
          <p>
            The factors of {rated}, each multiplied by{' '}
            {view.biases === undefined ? 'its rating' : 'what μ and the biases leave of its rating'}, added up: {rank}{' '}
            {rank === 1 ? 'number' : 'numbers'}. Here, and only here, the ratings come in.
          </p>
        </>
      );
  }
}

/** How the penalty compares with what it is added to. */
function weighPenalty({ A, ridge }: UserUpdate, rank: number): string {
  let trace = 0;
  for (let i = 0; i < rank; i++) trace += A[i * rank + i]! - ridge;
  const mean = trace / rank;
  const share = ridge / mean;
  const beside = `The diagonal of QᵀQ is ${formatStars(mean)} on average, so for this user the penalty`;
  if (!(share < 1)) return `${beside} outweighs the data.`;
  return `${beside} is ${share < 0.001 ? 'less than 0.1' : (100 * share).toPrecision(2)} % of it.`;
}

/** QᵀQ = A − λI */
function withoutPenalty({ A, ridge }: UserUpdate, rank: number): Float64Array {
  return A.map((value, entry) => (entry % (rank + 1) === 0 ? value - ridge : value));
}

function diagonal(value: number, size: number): Float64Array {
  return new Float64Array(size * size).map((_, entry) => (entry % (size + 1) === 0 ? value : 0));
}
