import { bisectCenter } from 'd3';
import { type MouseEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { PlaneDrawing, PlaneRows } from '../../trainer/shared/questions';
import { useNaming } from '../naming';
import { type Cell, cellAt, describeCell, describeRegion, type PlaneNumbers, ratingsIn } from './cells';
import { DensityStrip } from './DensityStrip';
import { ZOOM_FACTOR } from './keys';
import { type PlaneLayout, STRIP_GAP } from './layout';
import { PlaneAxes } from './PlaneAxes';
import { PlaneCanvas } from './PlaneCanvas';
import { PlaneMarks } from './PlaneMarks';
import { PlaneReadout } from './PlaneReadout';
import { PlaneToolbar } from './PlaneToolbar';
import styles from './RatingPlane.module.css';
import { type Wanted, wantedFor } from './request';
import { usePlaneGestures } from './usePlaneGestures';
import { usePlaneKeyboard } from './usePlaneKeyboard';
import { usePlaneView } from './usePlaneView';
import {
  cellSize,
  clampView,
  depth,
  EVERYTHING,
  grab,
  type Point,
  regionOf,
  showsSquares,
  type View,
  viewOf,
} from './view';

export interface PlanePlotProps {
  readonly layout: PlaneLayout;
  /** Ascending; the ids of the file, or places that stand for them. */
  readonly userIds: Int32Array;
  readonly movieIds: Int32Array;
  readonly ratingRange: readonly [lowest: number, highest: number];
  readonly numbers: PlaneNumbers;
  /** The corner that is framed: ids below this. */
  readonly cornerBelow: number;
  readonly selected: { readonly userId: number; readonly movieId: number | undefined };
  /** The newest answers to what was wanted. */
  readonly drawing: PlaneDrawing | undefined;
  readonly rows: PlaneRows | undefined;
  /** What the view needs, whenever that changes. */
  readonly onWant: (wanted: Wanted) => void;
  readonly onSelect: (change: { readonly userId?: number; readonly movieId?: number }) => void;
}

/** Cells of this height and width have their value written in them. */
const VALUES_FROM = 22;

export function PlanePlot(props: PlanePlotProps) {
  const { layout, userIds, movieIds, ratingRange, numbers, cornerBelow, selected, drawing, rows, onSelect } = props;
  const naming = useNaming();
  const { plot } = layout;
  const surface = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [hovered, setHovered] = useState<Point>();
  /** What a key or a button has brought into view, for those who do not see it. */
  const [said, setSaid] = useState('');
  const planeView = usePlaneView(plot);
  const { view, move, go } = planeView;
  const shown = regionOf(plot, view);
  const hasSquares = showsSquares(plot, view);
  const squares = hasSquares && rows?.complete === true ? rows : undefined;
  const { width: cellWidth, height: cellHeight } = cellSize(plot, view.level);

  const say = (next: View): void => {
    setSaid(`In view: ${describeRegion(regionOf(plot, next), numbers, naming)}.`);
  };
  const selectNearest = (cell: Cell): void => {
    const isRated = (ratingsIn(squares, cell) ?? []).length > 0;
    onSelect(isRated ? cell : { userId: userIds[bisectCenter(userIds, cell.userId)]! });
  };
  const keyboard = usePlaneKeyboard({
    ...{ plot, planeView, userIds, movieIds, selected },
    onSelectUser: (userId) => onSelect({ userId }),
    onSelectMovie: (movieId) => onSelect({ movieId }),
    onChoose: selectNearest,
    onShown: say,
  });
  const zoomBy = (factor: number, point: Point): void => {
    say(go((at) => grab(plot, at, point, point, factor)));
  };
  usePlaneGestures(surface, {
    level: view.level,
    depth: depth(plot),
    onGrab: (from, to, factor) => {
      move((at) => grab(plot, at, from, to, factor));
    },
  });

  const want = useEffectEvent(() => {
    props.onWant(wantedFor(plot, view));
  });
  useEffect(() => {
    want();
  }, [view.level, view.movie, view.user, plot.width, plot.height, plot.movies, plot.users]);

  const pointed = keyboard.cursor ?? (hasSquares && hovered !== undefined ? cellAt(plot, view, hovered) : undefined);
  const pointedText = pointed && describeCell(pointed, ratingsIn(squares, pointed), naming);
  return (
    <>
      <PlaneToolbar
        isEverything={view.level === 0}
        isDeepest={view.level === 1 || depth(plot) === 0}
        onZoomIn={() => zoomBy(ZOOM_FACTOR, keyboard.focusPoint())}
        onZoomOut={() => zoomBy(1 / ZOOM_FACTOR, keyboard.focusPoint())}
        onCorner={() => {
          const corner = [0, cornerBelow + 2] as const;
          say(go(() => viewOf(plot, { movies: corner, users: corner })));
        }}
        onEverything={() => say(go(() => clampView(plot, EVERYTHING)))}
      />
      <div className={styles.plane} style={{ height: layout.height }}>
        <div className={styles.place} style={{ left: layout.left, top: layout.top }}>
          <PlaneCanvas plot={plot} shown={shown} drawing={drawing} squares={squares} ratingRange={ratingRange} />
        </div>
        <svg className={styles.around} width={layout.width} height={layout.height} aria-hidden="true">
          <g transform={`translate(${layout.left},${layout.top})`}>
            <PlaneAxes left={layout.left} plot={plot} shown={shown} dense={hasSquares} {...{ numbers, selected }} />
            {drawing !== undefined && (
              <>
                <g transform={`translate(0,${-STRIP_GAP})`}>
                  <DensityStrip
                    {...{ side: 'movies', numbers, length: plot.width, thickness: layout.strip }}
                    density={drawing.density.movies}
                    shown={shown.movies}
                  />
                </g>
                <g transform={`translate(${plot.width + STRIP_GAP},0)`}>
                  <DensityStrip
                    {...{ side: 'users', numbers, length: plot.height, thickness: layout.strip }}
                    density={drawing.density.users}
                    shown={shown.users}
                  />
                </g>
              </>
            )}
            <PlaneMarks
              {...{ plot, shown, selected, pointed, cornerBelow, numbers, ratingRange }}
              valued={Math.min(cellWidth, cellHeight) >= VALUES_FROM ? squares : undefined}
            />
          </g>
        </svg>
        <div
          ref={surface}
          role="application"
          aria-roledescription="zoomable plot"
          aria-label={`All ratings, users down and ${naming.movies} across`}
          aria-describedby={hintId}
          tabIndex={0}
          className={styles.surface}
          data-zoomed={view.level > 0}
          style={{ left: layout.left, top: layout.top, width: plot.width, height: plot.height }}
          onPointerMove={(event) => setHovered(pointIn(event))}
          onPointerDown={(event) => setHovered(pointIn(event))}
          onPointerLeave={({ pointerType }) => {
            if (pointerType !== 'touch') setHovered(undefined);
          }}
          onClick={(event) => {
            keyboard.clearCursor();
            selectNearest(cellAt(plot, view, pointIn(event)));
          }}
          onDoubleClick={(event) => zoomBy(event.shiftKey ? 1 / ZOOM_FACTOR : ZOOM_FACTOR, pointIn(event))}
          onKeyDown={keyboard.onKeyDown}
          onBlur={keyboard.clearCursor}
        />
      </div>
      <PlaneReadout
        hintId={hintId}
        pointed={pointedText}
        around={
          hovered === undefined
            ? undefined
            : describeRegion(
                {
                  movies: [0, 1].map((px) => shown.movies[0] + (hovered[0] + px) / cellWidth) as [number, number],
                  users: [0, 1].map((px) => shown.users[0] + (hovered[1] + px) / cellHeight) as [number, number],
                },
                numbers,
                naming,
              )
        }
        ratings={drawing?.ratings}
        selected={selected}
        spoken={keyboard.cursor === undefined ? said : (pointedText ?? '')}
      />
    </>
  );
}

function pointIn({ clientX, clientY, currentTarget }: MouseEvent): Point {
  const { left, top } = currentTarget.getBoundingClientRect();
  return [clientX - left, clientY - top];
}
