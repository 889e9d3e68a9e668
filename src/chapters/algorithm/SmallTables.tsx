import { range } from 'd3';
import type { Side } from '../../als/matrix';
import { useNaming } from '../../figures/naming';
import { formatStars } from '../../ui/format';
import { SMALL_TABLE } from './smallTable';
import { knownRows, type SmallTraining } from './smallTraining';

interface SmallTablesProps {
  readonly training: SmallTraining;
  /** users × movies */
  readonly predictions: readonly (number | undefined)[];
}

/** The numbers of the small table and its factors, as tables. */
export function SmallTables({ training, predictions }: SmallTablesProps) {
  const { Movie } = useNaming();
  return (
    <>
      <FactorTable training={training} side="users" />
      <FactorTable training={training} side="movies" />
      <table>
        <caption>Ratings and what is predicted for them</caption>
        <thead>
          <tr>
            <th scope="col">User</th>
            <th scope="col">{Movie}</th>
            <th scope="col" className="number">
              Rated
            </th>
            <th scope="col" className="number">
              Predicted
            </th>
          </tr>
        </thead>
        <tbody>
          {SMALL_TABLE.ratings.map(({ user, movie, rating }) => (
            <tr key={`${user},${movie}`}>
              <td>{user}</td>
              <td>{movie}</td>
              <td className="number">{rating}</td>
              <td className="number">{textOf(predictions[user * SMALL_TABLE.movies + movie])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function FactorTable({ training, side }: { readonly training: SmallTraining; readonly side: Side }) {
  const { Movie, movies } = useNaming();
  const { rank } = training;
  const known = knownRows(training, side);
  return (
    <table>
      <caption>{side === 'users' ? 'U: factors of the users' : `M: factors of the ${movies}`}</caption>
      <thead>
        <tr>
          <th scope="col">{side === 'users' ? 'User' : Movie}</th>
          {range(rank).map((factor) => (
            <th key={factor} scope="col" className="number">
              F{factor + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {range(SMALL_TABLE[side]).map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {range(rank).map((factor) => (
              <td key={factor} className="number">
                {textOf(row < known ? training[side][row * rank + factor] : undefined)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf(value: number | undefined): string {
  return value === undefined ? '???' : formatStars(value);
}
