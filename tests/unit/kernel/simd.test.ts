import { describe, expect, it } from 'vitest';
import { supportedSimd } from '../../../src/kernel/simd';
import { KERNELS } from './support';

describe.each(KERNELS)('the kernel as a module, $form', ({ form, kernel }) => {
  it('runs here, and the feature test says so', () => {
    expect(kernel).toBeInstanceOf(WebAssembly.Module);
    // Where the fused form runs the plain one does, too.
    expect(['fused', form]).toContain(supportedSimd());
  });

  it('asks for nothing from outside', () => {
    expect(WebAssembly.Module.imports(kernel)).toEqual([]);
  });
});
