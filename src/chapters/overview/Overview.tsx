import { InView, useAppState } from '../../store/context';
import { heldOutBaseline } from '../../store/select';
import { formatError } from '../../ui/format';
import { useInView } from '../../ui/useInView';
import { LoadAgain } from '../notebook/LoadAgain';
import styles from './Overview.module.css';
import { CHAPTERS } from '../outline';

export function Overview() {
  const [ref, inView] = useInView<HTMLElement>();
  return (
    <header ref={ref} id="overview" className={styles.overview}>
      <h1>{CHAPTERS[0].title}</h1>
      <p className={styles.lede}>
        A recommender has to fill in a table that is almost empty. Alternating Least Squares does it with two small
        matrices and a method you may know from fitting a line. Here you can watch it work: this page trains a real
        model on a file of real size, in your browser, each time you touch a control.
      </p>
      <InView value={inView}>
        <LiveSentence />
      </InView>
      <p className={styles.origin}>
        The ratings are synthetic. They are drawn anew from the published recipe behind a well-known tutorial file, so
        the counts are those of the tutorial, nearly, and the single ratings are not. Nothing you do here leaves your
        device.
      </p>
    </header>
  );
}

/** The state of the model in a sentence: how far it is, and whether it beats what needs no model. */
function LiveSentence() {
  const run = useAppState((state) => state.run);
  const data = useAppState((state) => state.data);
  const frame = run?.frames.at(-1);
  const baseline = heldOutBaseline(run);
  if (data.status === 'failed') {
    return (
      <div className={styles.live} role="alert">
        <p>{data.message}</p>
        <LoadAgain />
      </div>
    );
  }
  if (run === undefined || frame === undefined || baseline === undefined) {
    return <p className={styles.live}>The model starts as soon as the ratings are read.</p>;
  }
  const { rank, lambda, iterations } = run.settings;
  const verdict =
    frame.heldOutRmse < baseline
      ? `That is better than the ${formatError(baseline)} that user and movie bias alone achieve.`
      : `User and movie bias alone would achieve ${formatError(baseline)}, so these settings are not worth their trouble yet. Can you find better ones?`;
  return (
    <p className={styles.live}>
      Right now it has {rank} {rank === 1 ? 'factor' : 'factors'} and λ = {lambda}, and after{' '}
      {Math.ceil(frame.halfStep / 2)} of {iterations} iterations its typical error on ratings it has not seen is{' '}
      <strong className="number-in-text">{formatError(frame.heldOutRmse)}</strong> stars. {verdict}
    </p>
  );
}
