import { useApp } from '../store/context';

/** After a file could not be read. */
export function LoadAgain() {
  const { session } = useApp();
  return (
    <button
      type="button"
      onClick={() => {
        void session.load();
      }}
    >
      Load it again
    </button>
  );
}
