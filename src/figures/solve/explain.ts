import { type Naming, wordsOf } from '../naming';
import { formatRating, formatStars } from '../../ui/format';
import { penaltySymbol, penaltyTerm } from '../penalty';
import type { CellArea } from '../update/MatrixCells';
import type { Progress } from './steps';
import type { SolveSystem, SumsSoFar } from './system';

/** What the figure shows of a solve; all of it can be pointed at. */
export type Piece = 'Q' | 'r' | 'A' | 'b' | 'L' | 'y' | 'x';

/** An entry of a piece; vectors are columns. */
export interface Entry {
  readonly piece: Piece;
  readonly row: number;
  readonly column: number;
}

export interface Explanation {
  readonly text: string;
  /** The entries that the number is made of, or that it enters. Rows of Q count from its first. */
  readonly lit: Partial<Record<Piece, readonly CellArea[]>>;
}

/** So many products of a sum are written out. */
const WRITTEN = 3;

/**
 * Where a number comes from, in numbers.
 * @param A and b as far as they are added up
 */
export function explain(
  system: SolveSystem,
  progress: Progress,
  { A, b }: SumsSoFar,
  { piece, row, column }: Entry,
  naming: Naming,
): Explanation {
  const { side, rank: k, L, y, x, fixed, ratings, ids, hasBiases } = system;
  const [i, j] = [row, column];
  const at = (name: string, ...indices: number[]): string => `${name}[${indices.map((n) => n + 1).join(',')}]`;
  const other = side === 'users' ? 'movies' : 'users';
  const nameAt = (index: number): string => naming.nameOf(other, ids[index]!);
  const listed = Math.min(progress.added, ids.length);
  const added = sumOf(progress.added, system.count, wordsOf(other, naming));

  switch (piece) {
    case 'Q':
      return {
        text: `Factor ${j + 1} of ${nameAt(i)}: ${formatStars(fixed[i * k + j]!)}. ${i < progress.added ? 'It has entered' : 'It will enter'} row and column ${j + 1} of A, and ${at('b', j)}.`,
        lit: { A: [area(j, 0, 1, k), area(0, j, k, 1)], b: [area(j, 0)], r: [area(i, 0)] },
      };
    case 'r':
      return {
        text: `${hasBiases ? 'What the mean and the biases leave of the rating' : 'The rating'} ${side === 'users' ? 'of' : 'by'} ${nameAt(i)}: ${formatRating(ratings[i]!)}. It multiplies its row of Q on the way into b; A never sees it.`,
        lit: { Q: [area(i, 0, 1, k)], b: [area(0, 0, k, 1)] },
      };
    case 'A': {
      const products = pairs(listed, (term) => [fixed[term * k + i]!, fixed[term * k + j]!]);
      const hasRidge = i === j && progress.hasRidge;
      const [symbol, term] = hasRidge ? [` + ${penaltySymbol(system)}`, ` + ${penaltyTerm(system)}`] : ['', ''];
      return {
        text: `${at('A', i, j)} = Σ ${i === j ? `q${sub(i)}²` : `q${sub(i)} q${sub(j)}`}${symbol} = ${sum(products, progress.added)}${term} = ${formatStars(A[i * k + j]!)}, over ${added}.`,
        lit: { Q: columnsOf([i, j], ids.length) },
      };
    }
    case 'b': {
      const products = pairs(listed, (term) => [ratings[term]!, fixed[term * k + i]!]);
      return {
        text: `${at('b', i)} = Σ r q${sub(i)} = ${sum(products, progress.added)} = ${formatStars(b[i]!)}, over ${added}.`,
        lit: { Q: columnsOf([i], ids.length), r: [area(0, 0, ids.length, 1)] },
      };
    }
    case 'L': {
      if (j > i) return { text: `${at('L', i, j)} = 0: L has nothing above its diagonal.`, lit: {} };
      if (i >= progress.factored) return { text: `${at('L', i, j)} comes with row ${i + 1} of L.`, lit: {} };
      const taken = pairs(j, (term) => [L[i * k + term]!, L[j * k + term]!]);
      const value = formatStars(L[i * k + j]!);
      const start = formatStars(A[i * k + j]!);
      if (i === j) {
        const formula = j === 0 ? at('A', 0, 0) : `${at('A', i, i)} − Σ ${rowOf(i)}²`;
        const text = `${at('L', i, i)} = √(${formula}) = √(${start}${less(taken)}) = ${value}.`;
        return { text, lit: { A: [area(i, i)], L: j === 0 ? [] : [area(i, 0, 1, j)] } };
      }
      const formula = j === 0 ? at('A', i, 0) : `(${at('A', i, j)} − Σ ${rowOf(i)} ${rowOf(j)})`;
      return {
        text: `${at('L', i, j)} = ${formula} / ${at('L', j, j)} = ${grouped(start, taken)} / ${formatStars(L[j * k + j]!)} = ${value}.`,
        lit: { A: [area(i, j)], L: [...(j === 0 ? [] : [area(i, 0, 1, j)]), area(j, 0, 1, j + 1)] },
      };
    }
    case 'y': {
      if (i >= progress.forward) return { text: `${at('y', i)} comes after the entries above it.`, lit: {} };
      const taken = pairs(i, (term) => [L[i * k + term]!, y[term]!]);
      const formula = i === 0 ? at('b', 0) : `(${at('b', i)} − Σ ${rowOf(i)} y)`;
      return {
        text: `${at('y', i)} = ${formula} / ${at('L', i, i)} = ${grouped(formatStars(b[i]!), taken)} / ${formatStars(L[i * k + i]!)} = ${formatStars(y[i]!)}.`,
        lit: { b: [area(i, 0)], L: [area(i, 0, 1, i + 1)], y: i === 0 ? [] : [area(0, 0, i, 1)] },
      };
    }
    case 'x': {
      if (i < k - progress.back) return { text: `${at('x', i)} comes after the entries below it.`, lit: {} };
      const below = k - 1 - i;
      const taken = pairs(below, (term) => [L[(i + 1 + term) * k + i]!, x[i + 1 + term]!]);
      const formula = below === 0 ? at('y', i) : `(${at('y', i)} − Σ Lᵀ${sub(i)} x)`;
      return {
        text: `${at('x', i)} = ${formula} / ${at('L', i, i)} = ${grouped(formatStars(y[i]!), taken)} / ${formatStars(L[i * k + i]!)} = ${formatStars(x[i]!)}.`,
        lit: { y: [area(i, 0)], L: [area(i, i, k - i, 1)], x: below === 0 ? [] : [area(i + 1, 0, below, 1)] },
      };
    }
  }
}

