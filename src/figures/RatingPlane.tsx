import { scaleLinear } from 'd3';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { formatCount } from '../ui/format';
import { useWidth } from '../ui/useSize';
import { RATING_GROUND, RATING_RAMP, type Rgb, toRgb } from './colors';
import styles from './RatingPlane.module.css';

export interface PlaneDrawing {
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  readonly colors: { readonly ground: Rgb; readonly ramp: readonly Rgb[]; readonly alpha: number };
}

interface RatingPlaneProps {
  /** Ascending. */
  readonly userIds: Int32Array;
  readonly maxMovieId: number;
  readonly selectedUserId: number;
  /** Draws all ratings, somewhere off the main thread: width × height × 4 bytes RGBA. Undefined where that fails. */
  readonly draw: (drawing: PlaneDrawing) => Promise<Uint8ClampedArray<ArrayBuffer> | undefined>;
  readonly onSelectUser: (userId: number) => void;
}

const MARGIN = { top: 6, right: 16, bottom: 40, left: 52 };
const MAX_HEIGHT = 640;
const POINT_ALPHA = 0.6;
const PAGE_STEP = 100;

/** Every rating of the file as one point. The line marks the selected user; click, or use the arrow keys, to move it. */
export function RatingPlane({ userIds, maxMovieId, selectedUserId, draw, onSelectUser }: RatingPlaneProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<{ userId: number; movieId: number }>();
  const innerWidth = Math.max(0, width - MARGIN.left - MARGIN.right);
  const innerHeight = Math.min(innerWidth, MAX_HEIGHT);
  const maxUserId = userIds.at(-1) ?? 0;
  const x = scaleLinear([0, maxMovieId + 1], [0, innerWidth]);
  const y = scaleLinear([0, maxUserId + 1], [0, innerHeight]);
  const selectedAt = userIds.indexOf(selectedUserId);

  useEffect(() => {
    if (innerWidth === 0) return;
    let current = true;
    const size = {
      width: Math.round(innerWidth * devicePixelRatio),
      height: Math.round(innerHeight * devicePixelRatio),
    };
    void draw({ ...size, colors: { ground: toRgb(RATING_GROUND), ramp: RATING_RAMP, alpha: POINT_ALPHA } }).then(
      (pixels) => {
        const target = canvas.current;
        if (!current || target === null || pixels === undefined) return;
        target.width = size.width;
        target.height = size.height;
        target.getContext('2d')?.putImageData(new ImageData(pixels, size.width, size.height), 0, 0);
      },
    );
    return () => {
      current = false;
    };
  }, [draw, innerWidth, innerHeight]);

  const idsAt = (event: MouseEvent): { userId: number; movieId: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    const userId = nearestId(userIds, y.invert(event.clientY - box.top));
    const movieId = Math.min(maxMovieId, Math.max(1, Math.floor(x.invert(event.clientX - box.left))));
    return { userId, movieId };
  };
  const moveTo = (index: number): void => {
    onSelectUser(userIds[Math.min(userIds.length - 1, Math.max(0, index))]!);
  };
  const movie = hovered === undefined ? '' : `, about movie ${hovered.movieId}`;

  return (
    <div ref={ref}>
      <div className={styles.plane} style={{ height: innerHeight + MARGIN.top + MARGIN.bottom }}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          style={{ left: MARGIN.left, top: MARGIN.top, width: innerWidth, height: innerHeight }}
          aria-hidden="true"
        />
        <svg className={styles.axes} width={width} height={innerHeight + MARGIN.top + MARGIN.bottom} aria-hidden="true">
          <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
            {x.ticks(width < 480 ? 4 : 6).map((id) => (
              <text key={id} x={x(id)} y={innerHeight + 17} textAnchor="middle">
                {formatCount(id)}
              </text>
            ))}
            {y.ticks(6).map((id) => (
              <text key={id} x={-7} y={y(id)} dy={id === 0 ? '0.8em' : '0.35em'} textAnchor="end">
                {formatCount(id)}
              </text>
            ))}
            <text className={styles.movies} x={innerWidth / 2} y={innerHeight + 35} textAnchor="middle">
              Movie id
            </text>
            <text
              className={styles.users}
              transform={`translate(-43,${innerHeight / 2}) rotate(-90)`}
              textAnchor="middle"
            >
              User id
            </text>
          </g>
        </svg>
        <div
          role="slider"
          tabIndex={0}
          className={styles.surface}
          style={{ left: MARGIN.left, top: MARGIN.top, width: innerWidth, height: innerHeight }}
          aria-label="Selected user in the plot of all ratings"
          aria-orientation="vertical"
          aria-valuemin={userIds[0]}
          aria-valuemax={maxUserId}
          aria-valuenow={selectedUserId}
          aria-valuetext={`User ${selectedUserId}`}
          onPointerMove={(event) => {
            setHovered(idsAt(event));
          }}
          onPointerLeave={({ pointerType }) => {
            if (pointerType !== 'touch') setHovered(undefined);
          }}
          onPointerDown={(event) => {
            setHovered(idsAt(event));
          }}
          onClick={(event) => {
            onSelectUser(idsAt(event).userId);
          }}
          onKeyDown={(event) => {
            const step = {
              ArrowUp: -1,
              ArrowLeft: -1,
              ArrowDown: 1,
              ArrowRight: 1,
              PageUp: -PAGE_STEP,
              PageDown: PAGE_STEP,
            }[event.key];
            const end = { Home: 0, End: userIds.length - 1 }[event.key];
            if (step === undefined && end === undefined) return;
            event.preventDefault();
            moveTo(end ?? selectedAt + step! * (event.shiftKey ? 10 : 1));
          }}
        >
          {selectedAt >= 0 && <div className={styles.marker} style={{ top: y(selectedUserId + 0.5) }} />}
        </div>
      </div>
      <p className={styles.readout}>
        {hovered === undefined
          ? `The line marks user ${selectedUserId}.`
          : `Under the pointer: user ${hovered.userId}${movie}. Click to select the user.`}
      </p>
    </div>
  );
}

/** The id in an ascending table that lies nearest to a number. */
function nearestId(ids: Int32Array, wanted: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < wanted - 0.5) low = middle + 1;
    else high = middle;
  }
  const after = ids[low]!;
  const before = ids[Math.max(0, low - 1)]!;
  return wanted - before < after - wanted ? before : after;
}
