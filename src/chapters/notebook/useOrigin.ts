import { type Origin, originOf } from '../data/published';
import { useData } from './useData';

/** Where the ratings on display come from; until there are any, those will that the page brings. */
export function useOrigin(): Origin {
  const facts = useData()?.facts;
  return facts === undefined ? 'drawn' : originOf(facts);
}
