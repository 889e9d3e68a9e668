import { type Settings, trajectoryKey } from '../shared/settings';
import { Trajectory } from './trajectory';

/** How many trajectories are kept, so that going back to an earlier setting takes no time. */
const MOST = 4;
const MEMORY_BUDGET = 64 * 2 ** 20;

/** The trajectories of the settings that were trained last, the newest always, earlier ones while there is memory. */
export class TrajectoryCache {
  private readonly kept = new Map<string, Trajectory>();

  /** @param memoryBudget bytes of factors in all of them together */
  constructor(private readonly memoryBudget = MEMORY_BUDGET) {}

  /** The trajectory of these settings, a new one where none is kept. */
  for(settings: Settings): Trajectory {
    const key = trajectoryKey(settings);
    const trajectory = this.kept.get(key) ?? new Trajectory(this.memoryBudget);
    this.kept.delete(key);
    this.kept.set(key, trajectory);
    this.trim();
    return trajectory;
  }

  /** Forgets the oldest where there are too many or they have grown too large. */
  trim(): void {
    let bytes = 0;
    for (const trajectory of this.kept.values()) bytes += trajectory.bytes;
    for (const [key, trajectory] of this.kept) {
      if (this.kept.size === 1 || (this.kept.size <= MOST && bytes <= this.memoryBudget)) return;
      this.kept.delete(key);
      bytes -= trajectory.bytes;
    }
  }

  clear(): void {
    this.kept.clear();
  }
}
