import { RatingsFileError } from '../errors';

interface Foreign {
  /** A file of this kind has these bytes, … */
  readonly bytes: readonly number[];
  /** … counted from here. */
  readonly at?: number;
  readonly what: string;
  readonly advice: string;
}

const codes = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const TYPED_OFF = 'Ratings must be text: a table with one rating to a line.';
const UNPACK = 'Unpack it and load the file of ratings in it.';
const EXPORT = 'Export the table of ratings as CSV and load that.';

/** What Excel and Word save, before 2007 in a format of its own, since then as a zip archive. */
const OFFICE = { what: 'a file of Excel or Word', advice: 'Open it in Excel, save the sheet as CSV, and load that.' };

const FOREIGN: readonly Foreign[] = [
  { bytes: codes('%PDF'), what: 'a PDF document', advice: TYPED_OFF },
  { bytes: [0x89, ...codes('PNG')], what: 'an image', advice: TYPED_OFF },
  { bytes: [0xff, 0xd8, 0xff], what: 'an image', advice: TYPED_OFF },
  { bytes: codes('GIF8'), what: 'an image', advice: TYPED_OFF },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], ...OFFICE },
  { bytes: codes('7z\xbc\xaf\x27\x1c'), what: 'a 7z archive, which this page cannot unpack', advice: UNPACK },
  { bytes: codes('Rar!'), what: 'a RAR archive, which this page cannot unpack', advice: UNPACK },
  { bytes: codes('BZh'), what: 'compressed with bzip2, which this page cannot undo', advice: UNPACK },
  { bytes: [0xfd, ...codes('7zXZ')], what: 'compressed with xz, which this page cannot undo', advice: UNPACK },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'compressed with zstd, which this page cannot undo', advice: UNPACK },
  { bytes: codes('ustar'), at: 257, what: 'a tar archive, which this page cannot unpack', advice: UNPACK },
  { bytes: codes('PK\x03\x04'), what: 'an archive within an archive', advice: UNPACK },
  { bytes: codes('PAR1'), what: 'a Parquet file', advice: EXPORT },
  { bytes: codes('SQLite format 3'), what: 'a database', advice: EXPORT },
  { bytes: [0x89, ...codes('HDF')], what: 'an HDF5 file', advice: EXPORT },
  { bytes: [0x93, ...codes('NUMPY')], what: 'an array of NumPy', advice: EXPORT },
];

/**
 * Lets text pass, and what is of no known kind.
 * @param start the first bytes of what the file holds, 512 at least where it holds as many
 * @throws RatingsFileError that says what else the file is, and what to do
 */
export function refuseForeign(start: Uint8Array, name: string): void {
  const foreign = FOREIGN.find(({ bytes, at = 0 }) => bytes.every((byte, place) => start[at + place] === byte));
  if (foreign !== undefined) throw refusalOf(foreign, name);
}

/** What to say of an archive that is a document of Excel or Word. */
export function refusalOfOffice(name: string): RatingsFileError {
  return refusalOf(OFFICE, name);
}

function refusalOf({ what, advice }: Pick<Foreign, 'what' | 'advice'>, name: string): RatingsFileError {
  return new RatingsFileError(`${name} is ${what}. ${advice}`);
}
