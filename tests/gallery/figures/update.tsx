import { MOVIES_BY_NUMBER } from '../../../src/figures/naming';
import { useId } from 'react';
import { updateLines } from '../../../src/chapters/algorithm/updateTerms';
import { FactorBars } from '../../../src/figures/update/FactorBars';
import { HeatMatrix } from '../../../src/figures/update/HeatMatrix';
import { RatedFactors } from '../../../src/figures/update/RatedFactors';
import { TermFormula } from '../../../src/figures/update/TermFormula';
import { useDark } from '../../../src/ui/useMedia';
import type { Exhibits } from '../exhibits';

const wave = (length: number): Float64Array => Float64Array.from({ length }, (_, i) => Math.sin(1.3 * i) / (1 + i / 9));
const ignore = (): void => undefined;

function Terms() {
  const panelId = useId();
  return (
    <>
      <TermFormula
        label="Terms of the update"
        lines={updateLines('plain', MOVIES_BY_NUMBER)}
        chosen="solution"
        pointed="gram"
        panelId={panelId}
        onChoose={ignore}
        onPoint={ignore}
      />
      <p id={panelId}>What the term stands for</p>
    </>
  );
}

function Square({ size }: { readonly size: number }) {
  const dark = useDark();
  return (
    <div style={{ maxWidth: 300 }}>
      <HeatMatrix
        label={`A: ${size} × ${size}`}
        rows={size}
        columns={size}
        values={wave(size * size)}
        dark={dark}
        describe={({ row, column }) => `Factor ${row + 1} with factor ${column + 1}`}
      />
    </div>
  );
}

function Rated({ rank, lit, count }: { rank: number; lit: 'factors' | 'ratings'; count: number }) {
  const dark = useDark();
  return (
    <div style={{ maxWidth: 320 }}>
      <RatedFactors
        {...{ rank, lit, count, dark }}
        movieIds={[3, 41, 1200]}
        ratings={Float32Array.of(1, 3, 5)}
        ratingRange={[1, 5]}
        factors={Float32Array.from(wave(3 * rank))}
      />
    </div>
  );
}

export const exhibits: Exhibits = {
  'term-formula': <Terms />,
  'heat-matrix-with-numbers': <Square size={4} />,
  'heat-matrix-large': <Square size={40} />,
  'heat-matrix-of-one': <Square size={1} />,
  'rated-factors': <Rated rank={3} lit="factors" count={71} />,
  'rated-factors-all-shown': <Rated rank={10} lit="ratings" count={3} />,
  'factor-bars': <FactorBars label="p: 10 factors" side="users" values={wave(10)} />,
  'factor-bars-many': <FactorBars label="b: 100 sums" values={wave(100)} />,
  'factor-bars-zero': <FactorBars label="p: 3 factors" side="users" values={new Float64Array(3)} />,
};
