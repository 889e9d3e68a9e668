import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../../src/ratings/reading/reading';
import { encodingOf, inUtf8, startInUtf8 } from '../../../../src/ratings/sources/encodings';
import { sizedChunks, streamOf } from '../../../fixtures/streams';

const ASCII = 'user,movie,rating\n1,2,3.5\n4,5,6\n';
const FRENCH = 'id,title\n1,Le fabuleux destin d’Amélie Poulain\n2,Les Misérables\n';

function utf16(text: string, endian: 'le' | 'be', mark = ''): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(Buffer.from(mark + text, 'utf16le'));
  return endian === 'le' ? bytes : Uint8Array.from(Buffer.from(bytes).swap16());
}

/** Windows-1252 has the curly apostrophe where Latin-1 has nothing. */
function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text.replaceAll('’', '\x92'), 'latin1'));
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const CASES: readonly (readonly [what: string, bytes: Uint8Array<ArrayBuffer>, encoding: Encoding, text: string])[] = [
  ['ASCII', utf8(ASCII), 'utf-8', ASCII],
  ['UTF-8', utf8(FRENCH), 'utf-8', FRENCH],
  ['UTF-16 with a mark', utf16(FRENCH, 'le', '\ufeff'), 'utf-16le', FRENCH],
  ['UTF-16 with a mark, big-endian', utf16(FRENCH, 'be', '\ufeff'), 'utf-16be', FRENCH],
  ['UTF-16 without a mark', utf16(ASCII, 'le'), 'utf-16le', ASCII],
  ['UTF-16 without a mark, big-endian', utf16(ASCII, 'be'), 'utf-16be', ASCII],
  ['Windows-1252', windows1252(FRENCH), 'windows-1252', FRENCH],
];

describe('the encoding of a text', () => {
  it.each(CASES)('is recognised: %s', (_, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
  });

  it('is UTF-8 although the beginning ends within a character', () => {
    const bytes = utf8(FRENCH);
    const within = bytes.findIndex((byte) => byte >= 0x80) + 1;
    expect(encodingOf(bytes.subarray(0, within))).toBe('utf-8');
  });

  it('is UTF-8 where there is nothing', () => {
    expect(encodingOf(new Uint8Array())).toBe('utf-8');
  });
});

describe('text in UTF-8', () => {
  it.each(CASES)('is the same text: %s, in chunks of any size', async (_, bytes, encoding, text) => {
    for (const size of [1, 3, 1000]) {
      const stream = inUtf8(streamOf(bytes, ...sizedChunks(bytes, size)), encoding);
      expect(await new Response(stream).text()).toBe(text);
    }
    expect(new TextDecoder().decode(startInUtf8(bytes, encoding))).toBe(text);
  });

  it('is passed on as it is', () => {
    const stream = streamOf(utf8(FRENCH));
    expect(inUtf8(stream, 'utf-8')).toBe(stream);
  });
});
