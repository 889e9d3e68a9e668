import type { EngineName } from '../../als/engine';
import { useApp, useAppState } from '../../store/context';
import { changeSettings } from '../../store/state';
import { formatDuration } from '../../ui/format';
import { Measured } from '../notebook/Measured';

const LABELS: Readonly<Record<EngineName, string>> = { readable: 'TypeScript', fast: 'WebAssembly' };

/** What the code above costs beside the same thing made fast, and the way to try it. */
export function EngineInvitation() {
  const { store } = useApp();
  const { rank, engine } = useAppState((state) => state.settings);
  const readable = useAppState((state) => state.engineTimes.readable[rank]);
  const fast = useAppState((state) => state.engineTimes.fast[rank]);
  const run = useAppState((state) => state.run);
  /** The readable one trains where the other was asked for and could not be had. */
  const hasFallenBack = run?.settings.engine === engine && run.engine.name !== engine;
  const other: EngineName = engine === 'fast' ? 'readable' : 'fast';
  return (
    <p>
      {engine === 'readable' || hasFallenBack
        ? 'These lines train your model now.'
        : 'At the moment your model is trained by a second engine, which does the same in WebAssembly, four numbers at a time.'}{' '}
      <Times rank={rank} readable={readable} fast={fast} />{' '}
      {!hasFallenBack && (
        <button
          type="button"
          onClick={() => {
            changeSettings(store, { engine: other });
          }}
        >
          Train with {LABELS[other]}
        </button>
      )}
    </p>
  );
}

interface TimesProps {
  readonly rank: number;
  readonly readable: number | undefined;
  readonly fast: number | undefined;
}

function Times({ rank, readable, fast }: TimesProps) {
  if (readable !== undefined && fast !== undefined) {
    const ratio = readable / fast;
    return (
      <>
        At rank {rank}, one iteration takes <Measured>{formatDuration(readable)}</Measured> in TypeScript and{' '}
        <Measured>{formatDuration(fast)}</Measured> in WebAssembly
        {ratio >= 1.5 && (
          <>
            , which is <Measured>{ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}</Measured> times as fast
          </>
        )}
        ; the errors agree in all digits you see, or nearly.
      </>
    );
  }
  const known = fast ?? readable;
  if (known === undefined) return <>Neither engine has been timed at rank {rank} yet.</>;
  return (
    <>
      At rank {rank}, one iteration takes <Measured>{formatDuration(known)}</Measured> in{' '}
      {fast === undefined ? LABELS.readable : LABELS.fast}. The other engine has not been timed at this rank yet.
    </>
  );
}
