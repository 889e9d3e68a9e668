import { Chapter } from '../notebook/Chapter';
import { Extensions } from './Extensions';
import { Limits } from './Limits';
import { Questions } from './Questions';
import { Sources } from './Sources';
import { Strengths } from './Strengths';
import { Summary } from './Summary';

export function TakeawaysChapter() {
  return (
    <Chapter id="takeaways">
      <p>
        Here is what you have seen, with the numbers that stand on your page now; where ALS helps, where it stops, and
        what to read next.
      </p>
      <Summary />
      <Strengths />
      <Limits />
      <Extensions />
      <Questions />
      <Sources />
    </Chapter>
  );
}
