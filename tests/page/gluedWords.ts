/** Stands where two pieces of text meet in one line. No text has it: it is of private use. */
const SEAM = '\uE000';

/** Halves that are shorter are endings, units and symbols. */
const SHORTEST = 3;

const ENDINGS = new Set(['s', 'es']);

/** Words of the article that are two of its others, rightly. */
const COMPOUNDS = new Set(
  [
    'anyone anywhere cannot database datasets elsewhere everyone everything forever however nobody nothing outside overall overfit overfits',
    'overfitting readable somebody someone something sometimes throughout underfit underfits underfitting underline',
    'whatever whenever whereas wherever whoever within without',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Words that the page shows as one and that are two: those that meet where one piece of text ends and the next begins, and
 * those within a piece that are two words of the article.
 * @param texts as `textsOf` gathers them
 */
export function gluedWords(texts: readonly string[]): string[] {
  // What touches another piece may be half a word.
  const words = new Set(texts.flatMap((text) => wordsOf(text.replaceAll(/\p{L}+(\uE000+\p{L}+)+/gu, ' '))));
  const isWord = (text: string): boolean => words.has(text.toLowerCase());
  const found = new Set<string>();
  for (const text of texts) {
    for (const [, left, right] of text.matchAll(/(?<=(\p{L}+))\uE000+(?=(\p{L}+))/gu)) {
      const isSymbol = left!.length + right!.length <= SHORTEST;
      if (!isSymbol && !ENDINGS.has(right!) && isWord(left!) && isWord(right!)) found.add(`${left}|${right}`);
    }
    for (const [glued] of text.matchAll(/\p{L}+[.,;:!?]\uE000+\p{L}+/gu)) found.add(glued.replaceAll(SEAM, '|'));
    for (const word of wordsOf(text.replaceAll(SEAM, ''))) {
      if (COMPOUNDS.has(word)) continue;
      for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
        if (isWord(word.slice(0, at)) && isWord(word.slice(at))) found.add(`${word.slice(0, at)}|${word.slice(at)}`);
      }
    }
  }
  return [...found].sort();
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/**
 * The running texts within an element as a reader sees them, each with a mark where pieces meet that stand in one line.
 * Code and formulas are no running text. Runs inside the page.
 */
export function textsOf(within: Element): string[] {
  const texts: string[] = [];
  let run = '';
  const end = (): void => {
    if (/\S/.test(run)) texts.push(run);
    run = '';
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      run += run === '' ? node.data : `\uE000${node.data}`;
      return;
    }
    if (!(node instanceof HTMLElement) || node.matches('br, code, pre, .katex, select, script, style')) {
      end();
      return;
    }
    const { display, position, marginLeft, marginRight, paddingLeft, paddingRight } = getComputedStyle(node);
    if (display === 'none') return;
    const isInLine =
      display === 'contents' ||
      (display === 'inline' &&
        position === 'static' &&
        [marginLeft, marginRight, paddingLeft, paddingRight].every((gap) => Number.parseFloat(gap) < 2));
    if (!isInLine) end();
    node.childNodes.forEach(visit);
    if (!isInLine) end();
  };
  visit(within);
  end();
  return texts;
}
