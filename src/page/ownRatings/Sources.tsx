import { useApp } from '../../store/context';
import { AddressForm } from './AddressForm';
import { Datasets } from './Datasets';
import { named } from './handedOver';
import styles from './OwnRatings.module.css';
import { PasteForm } from './PasteForm';
import { Shelf } from './Shelf';
import { sourceOfFiles } from './sources';

/** All ways to hand ratings over, and what there is to load. */
export function Sources({ isBusy }: { readonly isBusy: boolean }) {
  const { chooser } = useApp();
  return (
    <div aria-busy={isBusy}>
      <p>
        The whole article, its figures and its model run on ratings of yours just as well. Text of any common kind will
        do: one rating to a line, as CSV, JSON or in an archive, with the titles beside it where you have them. A file
        that you choose, drop or paste is read in this page; <strong>it never leaves your device</strong>.
      </p>
      <FileField />
      <div className={styles.status} role="status">
        {isBusy && (
          <>
            Looking at what you chose …
            <button type="button" onClick={() => chooser.stopInspecting()}>
              Stop
            </button>
          </>
        )}
      </div>
      <div className={styles.ways}>
        <AddressForm />
        <PasteForm />
      </div>
      <Shelf />
      <Datasets />
    </div>
  );
}

function FileField() {
  const { chooser } = useApp();
  return (
    <label className={styles.files}>
      <span>Choose files, or drop files or a folder anywhere on the page</span>
      <input
        type="file"
        multiple
        onChange={(event) => {
          const source = sourceOfFiles(named(event.target.files ?? []));
          if (source !== undefined) void chooser.choose(source);
          // The same file may be chosen again, once it is mended.
          event.target.value = '';
        }}
      />
    </label>
  );
}