/** What stands in a row of L left of the entry in question. */
function rowOf(i: number): string {
  return `L[${i + 1},·]`;
}

function area(row: number, column: number, rows = 1, columns = 1): CellArea {
  return { row, column, rows, columns };
}

function columnsOf(columns: readonly number[], rows: number): CellArea[] {
  return [...new Set(columns)].map((column) => area(0, column, rows, 1));
}

/** Which rows a sum runs over: “the first 3 of 71 rated movies”. */
function sumOf(added: number, count: number, { one, many }: { readonly one: string; readonly many: string }): string {
  const nouns = count === 1 ? one : many;
  return added === count
    ? `${count === 1 ? 'the one' : `all ${count}`} rated ${nouns}`
    : `${added} of ${count} rated ${nouns}`;
}

interface Products {
  readonly count: number;
  readonly pair: (term: number) => readonly [number, number];
}

function pairs(count: number, pair: Products['pair']): Products {
  return { count, pair };
}

/** 0.53 · 1.20 + 0.61 · 0.98 + … */
function sum({ count, pair }: Products, all = count): string {
  if (count === 0) return '0';
  const written = Array.from({ length: Math.min(count, WRITTEN) }, (_, term) => product(pair(term)));
  return [...written, ...(all > WRITTEN ? ['…'] : [])].join(' + ');
}

/** “ − 0.53 · 1.20 − …” */
function less({ count, pair }: Products): string {
  const written = Array.from({ length: Math.min(count, WRITTEN) }, (_, term) => ` − ${product(pair(term))}`);
  return `${written.join('')}${count > WRITTEN ? ' − …' : ''}`;
}

function grouped(start: string, taken: Products): string {
  return taken.count === 0 ? start : `(${start}${less(taken)})`;
}

function product([a, b]: readonly [number, number]): string {
  return `${signed(a)} · ${signed(b)}`;
}

/** A negative factor in brackets, as one writes it. */
function signed(value: number): string {
  const text = formatStars(value);
  return value < 0 ? `(${text})` : text;
}

function sub(index: number): string {
  return String(index + 1).replaceAll(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!);
}
