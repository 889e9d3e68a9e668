import type { Side } from '../../als/matrix';
import styles from './HalfStepGlyph.module.css';

/** What one stage does to the two factor matrices. */
export type GlyphState = 'unknown' | 'random' | 'fixed' | 'solved';

/** U tall and Mᵀ wide, as small as an icon: dotted is unknown, hatched random, outlined fixed, filled being solved. */
export function HalfStepGlyph(states: Readonly<Record<Side, GlyphState>>) {
  return (
    <svg className={styles.glyph} viewBox="0 0 64 40" width="64" height="40" aria-hidden="true">
      <g data-side="users" data-state={states.users}>
        <rect x="1.5" y="1.5" width="14" height="37" rx="1.5" />
        {states.users === 'random' && <Dots x={1.5} y={1.5} columns={2} rows={5} />}
      </g>
      <g data-side="movies" data-state={states.movies}>
        <rect x="23.5" y="1.5" width="37" height="14" rx="1.5" />
        {states.movies === 'random' && <Dots x={23.5} y={1.5} columns={5} rows={2} />}
      </g>
    </svg>
  );
}

const SPACING = 7;

function Dots({ x, y, columns, rows }: { x: number; y: number; columns: number; rows: number }) {
  return Array.from({ length: columns * rows }, (_, dot) => (
    <circle
      key={dot}
      cx={x + SPACING / 2 + SPACING * (dot % columns) + 0.8}
      cy={y + SPACING / 2 + SPACING * Math.floor(dot / columns) + 0.4}
      r={1 + ((dot * 5) % 4) / 2}
    />
  ));
}
