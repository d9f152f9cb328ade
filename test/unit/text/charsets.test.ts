/** Files and mails in other encodings than UTF-8: read as what they are, or refused; never passed on unread. */
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { masked, open } from './files.ts';

const bytes = (binary: string): Uint8Array => Uint8Array.from(binary, (c) => c.charCodeAt(0));
const wide = (text: string, big = false): Uint8Array =>
  bytes(
    [...`\ufeff${text}`]
      .map((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] as const)
      .map(([low, high]) => String.fromCharCode(...(big ? [high, low] : [low, high])))
      .join(''),
  );
const parts = async (name: string, file: Uint8Array) => (await open(name, file)).parts.map((p) => p.text);

describe('files', () => {
  test.each([
    ['UTF-16 with its mark', wide('name\tmail\nJürgen\tada@example.org\n')],
    ['UTF-16, the other way round', wide('name\tmail\nJürgen\tada@example.org\n', true)],
    ['windows-1252', bytes('name\tmail\nJ\xfcrgen\tada@example.org\n')],
  ])('a table in %s', async (_, file) => {
    const { bytes: out, dropped } = await masked('a.tsv', file);
    expect(strFromU8(out).replace(/^\ufeff/, '')).toBe('name\tmail\nJürgen\t<EMAIL_ADDRESS>\n');
    expect(dropped).toEqual(['its encoding: the result is UTF-8']);
  });
  test('text, HTML and XML in the encoding that they say', async () => {
    expect(await parts('a.txt', bytes('Gr\xfc\xdfe \x96 \x84ja\x93'))).toEqual(['Grüße – „ja“']);
    expect(await parts('a.html', bytes('<meta charset="koi8-r"><p>\xef\xcc\xd8\xc7\xc1</p>'))).toContain(
      'Ольга',
    );
    expect(
      await parts('a.xml', bytes('<?xml version="1.0" encoding="iso-8859-2"?><a>\xa3ukasz</a>')),
    ).toEqual(['Łukasz']);
  });
  test.each([
    ['Polish', '\xa3ukasz W\xf3jcik'],
    ['Polish, inside a word', 'kr\xb3l'],
    ['Russian', '\xcf\xf0\xe8\xe2\xe5\xf2'],
    ['old Macintosh', 'J\x9frgen'],
    ['DOS', 'J\x81rgen'],
    ['damaged UTF-8', 'J\xc3\xbcrgen \xff Ren\xe9'],
    ['UTF-16 without its mark', 'a\0b\0'],
  ])('what may be another encoding is refused: %s', async (_, text) => {
    await expect(open('a.txt', bytes(text))).rejects.toThrow(/no UTF-8|binary/);
  });
  test('an encoding that is not known, or is not that, is refused', async () => {
    await expect(open('a.html', bytes('<meta charset="x-own">\xff'))).rejects.toThrow(/x-own/);
    await expect(open('a.txt', bytes('\xff\xfe\0\xd8'))).rejects.toThrow(/utf-16le/);
  });
});

const mail = (head: string, body: string): Uint8Array =>
  bytes(`From: a@example.org\r\n${head}\r\n\r\n${body}`);

describe('mails', () => {
  test.each([
    ['=?iso-8859-1?Q?J=FCrgen_M=FCller?=', 'Jürgen Müller'],
    ['=?windows-1252?B?TWFyZ2l0?= Olszewski', 'Margit Olszewski'],
    ['=?koi8-r?B?78zYx8E=?=', 'Ольга'],
    ['=?ISO-8859-2*pl?q?=A3ukasz?=', 'Łukasz'],
    ['=?gb2312?B?zfXQocP3?=', '王小明'],
    ['=?iso-2022-jp?B?GyRCOjRGIxsoQg==?=', '佐藤'],
    ['=?utf-8?Q?J=C3?= =?utf-8?Q?=BCrgen?=', 'Jürgen'],
    ['=?utf-8?Q?Mar?= =?iso-8859-1?Q?git?= x', 'Margit x'],
    ['=?us-ascii?Q?Niamh_Byrne?=', 'Niamh Byrne'],
    ['J\xc3\xbcrgen', 'Jürgen'],
    ['J\xfcrgen', 'Jürgen'],
  ])('words of a header: %s', async (word, said) => {
    expect(await parts('a.eml', mail(`Subject: ${word}`, 'x'))).toContain(said);
  });
  test.each([
    ['iso-8859-1', 'quoted-printable', 'J=FCrgen=\r\n M', 'Jürgen M'],
    ['"windows-1252"', 'base64', 'SvxyZ2Vu', 'Jürgen'],
    ['ISO-8859-15', '8bit', 'J\xfcrgen \xa4', 'Jürgen €'],
    ['gb2312', 'base64', 'zfXQocP3', '王小明'],
    ['iso-2022-jp', '7bit', '\x1b$B:4F#\x1b(B', '佐藤'],
    ['utf-16le', 'base64', 'QQBkAGEA', 'Ada'],
  ])('bodies in %s, %s', async (charset, how, body, said) => {
    const head = `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${how}`;
    expect(await parts('a.eml', mail(head, body))).toContain(said);
  });
  test.each([
    ['Subject: =?x-own?Q?Ada?=', 'x', /header Subject.*x-own/],
    ['Subject: =?utf-8?Q?=FF?=', 'x', /header Subject.*utf-8/],
    ['Content-Type: text/plain; charset=utf-7', 'x', /utf-7/],
    ['Content-Type: text/plain; charset=us-ascii', 'J\xfcrgen', /us-ascii/],
  ])('what cannot be read is refused: %s', async (head, body, why) => {
    await expect(open('a.eml', mail(head, body))).rejects.toThrow(why);
  });
  test('what stands around the parts goes, and does not refuse the mail', async () => {
    const body =
      'preamble\r\n--q\r\n\r\nno headers\r\n--q\r\nContent-Type: text/plain\r\n\r\nSSN 219-09-9999\r\n--q--\r\n\r\n____\r\nlist of Zoltan\r\n';
    const { bytes: out, dropped } = await masked(
      'a.eml',
      mail('X-Zoltan: 1\r\nContent-Type: multipart/mixed; name=Zoltan; boundary="q"', body),
    );
    expect(strFromU8(out)).toContain('no headers');
    expect(strFromU8(out)).toContain('SSN <US_SSN>');
    expect(strFromU8(out)).not.toMatch(/Zoltan|preamble/);
    expect(dropped).toEqual(['other headers', 'text around the parts']);
  });
  test('a masked header can be read by every reader of mails', async () => {
    const { bytes: out } = await masked('a.eml', mail('Subject: =?iso-8859-1?Q?Gr=FC=DFe?=', 'x'));
    expect(strFromU8(out)).toContain('Subject: =?utf-8?B?R3LDvMOfZQ==?=');
  });
});
