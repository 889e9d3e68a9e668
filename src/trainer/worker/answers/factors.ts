import type { Factors, Side } from '../../../als/matrix';
import type { FactorWindow, FactorWindowRequest } from '../../shared/questions';
import type { Dataset } from '../dataset';
import type { ModelState } from '../model';
import { factorsOn } from './axes';
import { rowsByFactor } from './rowsByFactor';

/** No answer holds more rows than this, whatever was asked for. */
const MOST_ROWS = 200;

/** The rows of one side at some places of an order. */
export function viewFactors(
  model: ModelState,
  data: Dataset,
  { side, axes, sortBy, descending, from: asked, count, find }: FactorWindowRequest,
): FactorWindow {
  const { rank } = model;
  const factors = factorsOn(model, side, axes);
  const total = factors.length / rank;
  const order =
    sortBy === undefined || sortBy >= rank ? undefined : keptOrder(data, side, factors, rank, sortBy, descending);
  const length = Math.min(total, count, MOST_ROWS);
  const from = Math.max(0, Math.min(asked, total - length));
  const rows = order?.slice(from, from + length) ?? Int32Array.from({ length }, (_, place) => from + place);
  const values = new Float32Array(length * rank);
  rows.forEach((row, place) => {
    values.set(factors.subarray(row * rank, (row + 1) * rank), place * rank);
  });
  const found = find === undefined ? undefined : { row: find, place: order?.indexOf(find) ?? find };
  return { from, rows, values, limit: largestValue(factors), total, found };
}

interface KeptOrder {
  readonly factors: Factors;
  readonly factor: number;
  readonly descending: boolean;
  readonly rows: Int32Array;
}

/** Scrolling asks again and again for the same order: the last one of each side is kept as long as its data. */
const orders = new WeakMap<Dataset, Partial<Record<Side, KeptOrder>>>();

function keptOrder(
  data: Dataset,
  side: Side,
  factors: Factors,
  rank: number,
  factor: number,
  descending: boolean,
): Int32Array {
  const kept = orders.get(data)?.[side];
  // The arrays of a model never change, so the same array is the same half-step.
  if (kept?.factors === factors && kept.factor === factor && kept.descending === descending) return kept.rows;
  const rows = rowsByFactor(factors, rank, factor, descending);
  orders.set(data, { ...orders.get(data), [side]: { factors, factor, descending, rows } });
  return rows;
}

const limits = new WeakMap<Factors, number>();

function largestValue(factors: Factors): number {
  let limit = limits.get(factors);
  if (limit === undefined) {
    limit = 0;
    for (let entry = 0; entry < factors.length; entry++) {
      const size = Math.abs(factors[entry]!);
      if (size > limit) limit = size;
    }
    limits.set(factors, limit);
  }
  return limit;
}
