import { Chapter } from '../notebook/Chapter';
import { Factorization } from './Factorization';
import { OneUpdate } from './OneUpdate';
import { Parameters } from './parameters/Parameters';
import { Steps } from './Steps';

/** Part 2: the factorization, its half-steps, one of them in full, and what the reader decides. */
export function AlgorithmChapter() {
  return (
    <Chapter id="algorithm">
      <Factorization />
      <Steps />
      <OneUpdate />
      <Parameters />
    </Chapter>
  );
}
