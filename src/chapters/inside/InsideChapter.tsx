import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { Chapter } from '../notebook/Chapter';
import { Movies, Users } from '../notebook/references';
import { useData } from '../notebook/useData';
import { DescentCell } from './DescentCell';
import { DescentVerdict, StoppingRule } from './DescentText';
import { Microscope } from './Microscope';
import { RankOne } from './RankOne';
import { Unroll } from './Unroll';

/** Of so many ratings a training takes seconds. */
const LONG = 5_000_000;

export function InsideChapter() {
  const { movies } = useNaming();
  const isLong = (useData()?.facts.ratings ?? 0) > LONG;
  const { weighting, biases } = useAppState(({ settings }) => settings);
  const andBiases = biases ? ' and biases' : '';
  return (
    <Chapter id="inside">
      <p>
        {isLong
          ? 'A training runs from its start to its end, and so there is little to see.'
          : 'A training takes less time than it takes to say so, and so there is nothing to see.'}{' '}
        Slow it down: among the controls you can walk through the run half-step by half-step. <b className="users">U</b>{' '}
        solves the <Users>users</Users> next, <b className="movies">M</b> the <Movies>{movies}</Movies>, +1 both. Go
        back as far as the random start, play the run at a speed of your choice, or pull the slider through it. Whatever
        half-step you are at, every figure and every number of this page shows the model as it was then.
      </p>
      <h3>A promise that is kept</h3>
      <p>
        ALS makes one number small: the squared errors over the training ratings plus{' '}
        {weighting === 'plain'
          ? `λ times the squared length of all factors${andBiases}`
          : `λ times the squared length of each vector${andBiases}, counted once for each rating of its row`}
        . A half-step finds the exact minimum for one side while the other stays as it is. It could always leave its
        side unchanged, so it can never make the number larger. You can check that.
      </p>
      <DescentCell />
      <DescentVerdict />
      <StoppingRule />
      <Microscope />
      <RankOne />
      <Unroll />
    </Chapter>
  );
}
