import { RatingsFileError } from '../../ratings/errors';

/** A file at an address. */
export interface Address {
  readonly name: string;
  readonly url: string;
}

export interface FetchedFile {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly headers: Headers;
}

/** What a server answers. @throws RatingsFileError where it does not, or refuses; the signal's reason when it aborts */
export async function fetchFile({ name, url }: Address, signal: AbortSignal): Promise<FetchedFile> {
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new RatingsFileError(`${name} could not be fetched: ${silenceOf(url)}`, { cause });
  });
  if (!response.ok || response.body === null) {
    throw new RatingsFileError(`${name} could not be fetched: the server answered ${response.status}.`);
  }
  return { body: response.body, headers: response.headers };
}

/** A browser does not tell a page whether another site is silent or keeps others from reading what it says. */
function silenceOf(url: string): string {
  const { host, origin, protocol } = new URL(url);
  if (!protocol.startsWith('http') || origin === location.origin) return 'there is no answer from where it is kept.';
  return `${host} does not answer, or does not let other pages read it. Download the file and drop it here.`;
}

/** How many bytes will come; undefined where the server does not tell. */
export function lengthOf({ headers }: FetchedFile): number | undefined {
  // With a content encoding the length counts compressed bytes but the stream delivers others: no share can be told.
  return headers.has('Content-Encoding') ? undefined : Number(headers.get('Content-Length')) || undefined;
}

/** Whether a page came in the place of a file: a host's way to say that there is none, or who must sign in. */
export function isWebPage({ headers }: FetchedFile): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') ?? false;
}
