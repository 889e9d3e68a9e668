import { useId, useState } from 'react';
import { OwnRatingsButton } from '../chapters/notebook/OwnRatingsButton';
import { LossSparkline } from '../figures/loss/LossSparkline';
import { useApp, useAppState } from '../store/context';
import { settingsIn } from '../store/conventions';
import { heldOutBaseline, isTrained, loadedData, lossPoints, shownFrame } from '../store/select';
import { changeSettings } from '../store/state';
import { DEFAULT_SETTINGS, nextSeed, type NumericSetting, specOf } from '../trainer/shared/settings';
import { formatError } from '../ui/format';
import { NumberEntry } from '../ui/NumberEntry';
import { Slider } from '../ui/Slider';
import styles from './Dock.module.css';
import { EngineBadge } from './EngineBadge';
import { describeLoading } from './ownRatings/describeLoading';
import { Transport } from './Transport';

const CONTROLS: readonly NumericSetting[] = ['rank', 'lambda', 'iterations'];

/** The controls in reach of every part: beside the column where there is room, else a bar that opens. */
export function Dock() {
  const [open, setOpen] = useState(false);
  const panelId = useId();
  return (
    <aside
      className={styles.dock}
      aria-label="Model controls"
      data-open={open}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        className={styles.bar}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <BarSummary />
        <svg className={styles.chevron} viewBox="0 0 12 8" width="12" height="8" aria-hidden="true">
          <path d="M1 7l5-5 5 5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <span className="visually-hidden">{open ? 'Hide the controls' : 'Show the controls'}</span>
      </button>
      <div className={styles.panel} id={panelId}>
        <Data />
        {CONTROLS.map((name) => (
          <SettingControl key={name} name={name} />
        ))}
        <Form />
        <DockCurve />
        <Errors />
        <Transport />
        <Announcement />
        <EngineBadge />
        <Start />
      </div>
    </aside>
  );
}

/** Which ratings the model learns from, and the way to others. */
function Data() {
  const name = useAppState((state) => loadedData(state)?.name);
  return (
    <p className={styles.data}>
      <span title={name} data-testid="data-name">
        {name ?? 'No ratings yet'}
      </span>
      <OwnRatingsButton inText>Your own ratings</OwnRatingsButton>
    </p>
  );
}

function SettingControl({ name }: { readonly name: NumericSetting }) {
  const { store } = useApp();
  const value = useAppState((state) => state.settings[name]);
  const weighting = useAppState((state) => state.settings.weighting);
  const spec = specOf(name, { weighting });
  const helpId = useId();
  const change = (next: number): void => {
    changeSettings(store, { [name]: next });
  };
  return (
    <div className={styles.control}>
      <div className={styles.label}>
        <span>
          {spec.label} <span className={styles.symbol}>{spec.symbol}</span>
        </span>
        <NumberEntry
          label={spec.label}
          value={value}
          bounds={spec}
          whyMin={spec.whyMin}
          whyMax={spec.whyMax}
          onChange={change}
        />
      </div>
      <Slider label={spec.label} value={value} bounds={spec} describedBy={helpId} onChange={change} />
      <p id={helpId} className={styles.help}>
        {spec.help}
      </p>
    </div>
  );
}

/** Where the model is not the plain one: what it is, and the way back. */
function Form() {
  const { store } = useApp();
  const { weighting, biases } = useAppState((state) => state.settings);
  if (weighting === 'plain' && !biases) return null;
  const parts = [...(weighting === 'weighted' ? ['λ times ratings'] : []), ...(biases ? ['with biases'] : [])];
  return (
    <p className={styles.start} data-testid="form">
      <a href="#convention">{parts.join(', ')}</a>
      <button
        type="button"
        onClick={() => {
          changeSettings(store, { ...settingsIn('plain', store.getState()), biases: false });
        }}
      >
        Plain model
      </button>
    </p>
  );
}

function DockCurve() {
  const run = useAppState((state) => state.run);
  const previousRun = useAppState((state) => state.previousRun);
  return (
    <div className={styles.curve}>
      <LossSparkline
        points={lossPoints(run)}
        ghost={lossPoints(previousRun)}
        baseline={heldOutBaseline(run)}
        iterations={run?.settings.iterations ?? 1}
      />
    </div>
  );
}

function Errors() {
  const frame = useAppState(shownFrame);
  const trained = useAppState(isTrained);
  return (
    <dl className={styles.errors} aria-busy={!trained} data-testid="errors">
      <div>
        <dt>Training RMSE</dt>
        <dd data-testid="training-rmse">{frame === undefined ? '–' : formatError(frame.trainingRmse)}</dd>
      </div>
      <div>
        <dt>Held-out RMSE</dt>
        <dd data-testid="held-out-rmse">{frame === undefined ? '–' : formatError(frame.heldOutRmse)}</dd>
      </div>
    </dl>
  );
}

/** Tells those who cannot see the numbers change when they have come to rest. */
function Announcement() {
  const text = useAppState((state) => {
    const frame = state.run?.frames.at(-1);
    if (!isTrained(state) || frame === undefined) return '';
    return `Trained: training RMSE ${formatError(frame.trainingRmse)}, held-out RMSE ${formatError(frame.heldOutRmse)}.`;
  });
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}

/** The random start of the movie factors, and another one. */
function Start() {
  const { store } = useApp();
  const { seed, startScale } = useAppState((state) => state.settings);
  return (
    <p className={styles.start}>
      <span>
        Random start {seed}
        {startScale !== DEFAULT_SETTINGS.startScale && (
          <>
            , <a href="#initialise">up to {startScale}</a>
          </>
        )}
      </span>
      <button
        type="button"
        onClick={() => {
          changeSettings(store, { seed: nextSeed(seed) });
        }}
      >
        Start elsewhere
      </button>
    </p>
  );
}

function BarSummary() {
  const { rank, lambda, iterations, weighting, biases } = useAppState((state) => state.settings);
  const frame = useAppState(shownFrame);
  const loading = useAppState((state) => state.loading);
  const isOther = useAppState((state) => loadedData(state) !== undefined);
  if (loading !== undefined && isOther) {
    return <span className={styles.summary}>{describeLoading(loading).text}</span>;
  }
  return (
    <span className={styles.summary}>
      <span className={styles.settings}>
        <i>k</i> {rank} · {specOf('lambda', { weighting }).symbol} {lambda} · {iterations} it{biases && ' · biases'}
      </span>
      <span>
        train <b>{frame === undefined ? '–' : formatError(frame.trainingRmse)}</b>
      </span>
      <span>
        held-out <b>{frame === undefined ? '–' : formatError(frame.heldOutRmse)}</b>
      </span>
    </span>
  );
}
