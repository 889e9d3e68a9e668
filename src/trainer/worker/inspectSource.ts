import { RatingsFileError } from '../../ratings/errors';
import type { Reading } from '../../ratings/reading/reading';
import type { DataSource, Preview } from '../shared/protocol';

/** Recognises how a source is to be read, and shows its beginning read like that. */
export async function inspectSource({ name }: DataSource, _reading?: Reading): Promise<Preview> {
  await Promise.resolve();
  throw new RatingsFileError(`${name} cannot be inspected yet.`);
}
