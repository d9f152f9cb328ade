/** What the token classifier sees in texts, asked so as a person reads them. Every way into the pipeline asks here. */

import { paired } from '../../core/list.ts';
import type { Policy } from '../../core/model/policy.ts';
import { plainReading } from '../../core/text/match/readings.ts';
import { cleanClassifierSpan } from '../../core/text/ner/classifier-span.ts';
import { asked, leadsOf, people } from '../../core/text/ner/leads.ts';
import { OUTSIDE_BIAS } from '../../core/text/settings.ts';
import type { Span } from '../../core/text/span.ts';
import { thingsIn, withoutThings } from '../../core/text/things/index.ts';

/** The token classifier: spans of each text. @param outsideBias see core/text/ner/bioes.ts */
export type Tag = (texts: readonly string[], outsideBias: number) => Promise<Span[][]>;

/**
 * How far a classifier's certainty counts beside a rule's. A checked number stands above it; its guess that something
 * is a number of some kind stands below any rule that knows the kind.
 */
const TRUST = 0.85;
const TRUST_ID = 0.5;

/** Spans of each text by places in it as it stands: the classifier reads what escapes and letterspacing say. */
export async function namesIn(
  texts: readonly string[],
  { find }: Pick<Policy, 'find'>,
  tag: Tag,
): Promise<Span[][]> {
  const readings = texts.map((text) => ({ own: text, plain: plainReading(text) }));
  const read = readings.map(({ own, plain }) => plain?.text ?? own);
  const outsideBias = OUTSIDE_BIAS[find.text.names.point];
  const tagged = await withLeads(read, await tag(read, outsideBias), tag, outsideBias);
  return paired(readings, tagged).map(([{ own, plain }, spans]) => {
    const text = plain?.text ?? own;
    const things = spans.length > 0 ? thingsIn(text) : [];
    const back = (s: Span): Span =>
      plain ? { ...s, start: plain.start(s.start), end: plain.end(s.end) } : s;
    return spans
      .map((s) => ({ ...s, score: s.score * (s.entity === 'ID' ? TRUST_ID : TRUST) }))
      .flatMap((s) => cleanClassifierSpan(text, s) ?? [])
      .flatMap((s) => withoutThings(text, s, things))
      .map(back);
  });
}

/** What the classifier found, with the names that lead entries of lists. */
async function withLeads(
  texts: readonly string[],
  found: readonly (readonly Span[])[],
  tag: Tag,
  outsideBias: number,
): Promise<Span[][]> {
  const led = paired(texts, found).map(([text, spans]) => ({ spans, leads: leadsOf(text, spans) }));
  const sentences = [...new Set(led.flatMap((l) => l.leads).flatMap((l) => (l.thing ? [] : asked(l.word))))];
  const answers = sentences.length > 0 ? await tag(sentences, outsideBias) : [];
  const answerTo = new Map(paired(sentences, answers));
  return led.map(({ spans, leads }) => {
    const who = people(
      leads,
      leads.map((l) => asked(l.word).map((s) => answerTo.get(s) ?? [])),
    );
    return [
      ...spans.filter(
        (s) =>
          !who.some((l) => l.start < s.end && s.start < l.end) &&
          !leads.some((l) => l.thing && l.start <= s.start && s.end <= l.end),
      ),
      ...who.map(
        ({ start, end }): Span => ({
          kind: 'span',
          start,
          end,
          entity: 'PERSON',
          family: 'person',
          score: 1,
          evidence: { by: 'ner:lead', pattern: 'leads an entry of a list', before: 1, score: 1 },
        }),
      ),
    ];
  });
}
