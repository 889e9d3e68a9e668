import { Dialog } from '@base-ui/react/dialog';
import { type RefObject, useEffect, useRef } from 'react';
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
  const opener = useOpener();
  const isOpen = useAppState((state) => state.choosing !== undefined);
  const popup = useRef<HTMLDivElement>(null);
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
            <Dialog.Popup ref={popup} className={styles.popup} finalFocus={opener}>
              <div className={styles.head}>
                <Dialog.Title className={styles.title}>Your own ratings</Dialog.Title>
                <Dialog.Close>Close</Dialog.Close>
              </div>
              <Content popup={popup} />
            </Dialog.Popup>
          </Dialog.Viewport>
        </Dialog.Portal>
      </Dialog.Root>
      <DropAnywhere />
    </>
  );
}

function Content({ popup }: { readonly popup: RefObject<HTMLDivElement | null> }) {
  const choosing = useAppState((state) => state.choosing);
  useFreshStart(popup, [choosing?.busy === 'loading', choosing?.chosen === undefined].join());
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

/** What had the focus when the dialog was opened. */
function useOpener(): RefObject<HTMLElement | null> {
  const { store } = useApp();
  const opener = useRef<HTMLElement>(null);
  useEffect(
    () =>
      store.subscribe(({ choosing }, before) => {
        const { activeElement } = document;
        if (choosing !== undefined && before.choosing === undefined && activeElement instanceof HTMLElement) {
          opener.current = activeElement;
        }
      }),
    [store],
  );
  return opener;
}

/** What takes the place of something else begins at its beginning, and does not let go of the focus. */
function useFreshStart(popup: RefObject<HTMLDivElement | null>, view: string): void {
  useEffect(() => {
    const { current } = popup;
    if (current === null) return;
    current.scrollTo({ top: 0 });
    if (!current.contains(document.activeElement)) current.focus();
  }, [popup, view]);
}

function Loading() {
  return (
    <div className={styles.loading}>
      <ReadingProgress />
      <p>You can close this and read on: what is on the page stays until the new ratings are whole.</p>
    </div>
  );
}
