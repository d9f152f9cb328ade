/** What forms and pages hand in: which lane it goes, what a field takes, and faults of modules that were built apart. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAs } from '../../src/bridge/intake/medium.ts';
import { counted } from '../../src/bridge/intake/names.ts';
import { checkChoices } from '../../src/bridge/intake/visit.ts';
import { FaultError, faultOf } from '../../src/core/model/fault.ts';
import { shareOf } from '../../src/shells/review/share.ts';
import { accepts, bytesOf } from '../../src/shells/widget/accept.ts';
import { madeBy, readSettings } from '../../src/shells/widget/settings.ts';

const file = (name: string, content: string | Uint8Array, type = '') =>
  new File([content as BlobPart], name, { type });
const codeOf = async (f: File) => readAs(f).catch((e: unknown) => faultOf(e).code);
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((n) => [n, strToU8('x')])));

describe('how a file is read', () => {
  test.each([
    ['photo.jpg', '\u00ff\u00d8\u00ff\u0000 and so on', 'media'],
    ['a.csv', 'name,phone\n', 'text'],
    ['README', 'plain words', 'text'],
    ['letter.docx', zip('[Content_Types].xml', 'word/document.xml'), 'text'],
    ['a.pdf', '%PDF-1.7', 'text'],
    // Its ending lies: what it is decides.
    ['holiday.csv', '\u0000\u0000\u0000\u0018ftypmp42', 'media'],
    ['unknown.bin', 'a\u0000b', 'media'],
    // A drawing in markup may hold a photograph, and nobody looks into it.
    [
      'logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,AA"/></svg>',
      'source/unreadable',
    ],
    ['page.mhtml', 'MIME-Version: 1.0', 'source/unreadable'],
    ['files.zip', zip('a.jpg'), 'source/unreadable'],
    ['letter.docx', zip('a.jpg'), 'text/document'],
    ['empty.jpg', '', 'source/empty'],
  ])('%s', async (name, content, expected) => {
    const bytes = typeof content === 'string' ? Uint8Array.from(content, (c) => c.charCodeAt(0)) : content;
    expect(await codeOf(file(name, bytes))).toBe(expected);
  });
});

test('a fault is known by its name where its class is another build’s', () => {
  class FaultErrorOfAnother extends Error {
    override readonly name = 'FaultError';
    readonly fault = { code: 'source/empty', name: 'a.jpg' };
  }
  expect(faultOf(new FaultErrorOfAnother('elsewhere'))).toEqual({ code: 'source/empty', name: 'a.jpg' });
  expect(faultOf(new FaultError({ code: 'job/aborted' })).code).toBe('job/aborted');
});

test.each([
  ['', 'a.xyz', '', true],
  ['image/*', 'a.jpg', 'image/jpeg', true],
  ['image/*', 'a.pdf', 'application/pdf', false],
  ['.CSV, .pdf', 'a.csv', '', true],
  ['.csv', 'acsv', 'text/csv', false],
  ['text/csv', 'a', 'text/csv', true],
])('accept "%s" and %s (%s): %s', (accept, name, type, taken) => {
  expect(accepts(accept, { name, type })).toBe(taken);
});

test('sizes in attributes', () => {
  expect(bytesOf(null)).toBe(Number.POSITIVE_INFINITY);
  expect([bytesOf('25 MB'), bytesOf('500kB'), bytesOf('1e6'), bytesOf('1.5g')]).toEqual([
    25e6, 5e5, 1e6, 1.5e9,
  ]);
  for (const odd of ['much', '-1', '0', '5 TB']) expect(() => bytesOf(odd)).toThrow(RangeError);
});

test('how far a file is only grows over the stages', () => {
  const at = (stage: 'find' | 'render' | 'verify', done: number) =>
    shareOf({ status: 'masking', progress: { stage, done, total: 10, perSecond: 1, round: 1, queued: 0 } });
  const all = [
    at('find', 0),
    at('find', 10),
    at('render', 0),
    at('render', 10),
    at('verify', 0),
    at('verify', 10),
  ];
  expect(all).toEqual([0, 0.5, 0.5, 0.75, 0.75, 1]);
  expect(shareOf({ status: 'waiting', progress: null })).toBe(null);
});

test('sealed files of one kind are told apart', () => {
  const names = ['picture.jpg', 'video.mp4', 'picture.jpg', 'picture.jpg', 'document.csv'].map(counted());
  expect(names).toEqual(['picture.jpg', 'video.mp4', 'picture-2.jpg', 'picture-3.jpg', 'document.csv']);
});

test('a choice about nothing that was found is no choice', () => {
  const known = new Set(['face-1']);
  expect(() => checkChoices({ 'face-1': 'show' }, known)).not.toThrow();
  expect(() => checkChoices({ 'face-2': 'hide' }, known)).toThrow('face-2');
  expect(() => checkChoices({ 'face-1': 'hidden' as 'hide' }, known)).toThrow('must be "hide" or "show"');
});

test('attributes that cannot be read are faults, and other settings are told from these', () => {
  expect(readSettings('{"find":{}}', '1MB')).toEqual([{ find: {} }, 1e6, null]);
  for (const [policy, size] of [
    ['{', null],
    ['[]', null],
    ['"x"', null],
    [null, 'much'],
  ] as const)
    expect(readSettings(policy, size)[2]?.code).toBe('policy/invalid');
  const settings = { preset: 'safe', wrong: null };
  expect(madeBy(settings)).toBe(madeBy({ ...settings, framed: false }));
  expect(madeBy(settings)).not.toBe(madeBy({ ...settings, preset: 'strict' }));
  expect(madeBy(settings)).not.toBe(madeBy({ ...settings, policy: { find: {} } }));
});
