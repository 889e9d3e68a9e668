import { AlgorithmChapter } from '../chapters/algorithm/AlgorithmChapter';
import { ChoosingChapter } from '../chapters/choosing/ChoosingChapter';
import { DataChapter } from '../chapters/data/DataChapter';
import { EvaluationChapter } from '../chapters/evaluation/EvaluationChapter';
import { FactorsChapter } from '../chapters/factors/FactorsChapter';
import { InsideChapter } from '../chapters/inside/InsideChapter';
import { Overview } from '../chapters/overview/Overview';
import { PredictionsChapter } from '../chapters/predictions/PredictionsChapter';
import { TakeawaysChapter } from '../chapters/takeaways/TakeawaysChapter';
import { TrainingChapter } from '../chapters/training/TrainingChapter';
import { type ReactNode, useMemo } from 'react';
import { NamingContext } from '../figures/naming';
import { useAppState, useIsAtRest } from '../store/context';
import { loadedData } from '../store/select';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import styles from './App.module.css';
import { Contents } from './Contents';
import { Dock } from './Dock';
import { Notices } from './Notices';
import { OwnRatings } from './ownRatings/OwnRatings';
import { namingOf } from './namingOf';
import { useLinkedPart } from './useLinkedPart';

export function App() {
  useLinkedPart();
  const data = useAppState(loadedData);
  const noun = useAppState((state) => state.noun);
  const naming = useMemo(() => namingOf(data, noun), [data, noun]);
  return (
    <NamingContext value={naming}>
      <a className={styles.skip} href="#article">
        Skip to the article
      </a>
      <div className={styles.layout}>
        <Contents />
        <ErrorBoundary name="The controls">
          <Dock />
        </ErrorBoundary>
        <Article>
          <Overview />
          <DataChapter />
          <AlgorithmChapter />
          <TrainingChapter />
          <InsideChapter />
          <PredictionsChapter />
          <FactorsChapter />
          <EvaluationChapter />
          <ChoosingChapter />
          <TakeawaysChapter />
        </Article>
      </div>
      <OwnRatings />
      <Notices />
    </NamingContext>
  );
}

/** Where the page is at rest, all of the article is up to date: whatever reads it may begin. */
function Article({ children }: { readonly children: ReactNode }) {
  return (
    <main id="article" className={styles.article} tabIndex={-1} data-at-rest={useIsAtRest()}>
      {children}
    </main>
  );
}
