import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { SpectrumReading } from '../../../src/chapters/factors/CanonicalMapCell';
import { rendered } from '../../fixtures/rendered';

const told = (spectrum: readonly number[], planted?: number): string =>
  rendered(createElement(SpectrumReading, { spectrum, planted }));

describe('what the spectrum says', () => {
  it('is how many directions there are, where as many stand out as are known to be there', () => {
    expect(told([13_307, 1260, 666, 655, 635], 2)).toMatch(/^2 of 5 axes stand out: .* you can count them\.$/);
  });

  it('is that noise hides a direction which is known to be there and does not stand out', () => {
    const text = told([10_566, 1021, 934, 925, 770], 2);
    expect(text).toContain('1 of 5 axes stands out');
    expect(text).toContain('noise hides the weaker of them: 1,021 on axis 2 stands against 934 on the next.');
    expect(text).not.toContain('count them');
  });

  it('is that λ has pressed a direction to nothing', () => {
    const text = told([11_601, 3, 2, 1], 2);
    expect(text).toContain('λ has pressed the weaker of them to nothing');
    expect(text).not.toContain('noise');
  });

  it('is that more stand out than there are', () => {
    expect(told([9000, 4000, 1500, 600, 590], 2)).toContain('But only 2 directions are planted');
  });

  it('is what the numbers say where nobody knows the truth', () => {
    const text = told([10_566, 1021, 800, 600, 420]);
    expect(text).toContain('this is what its own axes say.');
    expect(text).not.toMatch(/planted|count them|of about one size/);
  });
});
