/** From candidates of all sources to findings: what is allowed goes, what is unsure goes, overlaps are settled. */
import { raise } from '../../core/fault.ts';
import { resolve } from '../../core/text/resolve.ts';
import type { FindText } from '../../core/text/settings.ts';
import type { Span } from '../../core/text/span.ts';

export function settle(text: string, found: readonly Span[], find: FindText): Span[] {
  const allowed = allow(find);
  const kept = found.filter((s) => s.score >= find.threshold && !allowed(text.slice(s.start, s.end)));
  return resolve(kept, text);
}

function allow(find: FindText): (value: string) => boolean {
  const words = new Set<string>();
  const expressions: RegExp[] = [];
  find.allow.forEach((a, i) => {
    const m = /^\/(.+)\/([imsu]*)$/.exec(a);
    if (!m) return void words.add(a);
    try {
      expressions.push(new RegExp(m[1], m[2]));
    } catch (error) {
      raise({
        code: 'policy/invalid',
        path: `text.find.allow[${i}]`,
        why: error instanceof Error ? error.message : 'is no regular expression',
      });
    }
  });
  return (value) => words.has(value) || expressions.some((e) => e.test(value));
}
