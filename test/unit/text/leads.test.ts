/** Who leads an entry of a list: the classifier is asked with the word in sentences of its own. */
import { expect, test } from 'vitest';
import { leadsOf, people } from '../../../src/core/text/ner/leads.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { analyse } from '../../../src/pipeline/text/run.ts';
import { engines, policy } from './engines.ts';

const words = (text: string) => leadsOf(text, []).flatMap((l) => (l.thing ? [] : [l.word]));
const person = (start: number, end: number, score = 1): Span => ({
  kind: 'span', start, end, entity: 'PERSON', family: 'person', score,
  evidence: { by: 'ner:test', pattern: 'test', before: score, score },
}); // biome-ignore format: one finding

test.each([
  ['- Shreya: slides\n• Femke: travel', ['Shreya', 'Femke']],
  ['1) Chidi - chairs\nb) Aoife – flowers', ['Chidi', 'Aoife']],
  ['* **Matteo**: draft it', ['Matteo']],
  ['- [x] @Ingrid: agenda', ['Ingrid']],
  ['Action: Sanne to call', ['Sanne']],
  ['- Ana and Ben: music', ['Ana', 'Ben']],
  ['Ana: can we?\nBen: sure', ['Ana', 'Ben']],
  // A field of a form, numbers, and what leads lists otherwise.
  ['Temperature: rising', []],
  ['- Ana: 12', []],
  ['- Milk: the brown one\n- Note: hurry', []],
])('%j is led by %j', (text, leads) => expect(words(text)).toEqual(leads));

test('both sentences have to say so, or most others of the block', () => {
  const leads = leadsOf('- Ana: a b\n- Ben: a b\n- Cas: a b\n\n\n\n- Dee: a b', []);
  const both = [[person(0, 3)], [person(0, 3)]];
  const half = [[person(0, 3, 0.8)], []];
  expect(people(leads, [both, both, half, half]).map((l) => l.word)).toEqual(['Ana', 'Ben', 'Cas']);
  expect(people(leads, [half, half, half, both]).map((l) => l.word)).toEqual(['Dee']);
});

test('who leads is found, what leads is not, and nothing beside it', async () => {
  const text = '- Tariq: room\n- Linux: since school';
  const tag = async (texts: readonly string[]) =>
    texts.map((t) =>
      t.startsWith('Tariq ')
        ? [person(0, 5)]
        : t === text
          ? [person(2, 13, 0.7), person(t.indexOf('Linux'), t.indexOf('Linux') + 5)]
          : [],
    );
  const found = (await analyse([text], policy(), { ...(await engines()), tag }))[0]!;
  expect(found.map((s) => text.slice(s.start, s.end))).toEqual(['Tariq']);
});
