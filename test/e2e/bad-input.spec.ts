/** Damaged and hostile files: a clear fault or a result that passed the job's own check, never a hang or a crash. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { either } from '../media.ts';
import { test } from './app.ts';

/** Four files by turns, harmed in seven ways by turns; `BAD_FILES` takes more of the same row. */
const FILES = Number(process.env.BAD_FILES ?? 2 * 7);

test(`${FILES} damaged and hostile files`, async ({ page, app }) => {
  test.setTimeout(1_800_000);
  await page.goto(`${app.url}headless.html`);
  await page.waitForFunction(() => 'guise' in window);
  const seeds = [
    either('video/intel_gif_head-pose-face-detection-female.mp4', 'walk.mp4'),
    either('video/intel_asl_eat.mkv', 'walk.mkv'),
    either('image/man_with_plush.jpg', 'one.jpg'),
    either('image/pii_text.png', 'words.png'),
  ].map((file) => ({ name: path.basename(file), data: readFileSync(file).toString('base64') }));
  const results = await page.evaluate(
    async ([files, count]) => {
      const decode = (s: string) => Uint8Array.from(atob(s), (c) => c.charCodeAt(0));
      const sources = files.map((f) => ({ name: f.name, data: decode(f.data) }));
      let state = 42;
      const rnd = (n: number) => {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
        return (state >>> 8) % n;
      };
      const harm: Record<string, (d: Uint8Array) => Uint8Array> = {
        flips: (d) => {
          for (let i = 0; i < 40; i++) d[rnd(d.length)]! ^= 1 << rnd(8);
          return d;
        },
        header: (d) => {
          for (let i = 0; i < 6; i++) d[rnd(Math.min(d.length, 600))] = rnd(256);
          return d;
        },
        cut: (d) => d.slice(0, 1 + rnd(d.length)),
        hole: (d) => d.fill(0, d.length >> 2, (d.length >> 2) + rnd(d.length >> 1)),
        // The first box or element claims to be as large as can be.
        giant: (d) => {
          d.fill(0xff, rnd(40), 44);
          return d;
        },
        doubled: (d) => {
          const out = new Uint8Array(d.length * 2);
          out.set(d);
          out.set(d, d.length - rnd(1000));
          return out;
        },
        noise: (d) => d.map(() => rnd(256)).slice(0, 5000),
      };
      const out: { name: string; result: string; ms: number }[] = [];
      const queue: { name: string; data: Uint8Array }[] = [];
      for (let i = 0; i < count; i++) {
        const s = sources[i % sources.length]!;
        const kind = Object.keys(harm)[i % Object.keys(harm).length]!;
        queue.push({ name: `${i}-${kind}-${s.name}`, data: harm[kind]!(s.data.slice()) });
      }
      const work = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const begun = performance.now();
          // However slow the machine: a job hangs when it says nothing more, and its own watch would have ended it by then.
          let said = begun;
          const silence = setInterval(() => performance.now() - said > 90_000 && hung('hung'), 1000);
          let hung: (result: string) => void = () => {};
          const result = await Promise.race([
            window.guise
              .mask(
                new File([next.data as Uint8Array<ArrayBuffer>], next.name),
                next.name,
                // Everybody drawn is near: a quarter of the time with npm's models.
                { write: { damaged: 'cut' }, find: { face: { minSize: 40 } } },
                {
                  lanes: 1,
                  onProgress: () => {
                    said = performance.now();
                  },
                },
              )
              .then(
                (o) => o.verdict as string,
                (e) => (e.fault ? `${e.fault.code}: ${e.fault.why ?? ''}` : `thrown ${e}`),
              ),
            new Promise<string>((r) => {
              hung = r;
            }),
          ]);
          clearInterval(silence);
          out.push({ name: next.name, result, ms: Math.round(performance.now() - begun) });
        }
      };
      await Promise.all([work(), work()]);
      return out;
    },
    [seeds, FILES] as const,
  );
  const tally: Record<string, number> = {};
  for (const r of results) tally[r.result.split(':')[0]!] = (tally[r.result.split(':')[0]!] ?? 0) + 1;
  console.log(JSON.stringify(tally), 'slowest', Math.max(...results.map((r) => r.ms)), 'ms');
  const bad = results.filter((r) => !/^(sealed|refused|source\/|verify\/|model\/)/.test(r.result));
  expect(bad).toEqual([]);
  expect(results).toHaveLength(FILES);
  expect(tally.sealed).toBeGreaterThan(2);
});
