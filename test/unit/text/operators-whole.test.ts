import { expect, test } from 'vitest';
import { Editing } from '../../../src/pipeline/text/parts/editing.ts';
import { openRestoreMap, restore, sealRestoreMap } from '../../../src/pipeline/text/restore.ts';
import { change, maskParts } from '../../../src/pipeline/text/run.ts';
import { documents, operators } from '../../../src/plugins/text.ts';
import { schemaErrors } from '../../schema.ts';
import { engines, FACTS, operator, policy, toolsOf } from './engines.ts';

const TEXT =
  'Dear Ada Byron,\ncall 212-555-0199 or ada@example.org. SSN 219-09-9999, born 12 March 1986.\nRegards,\nGrace Hopper\n';

test.each(operators.filter((o) => o.reversible !== 'no').map((o) => o.id))(
  '%s round-trips a whole text',
  async (id) => {
    const e = await engines();
    const options: Record<string, string> =
      'key' in operator(id).options ? { key: 'k' } : id === 'token' ? { template: '<{entity}_{n}>' } : {};
    const made = await maskParts([{ text: TEXT }], policy(id, options), e);
    expect(made[0]!.text).not.toContain('219-09-9999');
    expect(made[0]!.text).not.toContain('Byron');
    const map = openRestoreMap(sealRestoreMap([TEXT], made, e, 'k'), 'k', operators, e.tools);
    const fresh = await toolsOf([]);
    expect(restore(made[0]!.text, 'k', map, operators, fresh)).toBe(TEXT);
  },
);

test('values that became alike come back by their place', async () => {
  const e = await engines();
  const text = 'One is 34 years old, one 35 years old, one 36 years old, one 37 years old. Born 1980-01-01.';
  const made = await maskParts([{ text }], policy('surrogate'), e);
  const map = openRestoreMap(sealRestoreMap([text], made, e, 'k'), 'k', operators, e.tools);
  expect(made[0]!.text).not.toBe(text);
  expect(restore(made[0]!.text, 'k', map, operators, e.tools)).toBe(text);
});

test('a restore map opens with its key only, and says when it is none', async () => {
  const e = await engines();
  const made = await maskParts([{ text: TEXT }], policy('token', { template: '<{entity}_{n}>' }), e);
  const map = sealRestoreMap([TEXT], made, e, 'k');
  expect(map).not.toContain('Byron');
  expect(() => openRestoreMap(map, 'wrong', operators, e.tools)).toThrow(/key does not open/);
  expect(() => openRestoreMap('{}', 'k', operators, e.tools)).toThrow(/no guise.restore/);
});

test('a report holds no content and no key', async () => {
  const e = await engines();
  const p = policy(
    'encrypt',
    { key: 'hunter2-secret' },
    {
      deny: [{ entity: 'X', words: ['Zanzibar'] }],
      allow: ['Quagmire'],
      patterns: [{ entity: 'CASE', name: 'case', regex: 'falcon-\\d+', score: 0.3, context: ['operation'] }],
      context: ['turnstile'],
    },
  );
  const text = `${TEXT} Zanzibar, operation falcon-77; turnstile 1234567890`;
  const document = await Editing.ofText(text, documents);
  const found = await document.find(p, e);
  expect(found.some((s) => s.evidence.cue === 'operation')).toBe(true);
  document.change(found, p, e);
  const { report } = await document.seal(p, e, FACTS);
  const json = JSON.stringify(report);
  for (const word of [
    'Byron',
    'Hopper',
    '219-09',
    'hunter2',
    'Zanzibar',
    'example.org',
    'Quagmire',
    'falcon',
    'operation',
    'turnstile',
  ])
    expect(json).not.toContain(word);
  expect(schemaErrors('report-4', report)).toEqual([]);
  expect(report.lanes.text.findings.length).toBeGreaterThan(4);
});

test('a number that is masked once is masked wherever it stands again', async () => {
  const e = await engines();
  const made = await maskParts(
    [{ text: 'SSN 219-09-9999 was sent. The file says 219-09-9999x and again 219-09-9999' }],
    policy(),
    e,
  );
  expect(made[0]!.text.match(/219-09-9999(?!x)/g)).toBeNull();
});

