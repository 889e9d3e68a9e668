import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { OwnFile } from './ownFile';

/** Where the file that was opened last is kept for the next visit. */
export interface FileArchive {
  /** Undefined where there is none, or where the browser does not say. */
  read(): Promise<OwnFile | undefined>;
  /** In place of the one before. @throws DOMException where there is no room, or no permission */
  keep(file: OwnFile): Promise<void>;
  forget(): Promise<void>;
}

/** Another number makes files forgotten that were kept before: raise it when OwnFile changes. */
const KEY = 'file/1';

/** In the browser's database. */
export class StoredFile implements FileArchive {
  private store: UseStore | undefined;

  async read(): Promise<OwnFile | undefined> {
    try {
      return await get<OwnFile>(KEY, this.database());
    } catch {
      return undefined;
    }
  }

  async keep(file: OwnFile): Promise<void> {
    await set(KEY, file, this.database());
  }

  async forget(): Promise<void> {
    await del(KEY, this.database());
  }

  /** Opened when it is needed: most readers bring no file. */
  private database(): UseStore {
    return (this.store ??= createStore('als-explained', 'files'));
  }
}
