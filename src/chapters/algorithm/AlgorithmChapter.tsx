import { useAppState } from '../../store/context';
import { formatCount } from '../../ui/format';
import { Chapter } from '../notebook/Chapter';
import { useData } from '../notebook/useData';
import { Factorization } from './Factorization';
import { OneUpdate } from './OneUpdate';
import { Steps } from './Steps';

export function AlgorithmChapter() {
  const facts = useData()?.facts;
  const rank = useAppState((state) => state.settings.rank);
  const lambda = useAppState((state) => state.settings.lambda);
  const numbers = facts === undefined ? undefined : (facts.users + facts.movies) * rank;
  return (
    <Chapter id="algorithm">
      <Factorization />
      <Steps />
      <OneUpdate />
      <p>
        You decide three things. The <b>rank</b> is how many numbers describe each side: with rank {rank}
        {numbers === undefined ? '' : ` the model is ${formatCount(numbers)} numbers in all`}. The penalty <b>λ</b>, now{' '}
        {lambda}, holds them small. And the number of <b>iterations</b> says how often both sides are solved.
      </p>
    </Chapter>
  );
}
