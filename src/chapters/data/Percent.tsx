import { format } from 'd3';
import { Quantity } from '../notebook/Quantity';

interface PercentProps {
  readonly name: string;
  /** 0 … 1 */
  readonly share: number;
}

const formatNumber = format('.2f');

/** A computed share within a sentence, as a quantity in percent: 96.90 % */
export function Percent({ name, share }: PercentProps) {
  return (
    <>
      <Quantity name={name}>{formatNumber(100 * share)}</Quantity>
      {'\u00a0%'}
    </>
  );
}
