export { errors } from './errors';
export { solveRows } from './halfStep';
export { workspaceBytes } from './layout';
export { pack, packedRowBytes } from './packedRows';
export { lookAheadBytes } from './smallRanks';
