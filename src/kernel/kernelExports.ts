/** What assembly/index.ts exports; the arguments are described there. Pointers are byte addresses. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly BAND: WebAssembly.Global<'i32'>;
  readonly PANEL: WebAssembly.Global<'i32'>;
  workspaceBytes(rank: number): number;
  bytesOfSums(rank: number): number;
  packedRowBytes(rank: number): number;
  pack(...args: [factors: number, rows: number, rank: number, packed: number]): void;
  sumBand(
    ...args: [rows: number, from: number, to: number, packed: number, packedRows: number, rank: number, sums: number]
  ): void;
  solveRows(
    ...args: [
      rows: number,
      fixed: number,
      packed: number,
      summed: number,
      solved: number,
      rank: number,
      pinned: number,
      lambda: number,
      weighted: number,
      from: number,
      to: number,
      workspace: number,
      totals: number,
    ]
  ): number;
  errors(
    ...args: [
      rows: number,
      own: number,
      other: number,
      rank: number,
      from: number,
      to: number,
      workspace: number,
      totals: number,
    ]
  ): void;
}