test('what should be gone and is not refuses the text', async () => {
  const e = await engines();
  const span = {
    kind: 'span' as const,
    start: 0,
    end: 8,
    entity: 'ID',
    family: 'id' as const,
    score: 1,
    evidence: { by: 't', pattern: 't', before: 1, score: 1 },
  };
  expect(() => change('AB123456 and AB123456', [span], policy(), e)).toThrow(/still stand/);
  // Keeping another value does not excuse it; keeping this very value does.
  const text = 'AB123456 and AB123456, CD777777';
  const other = { ...span, start: 23, end: 31 };
  expect(() =>
    change(text, [span, other], policy(), e, [
      { kind: 'keep', where: { part: 0, start: 23, end: 31 }, because: 'mine' },
    ]),
  ).toThrow(/still stand/);
  expect(
    change(text, [span], policy(), e, [
      { kind: 'keep', where: { part: 0, start: 0, end: 8 }, because: 'mine' },
    ]).text,
  ).toBe(text);
});

test('dates move by person: the same in every record about her, otherwise in one about somebody else', async () => {
  const e = await engines();
  const csv =
    'name,admitted,discharged\nAda Byron,2024-03-01,2024-03-15\n"Hopper, Grace",2024-03-01,2024-03-08\n"Byron, Ada",2024-05-01,2024-05-03\n';
  const { documents: formats } = await import('../../../src/plugins/text.ts');
  const format = formats.find((f) => f.id === 'csv');
  const opened = await format?.open(new TextEncoder().encode(csv), { name: 'x.csv', columns: [] });
  const made = await maskParts(opened?.parts ?? [], policy('surrogate'), e);
  const rows = [3, 6, 9].map((from) => made.slice(from, from + 3).map((m) => m.text));
  const moved = (shown: string, was: string) => (Date.parse(was) - Date.parse(shown)) / 86_400_000;
  const [ada, grace, again] = [
    moved(rows[0]![1]!, '2024-03-01'),
    moved(rows[1]![1]!, '2024-03-01'),
    moved(rows[2]![1]!, '2024-05-01'),
  ];
  expect(moved(rows[0]![2]!, '2024-03-15')).toBe(ada);
  expect(moved(rows[1]![2]!, '2024-03-08')).toBe(grace);
  expect(again).toBe(ada);
  expect(grace).not.toBe(ada);
});

test.each([
  ['en', '3 to 9 May 2024'],
  ['en', 'May 28th-31st, 2024'],
  ['de', '3. bis 9. Mai 2024'],
  ['fr', 'du 13 au 17 juin 2020'],
])('%s: %s moves as a whole, over the end of a month too', async (language, value) => {
  const { DATE_WORDS } = await import('../../../src/core/text/dates/dates.ts');
  const { operators } = await import('../../../src/plugins/text.ts');
  const surrogate = operators.find((o) => o.id === 'surrogate');
  /** Days from the first to the last; each day belongs to its own month where two are named. */
  const span = (text: string) => {
    const months = DATE_WORDS[language]!.months.flatMap((names, month) =>
      [...text.toLowerCase().matchAll(new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'gu'))].map((m) => ({
        month,
        at: m.index,
      })),
    );
    const [first, last = first] = months.sort((a, b) => a.at - b.at);
    const [one, two] = [...text.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map((m) => Number(m[0]));
    const year = Number(/\d{4}/.exec(text)?.[0]);
    return (Date.UTC(year, last!.month, two) - Date.UTC(year, first!.month, one)) / 86_400_000;
  };
  for (let k = 0; k < 12; k++) {
    const tools = await toolsOf([language], new Uint8Array(32).fill(k));
    const about = { entity: 'DATE_TIME', family: 'time' as const, language };
    const made = surrogate?.apply(value, about, {}, tools) ?? '';
    expect(made).not.toBe(value);
    expect(span(made), made).toBe(span(value));
  }
  const tools = await toolsOf([language], new Uint8Array(32));
  expect(
    surrogate?.apply('from 2 to 3 pm', { entity: 'DATE_TIME', family: 'time', language }, {}, tools),
  ).toBe('from 2 to 3 pm');
});
