export { solveRows } from './halfStep';
export { workspaceBytes } from './layout';
export { squaredError } from './squaredError';
