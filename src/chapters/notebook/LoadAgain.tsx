import { useApp } from '../../store/context';

/** After a file could not be read. */
export function LoadAgain() {
  const { controller } = useApp();
  return (
    <button
      type="button"
      onClick={() => {
        void controller.load();
      }}
    >
      Load it again
    </button>
  );
}
