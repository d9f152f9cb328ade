import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { textPlugins } from '/work/main/src/cli/text-plugins.ts';
import { recognize } from '/work/main/src/pipeline/text/1-recognize.ts';
import { settle } from '/work/main/src/pipeline/text/2-settle.ts';
import { FIND_TEXT } from '/work/main/src/core/text/settings.ts';
const { recognizers } = await textPlugins();
const prose = gunzipSync(readFileSync('/work/shared/train/text/raw_en_masc.txt.gz')).toString().slice(0, 2_000_000);
const find = { ...FIND_TEXT, language: 'en' };
const lines = prose.split('\n'); const docs: string[] = []; let cur = '';
for (const l of lines) { cur += l + '\n'; if (cur.length > 3000) { docs.push(cur); cur = ''; } }
const run = (rs: any) => { const t = performance.now(); let n = 0; for (const d of docs) n += settle(d, recognize(d, rs, find), find).length; return [performance.now() - t, n]; };
run(recognizers); const [ms, n] = run(recognizers); console.log('all', (prose.length / ms / 1000).toFixed(2), 'MB/s', n);
const per = recognizers.map((r) => { run([r]); return [r.id, run([r])[0]] as const; }).sort((a, b) => b[1] - a[1]);
for (const [id, t] of per.slice(0, 22)) console.log(id, t.toFixed(0), 'ms');
console.log('base', run([])[0]);
