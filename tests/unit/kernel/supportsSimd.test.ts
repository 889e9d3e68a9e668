import { describe, expect, it } from 'vitest';
import { supportsSimd } from '../../../src/kernel/supportsSimd';
import { kernelModule } from './support';

describe('the kernel as a module', () => {
  it('runs here, and the feature test says so', () => {
    expect(supportsSimd()).toBe(true);
  });

  it('asks for nothing from outside', () => {
    expect(WebAssembly.Module.imports(kernelModule)).toEqual([]);
  });
});
