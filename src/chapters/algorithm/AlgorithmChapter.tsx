import { useAppState } from '../../store/context';
import { Formula } from '../../ui/Formula';
import { Chapter } from '../notebook/Chapter';
import { Parameters } from './parameters/Parameters';

export function AlgorithmChapter() {
  const rank = useAppState((state) => state.settings.rank);
  return (
    <Chapter id="algorithm">
      <p>
        Suppose each <span className="users">user</span> could be described by{' '}
        {rank === 1 ? 'one number' : `${rank} numbers`}, and each <span className="movies">movie</span> by as many, so
        that multiplying them pair by pair and adding up gives the rating:
      </p>
      <Formula
        block
        tex={String.raw`\hat r_{ui} = \users{p_u} \cdot \movies{q_i} \qquad\text{or, all at once,}\qquad R \approx \users{U}\movies{M}^{\mathsf T}`}
        narrowTex={String.raw`\begin{gathered}\hat r_{ui} = \users{p_u} \cdot \movies{q_i} \\ \text{or, all at once,} \\ R \approx \users{U}\movies{M}^{\mathsf T}\end{gathered}`}
      />
      <p>
        Nobody says what the numbers should mean. They are called latent factors, and all that is asked of them is that
        they reproduce the ratings we have without growing large:
      </p>
      <Formula
        block
        tex={String.raw`\min_{\users{U},\,\movies{M}}\ \sum_{(u,i)\ \text{rated}} \bigl(r_{ui} - \users{p_u}\cdot\movies{q_i}\bigr)^2 + \lambda\Bigl(\sum_u \lVert \users{p_u}\rVert^2 + \sum_i \lVert \movies{q_i}\rVert^2\Bigr)`}
        narrowTex={String.raw`\begin{aligned}\min_{\users{U},\,\movies{M}}\ &\sum_{(u,i)\ \text{rated}} \bigl(r_{ui} - \users{p_u}\cdot\movies{q_i}\bigr)^2 \\ {}+\lambda&\Bigl(\sum_u \lVert \users{p_u}\rVert^2 + \sum_i \lVert \movies{q_i}\rVert^2\Bigr)\end{aligned}`}
      />
      <p>
        Solving for both sides at once is hard. Solving for one side is not: with the{' '}
        <span className="movies">movies</span> held fixed, each <span className="users">user</span> is an ordinary
        least-squares problem with {rank} {rank === 1 ? 'unknown' : 'unknowns'}, and has one exact answer:
      </p>
      <Formula
        block
        tex={String.raw`\users{p_u} = \bigl(\movies{Q_u}^{\mathsf T}\movies{Q_u} + \lambda I\bigr)^{-1}\movies{Q_u}^{\mathsf T} r_u`}
      />
      <p>
        Here <Formula tex={String.raw`\movies{Q_u}`} /> holds only the <span className="movies">movies</span> that this
        user rated, not all of them; the empty cells take no part. Then the roles change, and each{' '}
        <span className="movies">movie</span> is solved from the <span className="users">users</span> who rated it. Back
        and forth: that is the “alternating” in the name. A half-step never makes the sum above larger, because the old
        numbers were one of the choices the exact answer was chosen from.
      </p>
      <Parameters />
    </Chapter>
  );
}
