import type { Engine, EngineData, EngineName } from '../../als/engine';
import { createReadableEngine } from '../../als/readableEngine';
import { createFastEngine } from '../../kernel/fastEngine';
import { supportsSimd } from '../../kernel/supportsSimd';
import kernelUrl from '../../kernel/kernel.wasm?url&no-inline';
import type { EngineInfo } from '../shared/protocol';

/** Starts as soon as the worker does, so that the kernel is ready before the data is. */
const kernel: Promise<WebAssembly.Module | string> = compileKernel();

/** Makes the engine that was asked for, or says why it made the readable one instead. */
export async function createEngine(name: EngineName, data: EngineData): Promise<{ engine: Engine; info: EngineInfo }> {
  if (name === 'readable') return { engine: createReadableEngine(data), info: { name } };
  const compiled = await kernel;
  if (typeof compiled === 'string') {
    return { engine: createReadableEngine(data), info: { name: 'readable', fallbackReason: compiled } };
  }
  return { engine: createFastEngine(compiled, data), info: { name } };
}

/** @returns the compiled kernel, or why there is none */
async function compileKernel(): Promise<WebAssembly.Module | string> {
  if (!supportsSimd()) return 'This browser has no WebAssembly SIMD.';
  try {
    const response = await fetch(kernelUrl);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch {
    return 'The fast engine could not be loaded.';
  }
}
