import { flopOfFactorisations, flopPerIteration, type WorkSize } from '../../als/work';
import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { isTrained, loadedData, msPerIteration, unknowns } from '../../store/select';
import { formatCount, formatDuration, formatPercent, formatShare } from '../../ui/format';
import { Formula } from '../../ui/Formula';
import { CellLink } from '../notebook/CellLink';
import { Measured } from '../notebook/Measured';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import styles from './takeaways.module.css';

export function Strengths() {
  const { movie, movies } = useNaming();
  return (
    <>
      <h3>What it is good at</h3>
      <dl className={styles.terms}>
        <dt>It grows with the ratings, not with the table</dt>
        <dd>
          A half-step walks over what is rated and never over the empty cells, so millions of <Users>users</Users> and{' '}
          <Movies>{movies}</Movies> are within reach. At rank <i>k</i> an iteration takes about
          <Formula block tex={String.raw`2\,\lvert\Omega\rvert\,k(k+3) + (m + n)\,\tfrac{1}{3}k^3`} />
          multiplications and additions: |Ω| rated cells each add to two systems, that of the user and that of the{' '}
          {movie}, and each of <i>m</i> users and <i>n</i> {movies} has one to solve. <Cost /> <Speed />
        </dd>
        <dt>It is parallel by nature</dt>
        <dd>
          Within a half-step no row waits for another. <Workers /> The result does not depend on how many there are, to
          the last bit.
        </dd>
        <dt>It can be explained, within limits</dt>
        <dd>
          A prediction is a sum of a few products, and each half-step has one exact answer that can be{' '}
          <CellLink to="update">followed by hand</CellLink>. But a single factor has no meaning: the axes can be turned
          without any prediction changing. Explain a recommendation by the ratings that led to it, not by naming
          columns.
        </dd>
        <dt>It works where nearly everything is missing</dt>
        <dd>
          <Sparse /> Ratings of others who rated the same things fill in what one row lacks, and λ keeps rows with few
          ratings from extremes.
        </dd>
      </dl>
      <h3>When to reach for it</h3>
      <p>
        Whenever many people meet many things and leave a trace: shops that know who bought what, film and music
        services, news sites and archives with their readers, networks that suggest whom to follow. It asks for no
        description of the things at all. Where descriptions are good and traces are few, something that reads
        descriptions will serve you better.
      </p>
      <p>
        On more than one machine the same half-step is run in blocks: each machine owns some rows and is sent the
        factors that its ratings touch. Spark MLlib does this, with λ multiplied by the number of ratings of each row,
        so its λ is the λ·n of <CellLink to="convention">this page</CellLink>. On one machine, libraries such as{' '}
        <i>implicit</i> and <i>cmfrec</i> go a long way, and so does a browser.
      </p>
    </>
  );
}

function Cost() {
  const run = useAppState((state) => (isTrained(state) ? state.run : undefined));
  const facts = useAppState((state) => loadedData(state)?.facts);
  if (run === undefined || facts === undefined) return null;
  const size = { users: facts.users, movies: facts.movies, cells: run.split.trainingCells };
  return <CostOf size={size} unknowns={unknowns(run.settings)} />;
}

/** How much of the work does not grow with the ratings. */
export function CostOf({ size, unknowns: k }: { readonly size: WorkSize; readonly unknowns: number }) {
  const { movies } = useNaming();
  const share = flopOfFactorisations(size, k) / flopPerIteration(size, k);
  return (
    <>
      Of your model’s work the second term is <Quantity name="factorisation-share">{formatShare(share)}</Quantity>;
      twice the ratings by the same users of the same {movies} would be{' '}
      <Quantity name="work-of-twice-the-ratings">{(2 - share).toFixed(2)}</Quantity> times the work.
    </>
  );
}

function Speed() {
  const run = useAppState((state) => (isTrained(state) ? state.run : undefined));
  if (run === undefined) return null;
  const { rank } = run.settings;
  return (
    <>
      Here, at rank {rank}, an iteration over{' '}
      <Quantity name="takeaway-training-cells">{formatCount(run.split.trainingCells)}</Quantity> cells takes{' '}
      <Measured>{formatDuration(msPerIteration(run))}</Measured>, in a browser.
    </>
  );
}

function Workers() {
  const workers = useAppState((state) => state.run?.engine.workers);
  if (workers === undefined || workers === 1) return <>This page gives each worker a range of rows.</>;
  return (
    <>
      This page trains with <Measured>{workers}</Measured> workers, each with a range of rows.
    </>
  );
}

function Sparse() {
  const sparsity = useAppState((state) => loadedData(state)?.facts.sparsity);
  if (sparsity === undefined) return <>Only the cells that are filled enter the sums.</>;
  return (
    <>
      With <Quantity name="takeaway-sparsity">{formatPercent(sparsity)}</Quantity> of the table empty, only what is
      filled enters the sums.
    </>
  );
}
