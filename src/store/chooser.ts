import type { Noun } from '../ratings/nouns';
import type { Reading } from '../ratings/reading/reading';
import type { DataSource } from '../trainer/shared/protocol';
import { type Controller, messageOf } from './controller';
import type { Library } from './library';
import { type AppStore, type Choosing, notify } from './state';

const NOTHING_CHOSEN: Choosing = { busy: undefined, chosen: undefined, message: undefined };

/** Takes what the reader hands over to the library: at once where it is clear how to read it, else by way of a dialog. */
export class Chooser {
  private newest = 0;

  constructor(
    private readonly store: AppStore,
    private readonly controller: Pick<Controller, 'inspect' | 'cancelLoad'>,
    private readonly library: Pick<Library, 'open' | 'openPagesOwn' | 'openKept'>,
  ) {}

  /** Opens the dialog. */
  show(): void {
    this.newest++;
    this.store.setState({ choosing: NOTHING_CHOSEN });
  }

  /** Closes the dialog. What is being loaded comes nevertheless; what is only looked at need not any more. */
  hide(): void {
    this.newest++;
    this.stopInspecting();
    this.store.setState({ choosing: undefined });
  }

  /** Ends the look at what was chosen. */
  stopInspecting(): void {
    const { choosing, loading } = this.store.getState();
    if (choosing?.busy === 'inspecting' && loading === undefined) this.controller.cancelLoad();
  }

  /** Says what is wrong before there is a source. */
  refuse(message: string): void {
    this.newest++;
    this.store.setState({ choosing: { ...NOTHING_CHOSEN, message } });
  }

  /** The dialog opens only where the page is not sure how to read the source, or cannot. */
  async choose(handedOver: DataSource): Promise<void> {
    await this.attempt('inspecting', async (isNewest) => {
      const { preview, source } = await this.controller.inspect(handedOver);
      if (!isNewest()) return;
      const { reading, noun } = preview;
      const chosen = { source, reading, preview, noun };
      const isSure = preview.doubt === undefined;
      this.store.setState(({ choosing }) => (isSure && !choosing ? {} : { choosing: { ...NOTHING_CHOSEN, chosen } }));
      if (isSure) {
        await this.attempt('loading', () => this.load({ source, reading }, { name: noun, isChosen: false }));
      }
    });
  }

  /** Shows how the file on display is read. */
  async readDifferently(): Promise<void> {
    const { file, noun } = this.store.getState();
    if (file === undefined) return;
    this.show();
    await this.inspect(file.source, file.reading, noun);
  }

  /**
   * Shows what was chosen, read in another way; of several corrections the newest counts.
   * @param given what the reader has decided; the rest is recognised
   */
  async correct(given: Partial<Reading>): Promise<void> {
    const { choosing } = this.store.getState();
    if (choosing?.chosen === undefined) return;
    const { source, noun } = choosing.chosen;
    const reading = { ...choosing.chosen.reading, ...given };
    this.store.setState({ choosing: { ...choosing, chosen: { ...choosing.chosen, reading } } });
    await this.inspect(source, given, noun);
  }

  /** Calls what is rated in what was chosen. */
  name(noun: Noun): void {
    const { choosing } = this.store.getState();
    if (choosing?.chosen === undefined) return;
    this.store.setState({ choosing: { ...choosing, chosen: { ...choosing.chosen, noun } } });
  }

  /** Loads what was chosen, as it is shown. */
  async confirm(): Promise<void> {
    const chosen = this.store.getState().choosing?.chosen;
    if (chosen === undefined) return;
    const { source, reading, noun } = chosen;
    await this.attempt('loading', () => this.load({ source, reading }, { name: noun, isChosen: true }));
  }

  async choosePagesOwn(): Promise<void> {
    await this.attempt('loading', () => this.closeAfter(this.library.openPagesOwn()));
  }

  async chooseKept(): Promise<void> {
    await this.attempt('loading', () => this.closeAfter(this.library.openKept()));
  }

  private async inspect(source: DataSource, given: Partial<Reading>, noun: Noun): Promise<void> {
    await this.attempt('inspecting', async (isNewest) => {
      const { preview } = await this.controller.inspect(source, given);
      if (!isNewest()) return;
      const { reading } = preview;
      const named = this.store.getState().choosing?.chosen?.noun ?? noun;
      this.store.setState({ choosing: { ...NOTHING_CHOSEN, chosen: { source, reading, preview, noun: named } } });
    });
  }

  private async load(...opened: Parameters<Library['open']>): Promise<void> {
    await this.closeAfter(this.library.open(...opened));
  }

  private async closeAfter(opening: Promise<boolean>): Promise<void> {
    const asked = this.newest;
    await opening;
    if (asked === this.newest) this.hide();
  }

  /**
   * Does what takes a while; the dialog, where it is open, shows what. What goes wrong stands in it; who has closed it
   * while a file was loaded gets a notice.
   */
  private async attempt(
    busy: NonNullable<Choosing['busy']>,
    task: (isNewest: () => boolean) => Promise<void>,
  ): Promise<void> {
    const { store } = this;
    const asked = ++this.newest;
    const isNewest = (): boolean => asked === this.newest;
    store.setState(({ choosing }) => (choosing ? { choosing: { ...choosing, busy, message: undefined } } : {}));
    try {
      await task(isNewest);
    } catch (error) {
      const { choosing } = store.getState();
      if (busy === 'loading' && !(choosing && isNewest())) notify(store, messageOf(error));
      else if (isNewest()) {
        store.setState({ choosing: { ...(choosing ?? NOTHING_CHOSEN), busy: undefined, message: messageOf(error) } });
      }
    }
  }
}
