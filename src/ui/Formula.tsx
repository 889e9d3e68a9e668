import katex from 'katex';
import { useLayoutEffect, useRef } from 'react';
import { useMedia } from './useMedia';

interface FormulaProps {
  /** TeX; `\users{…}` and `\movies{…}` take the hues of the two sides. */
  readonly tex: string;
  /** The same, broken into lines for a narrow window. */
  readonly narrowTex?: string;
  readonly block?: boolean;
}

const MACROS = {
  '\\users': '\\htmlClass{tex-users}{#1}',
  '\\movies': '\\htmlClass{tex-movies}{#1}',
};

/** A formula, typeset into its element: KaTeX as HTML text would need inline styles that the page's policy forbids. */
export function Formula({ tex, narrowTex, block = false }: FormulaProps) {
  const narrow = useMedia('(max-width: 560px)');
  const shown = narrow ? (narrowTex ?? tex) : tex;
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (ref.current === null) return;
    katex.render(shown, ref.current, {
      displayMode: block,
      macros: { ...MACROS },
      strict: 'ignore',
      trust: ({ command }) => command === '\\htmlClass',
    });
  }, [shown, block]);
  return <span ref={ref} className={block ? 'formula-block' : undefined} />;
}
