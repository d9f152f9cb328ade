import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { Recognizer } from '/work/main/src/core/text/recognizer.ts';
import { FIND_TEXT } from '/work/main/src/core/text/settings.ts';
import { recognize } from '/work/main/src/pipeline/text/1-recognize.ts';
import { settle } from '/work/main/src/pipeline/text/2-settle.ts';

const files = globSync('src/plugins/recognizers/**/*.ts', { cwd: '/work/main', absolute: true });
const rs: Recognizer[] = (await Promise.all(files.map((f) => import(f)))).map((m) => m.default);
const dir = '/work/shared/eval/text/open';
const lean = process.argv[2];
const ner = new Map<string, any[]>(
  lean === undefined
    ? []
    : readFileSync(`/tmp/ner/spans.${lean}.jsonl`, 'utf8')
        .split('\n')
        .map((l) => JSON.parse(l))
        .map((r) => [r.id, r.spans]),
);
const out: string[] = [];
const cost: Record<string, number> = {};
for (const f of readdirSync(dir).filter((f) => f.endsWith('.jsonl'))) {
  const t0 = performance.now();
  let ch = 0;
  for (const line of readFileSync(`${dir}/${f}`, 'utf8').trim().split('\n')) {
    const c = JSON.parse(line);
    if (c.text === undefined || c.kind === 'operator') continue;
    ch += c.text.length;
    const only =
      c.kind === 'recognizer' || c.kind === 'context'
        ? [c.entity]
        : c.kind === 'denylist'
          ? Object.keys(c.denyList)
          : (c.entities ?? []);
    const find = {
      ...FIND_TEXT,
      language: c.language ?? 'auto',
      entities: only,
      threshold: only.length ? (c.scoreThreshold ?? 0) : (c.scoreThreshold ?? 0.4),
      allow: (c.allowList ?? []).map((a: string) => (c.allowListMatch === 'regex' ? `/${a}/` : a)),
      context: c.context ?? [],
      deny: Object.entries(c.denyList ?? {}).map(([entity, words]) => ({ entity, words })),
    };
    try {
      const spans = settle(
        c.text,
        [
          ...recognize(c.text, rs, find as never),
          ...(ner.get(c.id) ?? [])
            .filter((x) => !only.length || only.includes(x.entity))
            .map((x) => ({ ...x, score: x.score * 0.85 })),
        ],
        find as never,
      );
      out.push(
        JSON.stringify({
          id: c.id,
          spans: spans.map((s) => ({
            start: s.start,
            end: s.end,
            type: s.entity,
            score: s.score,
            by: s.evidence.by,
          })),
        }),
      );
    } catch (e) {
      console.error(c.id, e);
    }
  }
  cost[f] = Math.round(ch / (performance.now() - t0));
}
writeFileSync('/tmp/preds.jsonl', out.join('\n'));
console.error('kchar/s', JSON.stringify(cost));
