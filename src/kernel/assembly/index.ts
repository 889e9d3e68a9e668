export { errors } from './errors';
export { solveRows } from './halfStep';
export { workspaceBytes } from './layout';
