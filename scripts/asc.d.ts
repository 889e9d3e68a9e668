/**
 * What build-kernel.mjs uses of 'assemblyscript/asc'. The package's own declarations change global types (an array's at()
 * loses its undefined), so tsconfig.node.json puts this file in their place.
 */
declare const compiler: {
  main(args: readonly string[]): Promise<{ error: Error | null; stderr: { toString(): string } }>;
};
export default compiler;
