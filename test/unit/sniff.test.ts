/** `sniff`: what a file is, whatever it is called. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Sniffed, sniff } from '../../src/formats/sniff.ts';

const bytes = (s: string): Uint8Array => Uint8Array.from(s, (c) => c.charCodeAt(0));
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((n) => [n, strToU8('<x/>')])));
const large = new Uint8Array(100_000).map((_, i) => (i * 7919) & 255);

const CASES: readonly (readonly [string, Uint8Array, Sniffed])[] = [
  ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
  ['a PDF behind a line', bytes('\r\n%PDF-1.7\n'), 'pdf'],
  ['Word', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  [
    'Word whose document comes last',
    zipSync({ 'a.bin': large, 'word/document.xml': strToU8('<x/>') }),
    'docx',
  ],
  ['Excel', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ['another zip', zip('a.txt'), 'zip'],
  ['JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF\0'), 'media'],
  ['PNG', bytes('\x89PNG\r\n\x1a\n\0'), 'media'],
  ['MP4', bytes('\0\0\0\x20ftypisom'), 'media'],
  ['Matroska', bytes('\x1a\x45\xdf\xa3\x01\0\0'), 'media'],
  ['a transport stream', bytes(`G${'\0'.repeat(187)}G${'x'.repeat(187)}G`), 'media'],
  ['WebP', bytes('RIFF\x10\0\0\0WEBPVP8 '), 'media'],
  ['AIFF', bytes('FORM\0\0\x10\0AIFFCOMM'), 'media'],
  ['WAV', bytes('RIFF\x10\0\0\0WAVEfmt '), 'media'],
  ['AC-3', bytes('\x0b\x77\0\0\x10'), 'media'],
  ['AMR', bytes('#!AMR\n\x3c\0\x10'), 'media'],
  ['text', bytes('Dear Ada,\n'), 'text'],
  ['nothing', bytes(''), 'text'],
  ['text that begins as a film might', bytes('The free skip: mdat, moov'), 'text'],
  ['text that begins as sound might', bytes('FORM 12, AIFF: MAC addresses'), 'text'],
  ['text about a picture', bytes('GIF89a is a format. ID3 and OggS, too'), 'text'],
  ['text in 16 bits', bytes('\xff\xfeA\0d\0'), 'text'],
  ['a program', bytes('\x7fELF\x02\0'), 'binary'],
];
test.each(CASES)('%s', (_, file, what) => expect(sniff(file)).toBe(what));
