import { useEffect, useState } from 'react';
import { useApp, useAppState } from '../store/context';
import { shownHalfStep } from '../store/select';
import { goTo, halfStepOnDisplay, type Step, stepFrom } from '../store/transport';
import { SETTING_SPECS } from '../trainer/shared/settings';
import { Slider } from '../ui/Slider';
import styles from './Transport.module.css';

/** Half-steps a second. */
const SPEEDS = [1, 2, 5, 10];
const MOST = 2 * SETTING_SPECS.iterations.max;

/** Walks through the half-steps of the run, one by one or playing. Every figure shows the one on display. */
export function Transport() {
  const { store } = useApp();
  const halfStep = useAppState(halfStepOnDisplay);
  const last = useAppState((state) => 2 * state.settings.iterations);
  const isBack = useAppState((state) => shownHalfStep(state) !== undefined);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(2);
  const go = (to: number): void => {
    setPlaying(false);
    goTo(store, to);
  };
  usePlaying(playing, speed, () => {
    setPlaying(false);
  });

  return (
    <div className={styles.transport} role="group" aria-label="Half-steps of the run">
      <Slider
        label="Half-step on display"
        value={Math.min(halfStep, last)}
        valueText={describe(halfStep)}
        bounds={{ min: 0, max: last, whole: true, scale: 'linear' }}
        onChange={go}
      />
      <p className={styles.moment}>
        <span>{describe(halfStep)}</span>
        {isBack && (
          <button type="button" className={styles.end} onClick={() => go(last)}>
            Back to the end
          </button>
        )}
      </p>
      <div className={styles.buttons}>
        <IconButton
          label="To the random start"
          path="M3 2v12M14 2L6 8l8 6z"
          disabled={halfStep === 0}
          onPress={() => go(0)}
        />
        <StepButton step="back" label="One half-step back" path="M12 2L4 8l8 6z" onGo={go} />
        <IconButton
          label={playing ? 'Pause' : 'Play the half-steps'}
          path={playing ? 'M5 2v12M11 2v12' : 'M4 2l10 6-10 6z'}
          onPress={() => {
            if (!playing && !isBack) goTo(store, 0);
            setPlaying(!playing);
          }}
        />
        <StepButton step="users" label="Solve the users" text="U" onGo={go} />
        <StepButton step="movies" label="Solve the movies" text="M" onGo={go} />
        <StepButton step="iteration" label="Solve both sides" text="+1" onGo={go} />
        <label className={styles.speed}>
          <span className="visually-hidden">Half-steps a second while playing</span>
          <select
            value={speed}
            onChange={(event) => {
              setSpeed(Number(event.target.value));
            }}
          >
            {SPEEDS.map((each) => (
              <option key={each} value={each}>
                {each}/s
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}

/** Shows half-step after half-step until the end of the run. */
function usePlaying(playing: boolean, speed: number, onEnd: () => void): void {
  const { store } = useApp();
  const ended = useAppState((state) => shownHalfStep(state) === undefined);
  const isOver = playing && ended;
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver, onEnd]);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const state = store.getState();
      // At the end there is nothing left to play: one half-step more would make the run longer.
      if (shownHalfStep(state) !== undefined) goTo(store, halfStepOnDisplay(state) + 1);
    }, 1000 / speed);
    return () => {
      clearInterval(timer);
    };
  }, [playing, speed, store]);
}

interface StepButtonProps {
  readonly step: Step;
  readonly label: string;
  readonly path?: string;
  readonly text?: string;
  readonly onGo: (halfStep: number) => void;
}

function StepButton({ step, label, path, text, onGo }: StepButtonProps) {
  const to = stepFrom(useAppState(halfStepOnDisplay), step);
  const isAtBound = useAppState((state) => step === 'back' && halfStepOnDisplay(state) === 0);
  return (
    <IconButton
      label={label}
      {...(path === undefined ? {} : { path })}
      {...(text === undefined ? {} : { text })}
      {...(step === 'users' || step === 'movies' ? { side: step } : {})}
      disabled={isAtBound || to > MOST}
      onPress={() => {
        onGo(to);
      }}
    />
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly path?: string;
  readonly text?: string;
  readonly side?: 'users' | 'movies';
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function IconButton({ label, path, text, side, disabled = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-side={side}
      aria-label={label}
      title={label}
      // Not `disabled`: that would take the focus away from who presses it until the bound is reached.
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {path !== undefined && (
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d={path} fill="currentColor" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
        </svg>
      )}
      {text}
    </button>
  );
}

function describe(halfStep: number): string {
  if (halfStep === 0) return 'Random start';
  const iteration = Math.ceil(halfStep / 2);
  return `Iteration ${iteration}, ${halfStep % 2 === 1 ? 'users' : 'movies'} solved`;
}
