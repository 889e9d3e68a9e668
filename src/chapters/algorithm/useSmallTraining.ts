import { useEffect, useState } from 'react';
import { useMedia } from '../../ui/useMedia';
import {
  iterationsDone,
  knownRows,
  sideAtWork,
  type SmallSettings,
  solveAll,
  solveRow,
  solveStage,
  unsolved,
} from './smallTraining';
import { SMALL_TABLE } from './smallTable';

/** What a stage takes while one can still follow its rows, in ms. */
const SLOW_STAGE = 500;
/** By then one has seen how it goes: the rest shows how the numbers settle. */
const SLOW_ITERATIONS = 3;
const FAST_STAGE = 110;

const DEFAULT_SMALL_SETTINGS: SmallSettings = { rank: 5, lambda: 0.5 };

/** The small table, and what the buttons and sliders beside it do. */
export function useSmallTraining() {
  const [training, setTraining] = useState(() => unsolved(DEFAULT_SMALL_SETTINGS));
  const [wantsToPlay, setWantsToPlay] = useState(false);
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const isPlaying = wantsToPlay && training.end === undefined;

  useEffect(() => {
    if (!isPlaying) return undefined;
    const isSlow = iterationsDone(training) < SLOW_ITERATIONS;
    const timer = setTimeout(
      () => {
        setTraining(isSlow ? solveRow(training) : solveStage(training));
      },
      isSlow ? SLOW_STAGE / SMALL_TABLE[sideAtWork(training)] : FAST_STAGE,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [isPlaying, training]);

  return {
    training,
    isPlaying,
    /** Plays from where it is, or from the start where it has ended; with reduced motion it is there at once. */
    play: (): void => {
      const from = training.end === undefined ? training : unsolved(training);
      setTraining(isStill ? solveAll(from) : from);
      setWantsToPlay(!isStill);
    },
    pause: (): void => {
      setWantsToPlay(false);
    },
    step: (): void => {
      setWantsToPlay(false);
      setTraining(solveStage(training));
    },
    restart: (): void => {
      setWantsToPlay(false);
      setTraining(unsolved(training));
    },
    /** What was solved in part or whole is solved anew, to the end, so that the numbers follow the slider. */
    change: (settings: Partial<SmallSettings>): void => {
      const fresh = unsolved({ ...training, ...settings });
      setWantsToPlay(false);
      setTraining(knownRows(training, 'movies') === 0 ? fresh : solveAll(fresh));
    },
  };
}
