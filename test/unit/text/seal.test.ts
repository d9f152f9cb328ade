/** The result is read anew: what still stands in it is masked too, or the file is refused. */
import { zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Opened } from '../../../src/core/text/document.ts';
import { openDocument } from '../../../src/pipeline/text/0-open.ts';
import { Editing } from '../../../src/pipeline/text/parts/editing.ts';
import { maskParts, settled, type TextEngines } from '../../../src/pipeline/text/run.ts';
import { type Rereading, rereading, type Sealing, seal } from '../../../src/pipeline/text/seal.ts';
import { documents } from '../../../src/plugins/text.ts';
import { engines, FACTS, policy } from './engines.ts';
import { open, out } from './files.ts';

const asText: Rereading = { mime: 'text/plain', open: (b) => open('a.txt', b), unpacked: (b) => [b] };
const bytes = (s: string) => new TextEncoder().encode(s);
const how = (engines: TextEngines, reread: Rereading, whole = true): Sealing => ({
  policy: policy(),
  engines,
  reread,
  facts: FACTS,
  whole,
});
/** A format that says more in its result than in its parts. */
const liar = (text: string, more: string): Opened => ({
  parts: [{ text }],
  dropped: [],
  write: ([masked]) => bytes(masked + more),
});
const sealed = async (opened: Opened, wholly = true) => {
  const e = await engines();
  const made = await maskParts(opened.parts, policy(), e);
  const done = await seal(opened, made, how(e, asText, wholly));
  return new TextDecoder().decode(done.value.bytes);
};

test.each([
  ['as it is', ' ada@example.org'],
  ['percent-encoded', ' ada%40example.org'],
  ['as a reference', ' ada&#64;example.org'],
  ['in quoted-printable', ' ada=40example.org'],
  ['in quoted-printable that is broken', ' ada@exam=\r\nple.org'],
  ['as a program escapes it', ' "ada\\u0040example.org"'],
  ['in base64', ` ${btoa('x: ada@example.org')}`],
  [
    'in base64 of a web address',
    ` ?d=${btoa('~~>ada@example.org<~~').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`,
  ],
])('a value that a format leaves somewhere refuses the file: %s', async (_, more) => {
  await expect(sealed(liar('mail ada@example.org', more))).rejects.toThrow(/1 value/);
});

test('a reader of ours that passes over it is not believed', async () => {
  const e = await engines();
  const opened = liar('mail ada@example.org', ' ada@example.org');
  const made = await maskParts(opened.parts, policy(), e);
  const blind: Rereading = { mime: 'text/plain', open: () => open('a.txt', 'mail'), unpacked: (b) => [b] };
  await expect(seal(opened, made, how(e, blind))).rejects.toThrow(/1 value/);
});

const pdf = (...objects: string[]) => bytes(`%PDF-1.7\n${objects.join('\n')}\n%%EOF`);
const hexOf = (s: string) => [...s].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
test.each([
  ['its pages', pdf(), 'mail ada@example.org'],
  ['its properties', pdf('1 0 obj << /Title (of ada@example.org) >> endobj'), ''],
  ['a note', pdf(`1 0 obj << /Type /Annot /Contents <${hexOf('ada@example.org')}> >> endobj`), ''],
  ['an escaped string', pdf('1 0 obj (ada\\@example.org) endobj'), ''],
  [
    'a packed stream',
    Buffer.concat([
      bytes('%PDF-1.7\n1 0 obj << >> stream\n'),
      zlibSync(bytes(`BT <${hexOf('ada@example.org')}> Tj ET`)),
      bytes('\nendstream'),
    ]),
    '',
  ],
  ['a stream as it stands', pdf('1 0 obj << >> stream\n(ada@example.org) Tj\nendstream'), ''],
])('a PDF that says in %s what was to go is refused', async (_, written, said) => {
  const e = await engines();
  const page = (text: string) => ({ width: 1, height: 1, text, boxes: new Float32Array(text.length * 4) });
  const options = (text: string, painted: Uint8Array) => ({
    name: 'a.pdf',
    columns: [],
    pages: async (b: Uint8Array) => ({
      pages: [page(b.length === 9 ? text : said)],
      dropped: [],
      paint: async () => painted,
      close() {},
    }),
  });
  const done = async (painted: Uint8Array) => {
    const own = options('mail ada@example.org', painted);
    const { opened, format } = await openDocument(new Uint8Array(9), own, documents);
    const made = await maskParts(opened.parts, policy(), e);
    return seal(opened, made, how(e, rereading(format, own, documents)));
  };
  await expect(done(written)).rejects.toThrow(/1 value/);
});

