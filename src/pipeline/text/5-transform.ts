/** Writes the masked text. Findings never overlap here; two of one kind with only blanks between them are one. */
import { raise } from '../../core/model/fault.ts';
import type { Decision } from '../../core/model/plan.ts';
import { treatmentOf } from '../../core/model/policy.ts';
import type { Item, Transformed } from '../../core/text/masked.ts';
import type { About, Operator, Tools } from '../../core/text/operator.ts';
import type { Span } from '../../core/text/span.ts';

export function transform(
  text: string,
  decisions: readonly Decision<Span>[],
  operators: readonly Operator[],
  tools: Tools,
  world: Pick<About, 'language' | 'subject'>,
): Transformed {
  let out = '';
  let at = 0;
  const items: Item[] = [];
  for (const { finding: span, verdict } of joined(text, decisions)) {
    const treatment = treatmentOf(verdict);
    const operator = operators.find((o) => o.id === treatment.by);
    if (!operator)
      return raise({
        code: 'policy/invalid',
        path: 'policy',
        why: `names no operator "${treatment.by}"`,
      });
    out += text.slice(at, span.start);
    const about = { ...world, entity: span.entity, family: span.family };
    const made = operator.apply(text.slice(span.start, span.end), about, treatment.options, tools);
    items.push({
      start: out.length,
      end: out.length + made.length,
      from: { start: span.start, end: span.end },
      entity: span.entity,
      operator: operator.id,
    });
    out += made;
    at = span.end;
  }
  return { text: out + text.slice(at), items };
}

/** Entities whose words are one value where only blanks lie between them. */
const JOINED: ReadonlySet<string> = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'ADDRESS', 'AGE']);

function joined(text: string, decisions: readonly Decision<Span>[]): Decision<Span>[] {
  const out: Decision<Span>[] = [];
  for (const d of decisions) {
    const last = out.at(-1);
    if (
      last &&
      last.finding.entity === d.finding.entity &&
      treatmentOf(last.verdict).by === treatmentOf(d.verdict).by &&
      last.verdict.by === d.verdict.by &&
      /^[ ]*$/.test(text.slice(last.finding.end, d.finding.start)) &&
      JOINED.has(d.finding.entity)
    )
      out[out.length - 1] = { ...last, finding: { ...last.finding, end: d.finding.end } };
    else out.push(d);
  }
  return out;
}
