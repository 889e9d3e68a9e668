import katex from 'katex';
import { useLayoutEffect, useRef } from 'react';

interface FormulaProps {
  /** TeX; `\users{…}` and `\movies{…}` take the hues of the two sides. */
  readonly tex: string;
  readonly block?: boolean;
}

const MACROS = {
  '\\users': '\\htmlClass{tex-users}{#1}',
  '\\movies': '\\htmlClass{tex-movies}{#1}',
};

/** A formula, typeset into its element: KaTeX as HTML text would need inline styles that the page's policy forbids. */
export function Formula({ tex, block = false }: FormulaProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (ref.current === null) return;
    katex.render(tex, ref.current, {
      displayMode: block,
      macros: { ...MACROS },
      strict: 'ignore',
      trust: ({ command }) => command === '\\htmlClass',
    });
  }, [tex, block]);
  return <span ref={ref} className={block ? 'formula-block' : undefined} />;
}
