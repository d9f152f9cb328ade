/** Writes the masked text. Findings never overlap here; two of one kind with only blanks between them are one. */
import { raise } from '../../core/model/fault.ts';
import type { About, Operator, Tools } from '../../core/text/operator.ts';
import type { Item, TextDecision, Transformed } from '../../core/text/plan.ts';

export function transform(
  text: string,
  decisions: readonly TextDecision[],
  operators: readonly Operator[],
  tools: Tools,
  world: Pick<About, 'language' | 'subject'>,
): Transformed {
  let out = '';
  let at = 0;
  const items: Item[] = [];
  for (const { span, with: treatment } of joined(text, decisions)) {
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

function joined(text: string, decisions: readonly TextDecision[]): TextDecision[] {
  const out: TextDecision[] = [];
  for (const d of decisions) {
    const last = out.at(-1);
    if (
      last &&
      last.span.entity === d.span.entity &&
      last.with.by === d.with.by &&
      last.by === d.by &&
      /^[ ]*$/.test(text.slice(last.span.end, d.span.start)) &&
      (d.span.entity === 'PERSON' ||
        d.span.entity === 'ORGANIZATION' ||
        d.span.entity === 'LOCATION' ||
        d.span.entity === 'ADDRESS' ||
        d.span.entity === 'AGE')
    )
      out[out.length - 1] = { ...last, span: { ...last.span, end: d.span.end } };
    else out.push(d);
  }
  return out;
}
