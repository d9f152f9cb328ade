// dev only: NER in Node through onnxruntime-web to measure checkpoints
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { decode, familyOf, scheme } from '/work/main/src/core/text/bioes.ts';
import { fold } from '/work/main/src/core/text/fold.ts';
import { words, wordWindows } from '/work/main/src/core/text/words.ts';

const dir = process.argv[2] ?? '/tmp/ner/guise-ner';
const cfg = JSON.parse(readFileSync(dir + '/config.json', 'utf8'));
const vocab: Record<string, number> = JSON.parse(readFileSync(dir + '/tokenizer.json', 'utf8')).model.vocab;
ort.env.wasm.numThreads = 1;
const s = await ort.InferenceSession.create(readFileSync(dir + '/onnx/model_quantized.onnx'), {
  executionProviders: ['wasm'],
});
const sch = scheme(Object.keys(cfg.id2label).map((_, i) => cfg.id2label[i]));
const memo = new Map<string, number[]>();
function pieces(w: string) {
  const n = w.replace(/[0-9]/g, '0');
  const k = memo.get(n);
  if (k) return k;
  let out: number[] = [];
  let at = 0;
  if (n.length > 100) {
    out = [1];
    at = n.length;
  }
  while (at < n.length) {
    let e = n.length;
    for (; e > at; e--) if ((at ? '##' : '') + n.slice(at, e) in vocab) break;
    if (e === at) {
      out = [1];
      break;
    }
    out.push(vocab[(at ? '##' : '') + n.slice(at, e)]);
    at = e;
  }
  out = out.slice(0, 16);
  memo.set(n, out);
  return out;
}
const cases: any[] = [];
const E = '/work/shared/eval/text/open';
for (const f of readdirSync(E))
  if (f.endsWith('.jsonl'))
    for (const l of readFileSync(`${E}/${f}`, 'utf8').trim().split('\n')) {
      const c = JSON.parse(l);
      if (c.text && ['ner', 'recognizer', 'engine'].includes(c.kind)) cases.push(c);
    }
const jobs: any[] = [];
cases.forEach((c, t) => {
  const f = fold(c.text);
  const ws = words(f.text);
  c.f = f;
  c.ws = ws;
  c.rows = [];
  for (const w of wordWindows(ws.length, 110, 20)) {
    const ids: number[] = [],
      firsts: number[] = [];
    for (const x of ws.slice(w.from, w.to)) {
      firsts.push(ids.length);
      ids.push(...pieces(f.text.slice(x.start, x.end)));
    }
    jobs.push({ c, w, ids, firsts });
  }
});
jobs.sort((a, b) => a.ids.length - b.ids.length);
const k = sch.labels.length;
const t0 = performance.now();
for (let i = 0; i < jobs.length; ) {
  const b: any[] = [];
  while (i < jobs.length && (!b.length || (b.length + 1) * jobs[i].ids.length <= 2048)) b.push(jobs[i++]);
  const width = Math.max(...b.map((j) => j.ids.length));
  const ids = new BigInt64Array(b.length * width),
    m = new BigInt64Array(b.length * width);
  b.forEach((j, r) =>
    j.ids.forEach((v: number, x: number) => {
      ids[r * width + x] = BigInt(v);
      m[r * width + x] = 1n;
    }),
  );
  const o = await s.run({
    input_ids: new ort.Tensor('int64', ids, [b.length, width]),
    attention_mask: new ort.Tensor('int64', m, [b.length, width]),
  });
  const L = o.logits.data as Float32Array;
  b.forEach((j, r) => {
    for (let w = j.w.keepFrom; w < j.w.keepTo; w++) {
      const at = (r * width + j.firsts[w - j.w.from]) * k;
      j.c.rows[w] = L.slice(at, at + k);
    }
  });
}
console.error(
  jobs.length,
  'windows',
  ((performance.now() - t0) / 1000).toFixed(1),
  's',
  (jobs.length / ((performance.now() - t0) / 1000)).toFixed(0),
  '/s',
);
for (const lean of (process.argv[3] ?? '0').split(',').map(Number))
  writeFileSync(
    `/tmp/ner/spans.${lean}.jsonl`,
    cases
      .map((c) =>
        JSON.stringify({
          id: c.id,
          spans: decode(c.rows, sch, lean).map((x) => ({
            kind: 'span',
            start: c.f.start(c.ws[x.from].start),
            end: c.f.end(c.ws[x.to - 1].end),
            entity: x.entity,
            family: familyOf(x.entity),
            score: x.score,
            evidence: { by: 'ner', pattern: '', before: x.score, score: x.score },
          })),
        }),
      )
      .join('\n'),
  );
