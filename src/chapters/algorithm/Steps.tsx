import type { ReactNode } from 'react';
import { useNaming } from '../../figures/naming';
import { type GlyphState, HalfStepGlyph } from '../../figures/factorization/HalfStepGlyph';
import { useAppState } from '../../store/context';
import { Formula } from '../../ui/Formula';
import { Movies, Users } from '../notebook/references';
import { SettingNumber } from '../notebook/SettingNumber';
import styles from './Steps.module.css';

/** What is minimised, and how: the four steps. */
export function Steps() {
  const { movie, movies } = useNaming();
  const iterations = useAppState((state) => state.settings.iterations);
  const rank = useAppState((state) => state.settings.rank);
  return (
    <>
      <h3>One side at a time</h3>
      <p>
        What is asked of the factors is that they reproduce the ratings there are, without growing large. Squared
        errors, summed over the rated cells, plus a penalty on squared lengths:
      </p>
      <Formula
        block
        tex={String.raw`\min_{\users{U},\,\movies{M}}\ \sum_{(u,i)\ \text{rated}} \bigl(r_{ui} - \users{p_u}\cdot\movies{q_i}\bigr)^2 + \lambda\Bigl(\sum_u \lVert \users{p_u}\rVert^2 + \sum_i \lVert \movies{q_i}\rVert^2\Bigr)`}
        narrowTex={String.raw`\begin{aligned}\min_{\users{U},\,\movies{M}}\ &\sum_{(u,i)\ \text{rated}} \bigl(r_{ui} - \users{p_u}\cdot\movies{q_i}\bigr)^2 \\ {}+\lambda&\Bigl(\sum_u \lVert \users{p_u}\rVert^2 + \sum_i \lVert \movies{q_i}\rVert^2\Bigr)\end{aligned}`}
      />
      <p>
        For both sides at once this is hard: the unknowns multiply each other. Hold one side fixed, and for each row of
        the other what is left is least squares, the method that fits a line to points, here with {rank}{' '}
        {rank === 1 ? 'unknown' : 'unknowns'}. It has one exact answer. So ALS goes back and forth:
      </p>
      <ol className={styles.steps}>
        <Step title="Initialise." users="unknown" movies="random">
          Give every <Movies>{movie}</Movies> small random factors, here between 0 and{' '}
          <SettingNumber name="startScale" />. The <Users>users</Users> need no start, since they are solved first.
        </Step>
        <Step title="Solve the users." users="solved" movies="fixed">
          Hold <Formula tex={String.raw`\movies{M}`} /> fixed. Each <Users>user</Users> is a least-squares problem of
          their own, over the {movies} they rated:
          <Formula
            block
            tex={String.raw`\users{p_u} = \bigl(\movies{Q_u}^{\mathsf T}\movies{Q_u} + \lambda I\bigr)^{-1}\movies{Q_u}^{\mathsf T} r_u`}
          />
        </Step>
        <Step title={`Solve the ${movies}.`} users="fixed" movies="solved">
          Now hold <Formula tex={String.raw`\users{U}`} /> fixed. Each <Movies>{movie}</Movies> is solved from the users
          who rated it, by the same formula with the roles changed:
          <Formula
            block
            tex={String.raw`\movies{q_i} = \bigl(\users{P_i}^{\mathsf T}\users{P_i} + \lambda I\bigr)^{-1}\users{P_i}^{\mathsf T} r_i`}
          />
        </Step>
        <Step title="Repeat" users="solved" movies="solved">
          steps 2 and 3 until the sum above hardly falls any more, or for a set number of iterations: on this page{' '}
          <SettingNumber name="iterations" />. {iterations === 1 ? 'One iteration is' : 'Each iteration is'} both
          half-steps, users then {movies}.
        </Step>
      </ol>
      <p>
        That is the whole name. <i>Least squares</i>, because each row is solved by it; <i>alternating</i>, because the
        sides take turns. And it cannot go wrong in one way: a half-step never makes the sum above larger. The row it
        replaces was among the choices, and it takes the best of them. What it does not promise is the best pair of
        matrices there is, only a place that neither side can improve alone.
      </p>
    </>
  );
}

interface StepProps {
  readonly title: string;
  readonly users: GlyphState;
  readonly movies: GlyphState;
  readonly children: ReactNode;
}

function Step({ title, users, movies, children }: StepProps) {
  return (
    <li>
      <HalfStepGlyph users={users} movies={movies} />
      <strong>{title}</strong> {children}
    </li>
  );
}
