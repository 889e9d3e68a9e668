import type { Engine, EngineData, EngineName } from '../../als/engine';
import { createReadableEngine } from '../../als/readableEngine';
import { createFastEngine } from '../../kernel/fastEngine';
import fusedKernelUrl from '../../kernel/kernel.fused.wasm?url&no-inline';
import plainKernelUrl from '../../kernel/kernel.wasm?url&no-inline';
import { type Simd, supportedSimd } from '../../kernel/simd';

/** The compiled kernel, or why there is none, in words. */
export type Kernel = WebAssembly.Module | string;

/** Fetches and compiles the kernel, the best that this browser can run: once, for all workers. */
export async function compileKernel(simd: Simd = supportedSimd()): Promise<Kernel> {
  if (simd === 'none') return 'This browser has no WebAssembly SIMD: the TypeScript engine trains instead.';
  try {
    const response = await fetch(simd === 'fused' ? fusedKernelUrl : plainKernelUrl);
    if (!response.ok) throw new Error(response.statusText);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch {
    return 'The fast engine could not be loaded: the TypeScript engine trains instead.';
  }
}

/** @param kernel needed for the fast engine alone */
export function buildEngine(name: EngineName, kernel: WebAssembly.Module | undefined, data: EngineData): Engine {
  if (name === 'readable') return createReadableEngine(data);
  if (kernel === undefined) throw new Error('The fast engine needs the compiled kernel.');
  return createFastEngine(kernel, data);
}
