import { useEffect, useState } from 'react';
import type {
  DataQuestion,
  DataQuestions,
  ModelAnswer,
  ModelQuestion,
  ModelQuestions,
} from '../trainer/shared/questions';
import { useApp, useAppState } from './context';
import { latestOnly } from './latestOnly';
import { loadedData, modelMoment, shownHalfStep } from './select';

/** What the worker says of the loaded file. Asked again when the request or the file changes; undefined until answered. */
export function useDataAnswer<Q extends DataQuestion>(
  question: Q,
  request: DataQuestions[Q]['request'] | undefined,
): DataQuestions[Q]['answer'] | undefined {
  const { controller } = useApp();
  const data = useAppState(loadedData);
  const ready = data !== undefined && request !== undefined;
  return useNewest(data, ready ? () => controller.askData(question, request) : undefined, [request]);
}

/**
 * What the worker says of the model on display. Asked again when the request or the model changes, one call at a time;
 * until a newer answer is there, the one before stands. Undefined until there is any.
 */
export function useModelAnswer<Q extends ModelQuestion>(
  question: Q,
  request: ModelQuestions[Q]['request'] | undefined,
): ModelAnswer<ModelQuestions[Q]['answer']> | undefined {
  return useModelAnswerAt(question, request, useAppState(shownHalfStep));
}

/** The same of the model after a half-step that the figure names. */
export function useModelAnswerAt<Q extends ModelQuestion>(
  question: Q,
  request: ModelQuestions[Q]['request'] | undefined,
  halfStep: number | undefined,
): ModelAnswer<ModelQuestions[Q]['answer']> | undefined {
  const { controller } = useApp();
  const data = useAppState(loadedData);
  const moment = useAppState(modelMoment);
  const ready = data !== undefined && moment !== undefined && request !== undefined;
  return useNewest(data, ready ? () => controller.askModel(question, request, halfStep) : undefined, [
    request,
    moment,
    halfStep,
  ]);
}

/**
 * The newest answer to a question that is asked again when `asks` differs, by value.
 * @param about what the answer belongs to: with another file, an answer about the one before is none
 */
function useNewest<T>(about: unknown, ask: (() => Promise<T | undefined>) | undefined, asks: unknown): T | undefined {
  const [answered, setAnswered] = useState<{ readonly about: unknown; readonly answer: T }>();
  const [newest] = useState(() => new NewestCall<T>());
  const key = ask === undefined ? undefined : JSON.stringify(asks);
  useEffect(() => {
    newest.set(ask, (answer) => {
      setAnswered({ about, answer });
    });
    // `ask` is made anew each time it is rendered; `key` says whether it asks for something else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [newest, about, key]);
  return answered?.about === about ? answered?.answer : undefined;
}

/** One call under way at most, and of those that wait only the newest. */
class NewestCall<T> {
  private call: (() => Promise<void>) | undefined;
  private readonly run = latestOnly(async () => {
    await this.call?.();
  });

  set(ask: (() => Promise<T | undefined>) | undefined, deliver: (answer: T) => void): void {
    this.call =
      ask &&
      (async () => {
        const answer = await ask();
        if (answer !== undefined) deliver(answer);
      });
    this.run();
  }
}
