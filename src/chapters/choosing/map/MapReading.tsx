import { useAppState } from '../../../store/context';
import { formatError } from '../../../ui/format';
import { Quantity } from '../../notebook/Quantity';
import { readMap } from './readMap';
import type { ErrorMapState } from './useErrorMap';

/** What the whole map says, once it is whole. */
export function MapReading({ map }: { readonly map: ErrorMapState }) {
  const mean = useAppState((state) => state.run?.split.baselines.globalMean.rmse);
  const reading = map.pending === 0 ? readMap(map.known) : undefined;
  if (reading === undefined || mean === undefined) return null;
  const { best, worst, most, fewest, fitted } = reading;
  return (
    <p>
      The map is whole, and its lowest held-out error is{' '}
      <Quantity name="map-best-held-out">{formatError(best.heldOut)}</Quantity>, at rank{' '}
      <Quantity name="map-best-rank">{best.rank}</Quantity> with λ ={' '}
      <Quantity name="map-best-lambda">{best.lambda}</Quantity>. The highest is{' '}
      <Quantity name="map-worst-held-out">{formatError(worst.heldOut)}</Quantity>, at rank{' '}
      <Quantity name="map-worst-rank">{worst.rank}</Quantity> with λ ={' '}
      <Quantity name="map-worst-lambda">{worst.lambda}</Quantity>
      {worst.heldOut > mean && ': further off than a model that knows only the mean'}.{' '}
      {most.rank > best.rank && (
        <>
          Too many factors are forgiven where λ is right: with {most.rank} of them it takes λ ={' '}
          <Quantity name="map-most-lambda">{most.lambda}</Quantity> to come down to{' '}
          <Quantity name="map-most-held-out">{formatError(most.heldOut)}</Quantity>.{' '}
        </>
      )}
      {fewest.rank < best.rank && (
        <>
          Too few are not: with {fewest.rank === 1 ? 'a single one' : fewest.rank} no λ gets below{' '}
          <Quantity name="map-fewest-held-out">{formatError(fewest.heldOut)}</Quantity>.{' '}
        </>
      )}
      The training error tells nothing of all this: it is lowest at rank{' '}
      <Quantity name="map-fitted-rank">{fitted.rank}</Quantity> with λ ={' '}
      <Quantity name="map-fitted-lambda">{fitted.lambda}</Quantity>, where the held-out error is{' '}
      <Quantity name="map-fitted-held-out">{formatError(fitted.heldOut)}</Quantity>.
    </p>
  );
}
