import { RatingsFileError } from '../errors';
import { SPACE, textOf } from './bytes';

const EXPECTED = 'Expected a text file of ratings: on each line a user, a movie and a rating.';
/** More control characters than this are in no text. */
const MOST_CONTROLS = 0.1;

/** @throws RatingsFileError when a file that begins like this holds nothing, a web page or no text at all */
export function refuseOtherThanText(start: Uint8Array, fileName: string): void {
  const controls = start.filter(isControl);
  if (controls.includes(0) || controls.length > start.length * MOST_CONTROLS) {
    throw new RatingsFileError(`${fileName} is not a text file. ${EXPECTED}`);
  }
  const beginning = textOf(start, 0, Math.min(start.length, 1000)).trimStart();
  if (beginning === '' && textOf(start, 0, start.length).trim() === '') {
    throw new RatingsFileError(`${fileName} is empty. ${EXPECTED}`);
  }
  if (/^<(!doctype|html|head|body|\?xml|!--)/i.test(beginning)) {
    throw new RatingsFileError(
      `${fileName} is a web page, not ratings; a link for downloading often leads to a page first. ${EXPECTED}`,
    );
  }
}

function isControl(byte: number): boolean {
  const isWhiteSpace = byte >= 0x09 && byte <= 0x0d;
  return (byte < SPACE && !isWhiteSpace) || byte === 0x7f;
}
