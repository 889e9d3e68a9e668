import type { DataInfo } from '../../trainer/shared/protocol';
import { useNaming } from '../../figures/naming';
import { useData } from '../notebook/useData';
import { useAppState } from '../../store/context';
import { Formula } from '../../ui/Formula';
import { StartedElsewhere } from './StartedElsewhere';

/** Axes, signs and order of factors carry no meaning (mathematics, section 6). */
export function NoMeaning() {
  const rank = useAppState((state) => state.settings.rank);
  const data = useData();
  const { star, stars } = useNaming();
  return (
    <>
      <p>
        High affinity with what? Nothing here says. {describeFile(data, stars)}{' '}
        {(data?.facts.counts[0]?.rating ?? 1) > 0 &&
          `If nearly a whole side has one colour, that is not even a taste: all ratings are positive, no mean was taken off them first, and so the factors must build up every ${star} from zero. `}
        It is tempting to sort by a factor, look at its red end and give it a name. But the model gives no reason to:
      </p>
      <Formula
        block
        narrowTex={String.raw`\begin{aligned}(\users{U} A)\,(\movies{M} A^{-\top})^\top &= \users{U} A A^{-1} \movies{M}^\top \\ &= \users{U} \movies{M}^\top\end{aligned}`}
        tex={String.raw`(\users{U} A)\,(\movies{M} A^{-\top})^\top = \users{U} A A^{-1} \movies{M}^\top = \users{U} \movies{M}^\top`}
      />
      {rank === 1 ? <OneFactor /> : <ManyFactors />}
      <p>
        Try it: press “Start elsewhere” in the controls.{' '}
        {rank === 1 ? 'See what the column does' : 'The columns become others'}; then look at the errors.{' '}
        <StartedElsewhere />
      </p>
    </>
  );
}

function describeFile(data: DataInfo | undefined, stars: string): string {
  const names = data?.names;
  if (names?.movies.titles === undefined) {
    return `This file holds ids and ${stars}, no title and no genre, and the model was never told of any.`;
  }
  const what = names.genres === undefined ? 'titles' : 'titles and genres';
  return `This file has ${what}, but the model was never told of any: it saw ids and ${stars} alone.`;
}

function OneFactor() {
  return (
    <p>
      At rank 1 the matrix <Formula tex="A" /> is a single number. The penalty settles its size as training goes on, so
      there is only a sign to turn: all numbers of both sides negated predict the same. Give the model a second factor,
      and there is a plane to turn in.
    </p>
  );
}

function ManyFactors() {
  return (
    <p>
      Any invertible <Formula tex="A" /> turns the columns of both maps into others and leaves every prediction as it
      is. If <Formula tex="A" /> is a rotation, even the penalty stays the same, so training has nothing to choose by:
      the axes, their signs and their order come out of the random start. “Factor 1 is action” is not a fact of the
      model. Facts survive the turning: predictions, and after a rotation also the length of a row and the angle between
      two. Compare whole rows, not columns.
    </p>
  );
}
