import { useApp, useAppState } from '../../store/context';
import { Progress } from '../../ui/Progress';
import { describeLoading } from './describeLoading';

/** How far the reading of a file is, and the way to end it; nothing while none is read. */
export function ReadingProgress() {
  const { controller } = useApp();
  const loading = useAppState((state) => state.loading);
  if (loading === undefined) return null;
  const { text, share } = describeLoading(loading);
  return (
    <Progress
      text={text}
      share={share}
      action="Cancel"
      onEnd={() => {
        controller.cancelLoad();
      }}
    />
  );
}
