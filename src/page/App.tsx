import { AlgorithmChapter } from '../chapters/AlgorithmChapter';
import { DataChapter } from '../chapters/DataChapter';
import { EvaluationChapter } from '../chapters/EvaluationChapter';
import { FactorsChapter } from '../chapters/FactorsChapter';
import { Overview } from '../chapters/Overview';
import { PredictionsChapter } from '../chapters/PredictionsChapter';
import { TrainingChapter } from '../chapters/TrainingChapter';
import styles from './App.module.css';
import { Contents } from './Contents';
import { Dock } from './Dock';
import { Notices } from './Notices';

export function App() {
  return (
    <>
      <a className={styles.skip} href="#data">
        Skip to the article
      </a>
      <div className={styles.layout}>
        <Contents />
        <main className={styles.article}>
          <Overview />
          <DataChapter />
          <AlgorithmChapter />
          <TrainingChapter />
          <PredictionsChapter />
          <FactorsChapter />
          <EvaluationChapter />
        </main>
        <Dock />
      </div>
      <Notices />
    </>
  );
}
