import { useAppState } from '../../../store/context';
import { useState } from 'react';
import { SettingNumber } from '../../notebook/SettingNumber';
import { MapCell } from './MapCell';
import { MapReading } from './MapReading';
import { useErrorMap } from './useErrorMap';
import { useFill } from './useFill';

/** Every rank with every λ: where the held-out error is low. */
export function ErrorMapSection() {
  const map = useErrorMap();
  const [isStopped, setIsStopped] = useState(false);
  const split = useAppState((state) => state.run?.split);
  const isMeasurable = split === undefined || split.heldOutRows > split.unpredictable;
  useFill(map.wanted, isStopped || !isMeasurable);
  return (
    <>
      <h3>Try them all</h3>
      <p>
        Rank and λ work on each other: a penalty can hold back factors that would do harm, so the best λ for one rank
        need not be that of another. Look at both at once. Each square of this map is a training of{' '}
        <SettingNumber name="iterations" /> iterations, made while you read and whenever you let the page rest: a few
        squares that span the map at first, then those between.
      </p>
      {isMeasurable ? (
        <>
          <MapCell map={map} isStopped={isStopped} onStop={setIsStopped} />
          <MapReading map={map} />
        </>
      ) : (
        <p>No held-out rating of this file can be predicted, and so there is no error to look for the lowest of.</p>
      )}
    </>
  );
}
