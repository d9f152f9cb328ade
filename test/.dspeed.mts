import { readFileSync } from 'node:fs'; import { gunzipSync } from 'node:zlib';
const r = (await import('/work/main/src/plugins/recognizers/global/date-time.ts')).default as any;
import { digitWindows, merged, wordStarts, wordWindows } from '/work/main/src/core/text/windows.ts';
const t = gunzipSync(readFileSync('/work/shared/train/text/raw_en_masc.txt.gz')).toString().slice(0, 2_000_000);
let t0 = performance.now(); const d = digitWindows(t); console.log('digit', performance.now() - t0, d.length);
t0 = performance.now(); const set = new Set<string>(r.needs.any[1].words); const ws = wordStarts(t, set); console.log('words', performance.now() - t0, [...ws].map(([k, v]) => [k, v.length]).sort((a: any, b: any) => b[1] - a[1]).slice(0, 40).join(' '));
const w = merged([...d, ...wordWindows(t, [...ws.values()].flat().sort((a, b) => a - b))]); console.log('share', w.reduce((s, x) => s + x.end - x.start, 0) / t.length, w.length);
t0 = performance.now(); let n = 0; for (const x of w) for (const _ of r.find(t.slice(x.start, x.end), { language: 'en' })) n++; console.log('find', performance.now() - t0, n);
