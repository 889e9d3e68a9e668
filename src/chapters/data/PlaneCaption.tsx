import { useData } from '../notebook/useData';

/** What to see in the plane, and what its parts are. */
export function PlaneCaption() {
  const facts = useData()?.facts;
  return (
    <>
      Every rating of the file: users down, movies across, grey where there is none. A pixel blends the ratings that
      fall on it; zoom in, and they come apart into squares, then into numbers.
      {facts !== undefined &&
        facts.maxUserId > facts.users &&
        ' The notches in the strip at the right are user ids without any rating.'}
    </>
  );
}
