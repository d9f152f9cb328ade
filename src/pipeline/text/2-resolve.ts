/** From candidates of all sources to findings: what is allowed goes, what is unsure goes, overlaps are settled. */
import { raise } from '../../core/model/fault.ts';
import { resolve } from '../../core/text/resolve.ts';
import type { FindText, Linear } from '../../core/text/settings.ts';
import type { Span } from '../../core/text/span.ts';

export function resolveFindings(
  text: string,
  found: readonly Span[],
  find: FindText,
  linear?: Linear,
): Span[] {
  const allowed = allowedBy(find, linear);
  const kept = found.filter((s) => s.score >= find.threshold && !allowed(text.slice(s.start, s.end)));
  return resolve(kept, text);
}

type Allowed = (value: string) => boolean;
const made = new WeakMap<FindText, Allowed>();

/** Made once for the many texts of a batch. */
function allowedBy(find: FindText, linear: Linear | undefined): Allowed {
  const allowed = made.get(find) ?? allow(find, linear);
  made.set(find, allowed);
  return allowed;
}

function allow(find: FindText, linear: Linear | undefined): Allowed {
  const words = new Set<string>();
  const searches: ReturnType<Linear>[] = [];
  find.allow.forEach((a, i) => {
    const [, pattern, flags = ''] = /^\/(.+)\/([imsu]*)$/.exec(a) ?? [];
    if (pattern === undefined) return void words.add(a);
    if (!linear)
      return raise({
        code: 'engine/missing',
        engine: 'own expressions',
        why: 'nothing was given to run them with',
      });
    searches.push(linear(pattern, flags, `policy.find.text.allow[${i}]`));
  });
  return (value) =>
    words.has(value) || searches.some((search) => !search(value)[Symbol.iterator]().next().done);
}
