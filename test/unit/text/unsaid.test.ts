/** What a reader of a format might pass on unread: statements, rows and elements that it does not know. */
import { describe, expect, test } from 'vitest';
import { spreadParts } from '../../../src/pipeline/text/run.ts';
import { policy } from './engines.ts';
import { open, out } from './files.ts';

describe('elements side by side are two words and one', () => {
  test.each([
    ['a.xml', '<r><p>x <b>ada@example.org</b><i>bob@example.org</i><u>212-555-0142</u></p></r>'],
    ['a.html', '<p><a>ada@example.org</a><a>bob@example.org</a><span>212-555-0142</span></p>'],
    ['a.html', '<p><b>ada@example.org</b><x-tag>bob@example.org</x-tag><img>212-555-0142</p>'],
    ['a.xhtml', '<p><em>ada@example.org</em><em>bob@example.org</em><em>212-555-0142</em></p>'],
    ['a.html', '<td>ada@example.org</td><td>bob@example.org</td><td>212-555-0142</td>'],
  ])('%s %s', async (name, text) => {
    const masked = await out(name, text);
    expect(masked).not.toMatch(/ada|bob|@|0142/);
  });
  test.each([
    ['a.html', '<p>x <i>ad</i>a@exam<x-tag>ple</x-tag>.org 212-<b>555</b>-0142</p>'],
    ['a.xml', '<r><p>x <i>ad</i>a@exam<b>ple</b>.org 212-<b>555</b>-0142</p></r>'],
  ])('a value that tags divide: %s', async (name, text) => {
    expect(await out(name, text)).not.toMatch(/ad<|ple|0142/);
  });
});

describe('sql', () => {
  test.each([
    'COPY t FROM stdin;\n1\tada@example.org\n\\.\n',
    'COPY public.t FROM STDIN WITH (FORMAT csv, HEADER);\n1,ada@example.org\n\\.\n',
    "COPY t (a, b) FROM STDIN DELIMITER '|';\n1|ada@example.org\n\\.\n",
    'CREATE TABLE "ada@example.org" (a int);\n',
    'SELECT `ada@example.org`, 1;\n',
    'UPDATE t SET a = 1 WHERE mail = ada@example.org;\n',
    '1\tada@example.org\n2\tada@example.org\n',
    'ada@example.org;1\n',
    '\\connect ada@example.org\n',
    'SET x = 4111111111111111;\n',
  ])('%j', async (sql) => {
    expect(await out('a.sql', sql)).not.toMatch(/ada|4111/);
  });
  test('statements stay, and a name that was changed is the same everywhere', async () => {
    const sql =
      'CREATE TABLE "ada@example.org" ("bob@example.org" int, x1 numeric(10,2));\nSELECT "bob@example.org" FROM "ada@example.org" LIMIT 100;\n';
    expect(await out('a.sql', sql)).toBe(
      sql.replaceAll('ada@example.org', '<EMAIL_ADDRESS>').replaceAll('bob@example.org', '<EMAIL_ADDRESS> 2'),
    );
  });
});

test('what one piece of a long text tells is hidden in the pieces before and behind it', async () => {
  const text = ['nothing', 'it is Zorblaxa Quuxley', 'Quuxley came'];
  const span = {
    kind: 'span' as const,
    start: 6,
    end: 22,
    entity: 'PERSON',
    family: 'person' as const,
    score: 0.9,
    evidence: { by: 'test', pattern: 'test', before: 0.9, score: 0.9 },
  };
  const known = new Map();
  const pieces = text.map((t) => [{ text: t }]);
  const found = [[], [span], []].map((f) => [f]);
  pieces.forEach((p, i) => {
    spreadParts(p, found[i]!, policy(), known);
  });
  expect(spreadParts(pieces[2]!, found[2]!, policy(), known)[0]).toMatchObject([{ start: 0, end: 7 }]);
  expect((await open('a.txt', text[0]!)).parts).toHaveLength(1);
});
