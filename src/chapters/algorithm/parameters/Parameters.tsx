import { IterationsParameter } from './IterationsParameter';
import { LambdaParameter } from './LambdaParameter';
import { RankParameter } from './RankParameter';

/** The three settings: what each does, and a figure that shows it. */
export function Parameters() {
  return (
    <>
      <h3>Three things you decide</h3>
      <RankParameter />
      <LambdaParameter />
      <IterationsParameter />
    </>
  );
}
