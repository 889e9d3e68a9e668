import { useNaming } from '../../figures/naming';
import { Chapter } from '../notebook/Chapter';
import { Movies, Users } from '../notebook/references';
import { BestIteration } from './BestIteration';
import { EngineInvitation } from './EngineInvitation';
import { HalfStepCell } from './HalfStepCell';
import { InitialiseCell } from './InitialiseCell';
import { LoopCell } from './LoopCell';
import { LossCell } from './LossCell';
import { PredictCell } from './PredictCell';
import { PublishedCell } from './PublishedCell';
import { SplitCell } from './SplitCell';
import { StartScale } from './StartScale';

export function TrainingChapter() {
  const { movie, movies } = useNaming();
  return (
    <Chapter id="training">
      <p>
        The formulas of Part 2 become a program of three short files. What follows is not a copy made for reading: it is
        those files, cut into steps, with the line numbers they have in the project. Choose TypeScript among the
        controls, and these lines train the model of this page.
      </p>
      <p>
        A {movie} or a user is a row number here, and all factors of one side lie in one long array, row after row:{' '}
        <code>rank</code> numbers for row 0, then <code>rank</code> for row 1, and so on.
      </p>
      <InitialiseCell />
      <p>
        The numbers have to differ. If every factor of the <Movies>{movies}</Movies> began with the same value, each
        half-step would treat all factors alike and they would stay the same for ever: a model of rank 1 at the price of
        a larger one. They are usually small, so that the model starts by predicting almost nothing and owes what it
        says to the ratings. And only the <Movies>{movies}</Movies> need a start, since the <Users>users</Users> are
        solved first.
      </p>
      <StartScale />
      <HalfStepCell />
      <p>
        Nobody inverts a matrix here, though the formula is written with an inverse. A is symmetric, and with λ above
        zero it is positive definite. So Cholesky’s factorisation applies: it never has to reorder rows, and it costs
        half of what elimination would.
      </p>
      <LoopCell />
      <EngineInvitation />
      <PredictCell />
      <p>
        What an unknown id gets is decided before any arithmetic: it has no row number, and without one there is nothing
        to multiply. A <Users>user</Users> who is known but has no rating to train on is another case. Their A is λI and
        their b is zero, so their factors are zero, and so is every prediction. That is the cold start; Part 7 says what
        one does about it.
      </p>
      <p>
        Now the experiment. A model that is tested on what it has learnt by heart passes every test, so one row in five
        is put aside, picked at random by a seed, before training starts.
      </p>
      <SplitCell />
      <p>
        The error on the first kind says how well the model fits; the error on the second says how well it predicts.
        Drag a slider and watch both.
      </p>
      <LossCell />
      <BestIteration />
      <p>
        Does the program do what it should? One check is to reproduce a result that somebody else has published, with
        another program.
      </p>
      <PublishedCell />
    </Chapter>
  );
}
