import { Dialog } from '@base-ui/react/dialog';
import { useApp, useAppState } from '../../store/context';
import { DropAnywhere } from './DropAnywhere';
import styles from './OwnRatings.module.css';
import { ReadingForm } from './ReadingForm';
import { ReadingProgress } from './ReadingProgress';
import { Sources } from './Sources';
import { usePasteAnywhere } from './usePasteAnywhere';

/** The ways in for the reader's own ratings: a dialog, and dropping and pasting anywhere on the page. */
export function OwnRatings() {
  const { chooser } = useApp();
  const isOpen = useAppState((state) => state.choosing !== undefined);
  usePasteAnywhere();
  return (
    <>
      <Dialog.Root
        open={isOpen}
        onOpenChange={(open) => {
          if (!open) chooser.hide();
        }}
      >
        <Dialog.Portal>
          <Dialog.Backdrop className={styles.backdrop} />
          <Dialog.Viewport className={styles.viewport}>
            <Dialog.Popup className={styles.popup}>
              <div className={styles.head}>
                <Dialog.Title className={styles.title}>Your own ratings</Dialog.Title>
                <Dialog.Close>Close</Dialog.Close>
              </div>
              <Content />
            </Dialog.Popup>
          </Dialog.Viewport>
        </Dialog.Portal>
      </Dialog.Root>
      <DropAnywhere />
    </>
  );
}

function Content() {
  const choosing = useAppState((state) => state.choosing);
  if (choosing === undefined) return null;
  const { busy, chosen, message } = choosing;
  return (
    <>
      {message !== undefined && (
        <p className={styles.message} role="alert">
          {message}
        </p>
      )}
      {busy === 'loading' && <Loading />}
      {busy !== 'loading' && chosen !== undefined && (
        <ReadingForm chosen={chosen} isBusy={busy === 'inspecting'} isFaulty={message !== undefined} />
      )}
      {busy !== 'loading' && chosen === undefined && <Sources isBusy={busy === 'inspecting'} />}
    </>
  );
}

function Loading() {
  return (
    <div className={styles.loading}>
      <ReadingProgress />
      <p>You can close this and read on: what is on the page stays until the new ratings are whole.</p>
    </div>
  );
}
