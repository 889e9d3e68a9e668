export { sumBand } from './bandSums';
export { errors } from './errors';
export { solveRows } from './halfStep';
export { bytesOfSums, workspaceBytes } from './layout';
export { pack, packedRowBytes } from './packedRows';
export { BAND, PANEL } from './sparseRows';
