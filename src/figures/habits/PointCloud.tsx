import { useEffect, useRef } from 'react';
import { toRgb } from '../colors';
import { drawPointCloud } from './drawPointCloud';
import styles from './PointCloud.module.css';

interface PointCloudProps {
  /** x and y of each point in turn, px. */
  readonly points: Float64Array;
  readonly width: number;
  readonly height: number;
  /** Where it stands in its figure, px. */
  readonly left: number;
  readonly top: number;
  /** The colour of the points follows the theme. */
  readonly dark: boolean;
}

/** px; so few points that each can be larger and darker are no cloud. */
const RADIUS = 1.4;
const HANDFUL = { most: 500, radius: 2.4, alpha: 0.6 };
/** So many points bear the strongest ink; of more, each gets less. */
const FEW = 6000;
const INK = { most: 0.3, least: 0.06 };

/** Many points on a canvas, each a small see-through disc. */
export function PointCloud({ points, width, height, left, top, dark }: PointCloudProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const size = { width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) };
    const isHandful = points.length <= 2 * HANDFUL.most;
    const radius = isHandful ? HANDFUL.radius : RADIUS;
    const alpha = isHandful
      ? HANDFUL.alpha
      : Math.max(INK.least, INK.most * Math.sqrt(Math.min(1, (2 * FEW) / points.length)));
    const color = toRgb(getComputedStyle(target).color);
    const scaled = points.map((place) => place * devicePixelRatio);
    const pixels = drawPointCloud(scaled, size, radius * devicePixelRatio, color, alpha);
    target.width = size.width;
    target.height = size.height;
    target.getContext('2d')?.putImageData(new ImageData(pixels, size.width, size.height), 0, 0);
  }, [points, width, height, dark]);
  return <canvas ref={canvas} className={styles.cloud} style={{ left, top, width, height }} aria-hidden="true" />;
}
