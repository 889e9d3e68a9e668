import { Toolbar } from '@base-ui/react/toolbar';
import styles from './RatingPlane.module.css';

interface PlaneToolbarProps {
  readonly isEverything: boolean;
  readonly isDeepest: boolean;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onCorner: () => void;
  readonly onEverything: () => void;
}

export function PlaneToolbar({
  isEverything,
  isDeepest,
  onZoomIn,
  onZoomOut,
  onCorner,
  onEverything,
}: PlaneToolbarProps) {
  return (
    <Toolbar.Root className={styles.toolbar} aria-label="What the plot of all ratings shows">
      <Toolbar.Button className={styles.zoom} aria-label="Zoom out" disabled={isEverything} onClick={onZoomOut}>
        −
      </Toolbar.Button>
      <Toolbar.Button className={styles.zoom} aria-label="Zoom in" disabled={isDeepest} onClick={onZoomIn}>
        +
      </Toolbar.Button>
      <Toolbar.Button onClick={onCorner}>Go to the corner</Toolbar.Button>
      <Toolbar.Button disabled={isEverything} onClick={onEverything}>
        See everything
      </Toolbar.Button>
    </Toolbar.Root>
  );
}
