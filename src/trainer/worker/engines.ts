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
  const compiled = name === 'fast' ? await kernel : undefined;
  if (compiled instanceof WebAssembly.Module) {
    return { engine: createFastEngine(compiled, data), info: { name: 'fast' } };
  }
  const info: EngineInfo =
    compiled === undefined ? { name: 'readable' } : { name: 'readable', fallbackReason: compiled };
  return { engine: createReadableEngine(data), info };
}

async function compileKernel(): Promise<WebAssembly.Module | string> {
  if (!supportsSimd()) return 'This browser has no WebAssembly SIMD.';
  try {
    const response = await fetch(kernelUrl);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch {
    return 'The fast engine could not be loaded.';
  }
}