test('what nobody promised to hide refuses nothing', async () => {
  expect(await sealed(liar('mail ada@example.org', ' more'))).toBe('mail <EMAIL_ADDRESS> more');
  // Only some columns were asked for.
  expect(await sealed(liar('mail ada@example.org', ' ada@example.org'), false)).toContain('ada@');
});

test('a value that one row tells goes in every other, kinds that many share do not', async () => {
  const table = 'phone,order,year\n212-555-0142,x,2024\n,call 212-555-0142,2024\n';
  expect(await out('a.csv', table)).not.toContain('0142');
  expect(await out('a.csv', 'account,note\n12345678901,x\ny,ref 12345678901\n')).not.toContain('12345678901');
});

test('what is found only once other values are gone is masked too', async () => {
  const e = await engines();
  const span = (start: number, end: number) => ({
    kind: 'span' as const, start, end, entity: 'PERSON', family: 'person' as const, score: 1, evidence: { by: 'ner:test', pattern: 'test', before: 1, score: 1 },
  }); // biome-ignore format: one span
  // Sees Zoltan only where no address stands beside him.
  const tag = async (texts: readonly string[]) =>
    texts.map((t) =>
      t.includes('@') ? [] : [...t.matchAll(/Zoltan/g)].map((m) => span(m.index, m.index + 6)),
    );
  const opened = await open('a.txt', 'Zoltan, ada@example.org');
  const own = { ...e, tag };
  const made = await maskParts(opened.parts, policy(), own);
  expect(made[0]!.text).toBe('Zoltan, <EMAIL_ADDRESS>');
  const done = await seal(opened, made, how(own, asText));
  expect(new TextDecoder().decode(done.value.bytes)).toBe('<PERSON>, <EMAIL_ADDRESS>');
  expect(done.value.made[0]!.decisions).toHaveLength(2);
});

test.each(['replace', 'redact', 'mask'])(
  'a word that only what was put beside it makes a name stays: %s',
  async (by) => {
    const e = await engines();
    // As classifiers do: what begins with a capital and stands beside no word nor number is a name.
    const tag = async (texts: readonly string[]) =>
      texts.map((t) =>
        [...t.matchAll(/\b[A-Z][a-z]+\b(?! \d| [a-z])/g)].map((m) => ({
          kind: 'span' as const, start: m.index, end: m.index + m[0].length, entity: 'PERSON', family: 'person' as const, score: 1, evidence: { by: 'ner:test', pattern: 'test', before: 1, score: 1 },
        })),
      ); // biome-ignore format: one span
    const own = { ...e, tag };
    const opened = await open('a.txt', 'Born 1961-07-09 and seen. Zoltan called.');
    const made = await maskParts(opened.parts, policy(by), own);
    expect(made[0]!.text).toMatch(/^Born .* and seen\. Zoltan called\.$/);
    const done = await seal(opened, made, { ...how(own, asText), policy: policy(by) });
    expect(new TextDecoder().decode(done.value.bytes)).toBe(made[0]!.text);
  },
);

test('a classifier that finds something new in every reading ends in a refusal', async () => {
  const e = await engines();
  const opened = await open('a.txt', 'Aaa Bbb Ccc Ddd Eee Fff');
  const tag = async (texts: readonly string[]) =>
    texts.map((t) =>
      [...t.matchAll(/(?<!<)\b[A-Z][a-z]{2}\b/g)].slice(0, 1).map((m) => ({
        kind: 'span' as const, start: m.index, end: m.index + 3, entity: 'PERSON', family: 'person' as const, score: 1, evidence: { by: 'ner:test', pattern: 'test', before: 1, score: 1 },
      })),
    ); // biome-ignore format: one span
  const own = { ...e, tag };
  const made = await maskParts(opened.parts, policy(), own);
  await expect(seal(opened, made, how(own, asText))).rejects.toThrow(/still stand/);
});

test.each(['%PDF-1.7 ', 'PK\x03\x04', 'GIF89a\0', 'nul\0 ', '\ufeff', 'lone \ud800 ', 'BEGIN:VCARD\n'])(
  'what was typed is a text, whatever a file that begins with %j would be',
  async (head) => {
    const [run, own, text] = [await engines(), policy(), `${head}mail ada@example.org`];
    const document = await Editing.ofText(text, documents);
    expect(document.sheet.text).toHaveLength(text.length);
    document.change(settled(text, [], own, run), own, run);
    const { value } = await document.seal(own, run, FACTS);
    expect(value.whole.text).toBe(`${head.replace('\ud800', '\ufffd')}mail <EMAIL_ADDRESS>`);
  },
);
