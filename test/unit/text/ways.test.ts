/** One text found in by every way into the pipeline: typed in the page, a file, a line of a batch, a stream. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Span } from '../../../src/core/text/span.ts';
import { namesIn, type Tag } from '../../../src/pipeline/text/names.ts';
import { Editing } from '../../../src/pipeline/text/parts/editing.ts';
import { analyseParts, settled } from '../../../src/pipeline/text/run.ts';
import { documents } from '../../../src/plugins/text.ts';
import { streamText } from '../../../src/shells/cli/text-stream.ts';
import { engines, FACTS, policy } from './engines.ts';

const WHO = /(?:Zdenka Horáková|Yusuf Demir|ILSEBRANDT|Femke)(?!\p{L})/gu;
/** Sees names as they are spoken, and who leads a list only in a sentence. */
const tag: Tag = async (texts) =>
  texts.map((t) =>
    [...t.matchAll(WHO)].flatMap((m): Span[] =>
      t.startsWith(m[0], m.index) && /^\s*[-•]\s+$/.test(t.slice(Math.max(0, m.index - 2), m.index))
        ? []
        : [
            {
              kind: 'span',
              start: m.index,
              end: m.index + m[0].length,
              entity: 'PERSON',
              family: 'person',
              score: 1,
              evidence: { by: 'ner:test', pattern: 'test', before: 1, score: 1 },
            },
          ],
    ),
  );

const TEXTS = [
  'open /?who=Zdenka%20Hor%C3%A1kov%C3%A1&n=1',
  'say "Yusuf\\u0020Demir" twice, tel 2 0 7 5 5 5 0 1 4 2',
  'for I L S E B R A N D T only',
  '- Femke: chairs for all\n- Milk: the brown one',
  'Card 4111 1111\n1111 1111 of Yusuf Demir, then Demir again',
];

test.each(TEXTS)('%j', async (text) => {
  const own = policy();
  const run = { ...(await engines()), tag };
  const covered = (spans: readonly Span[]) => spans.map((s) => [s.entity, s.start, s.end]);
  const names = (await namesIn([text], own, tag))[0]!;
  const typed = covered(settled(text, names, own, run));
  expect(typed).not.toEqual([]);

  const part = (await analyseParts([{ text }], own, run))[0]!;
  expect(covered(part)).toEqual(typed);

  const options = { name: 'a.txt', columns: [] };
  const document = await Editing.open(new TextEncoder().encode(text), options, documents);
  const found = await document.find(own, run);
  expect(covered(found)).toEqual(typed);
  document.change(found, own, run);
  const written = new TextDecoder().decode((await document.seal(own, run, FACTS)).value.bytes);
  expect(written).not.toMatch(/Hor|Demir|I L S E|Femke|1111|2 0 7/);

  const file = path.join(mkdtempSync(path.join(tmpdir(), 'guise-')), 'a.txt');
  writeFileSync(file, text);
  let streamed = '';
  await streamText(file, 'plain', options, own, run, documents, async (at) => {
    streamed = readFileSync(at, 'utf8');
  });
  expect(streamed).toBe(written);
});

test('a large text is cut where nothing lies in two pieces', async () => {
  const own = policy();
  const run = { ...(await engines()), tag };
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'guise-')), 'a.log');
  // The first mebibyte ends among lines that end within a card's number.
  const line = 'it goes on and on with nothing in it at all\n';
  let text = line.repeat((1 << 20) / line.length - 50);
  for (let i = 0; text.length < (1 << 20) + 3000; i++)
    text += `${'so '.repeat(i % 7)}card 4111 1111\n1111 1111 was used;\nand more\n`;
  writeFileSync(file, text);
  let streamed = '';
  await streamText(file, 'plain', { name: 'a.log', columns: [] }, own, run, documents, async (at) => {
    streamed = readFileSync(at, 'utf8');
  });
  expect(streamed).not.toMatch(/1111/);
  expect(streamed.replaceAll('<CREDIT_CARD>', '4111 1111\n1111 1111')).toBe(text);
});
