/**
 * Cost per frame and peak memory of a half-hour film against those of three minutes, both looped from one real clip.
 * Takes half an hour: runs only with `BENCH_LONG=1`.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openApp } from '../../src/shells/cli/browser.ts';
import { MEDIA, media } from '../media.ts';

const CLIP = 'video/googlework_short.mp4';

/** Proportional set size of this process's children and theirs, MiB: memory shared between them counts once. */
function memory(): number {
  const parent = new Map<number, number>();
  for (const pid of readdirSync('/proc')
    .filter((p) => /^\d+$/.test(p))
    .map(Number))
    try {
      parent.set(pid, Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]));
    } catch {
      // It has ended meanwhile.
    }
  const ours = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === process.pid || ours(parent.get(pid)));
  let sum = 0;
  for (const pid of parent.keys())
    if (pid !== process.pid && ours(pid))
      try {
        sum += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
      } catch {
        // As above.
      }
  return sum / 1024;
}

test('half an hour costs as much a frame, and as much memory, as three minutes', async () => {
  test.skip(!MEDIA || !process.env.BENCH_LONG, 'asked for with BENCH_LONG=1, and needs the real test media');
  test.setTimeout(3_600_000);
  const line: Record<string, { frames: number; secondsPerFrame: number; peakMiB: number }> = {};
  for (const [name, loops] of [
    ['short', 4],
    ['long', 50],
  ] as const) {
    const film = path.join(tmpdir(), `guise-${name}.mp4`);
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-y', '-stream_loop', String(loops), '-i', media(CLIP), '-c', 'copy', film],
    ]);
    const app = await openApp();
    let peakMiB = 0;
    const watch = setInterval(() => {
      peakMiB = Math.max(peakMiB, memory());
    }, 1000);
    try {
      const page = await app.page();
      await page.setInputFiles('#file', film);
      const begun = performance.now();
      // What the check doubts is left alone: how many rounds a film takes is not the question here.
      const answer = await page.evaluate(() =>
        window.guise.maskChosen({ verify: { residual: 'refuse' } }, {}),
      );
      const seconds = (performance.now() - begun) / 1000;
      if (!answer.ok) throw new Error(answer.message);
      const frames = answer.report.lanes.picture?.frames ?? 0;
      line[name] = { frames, secondsPerFrame: seconds / frames, peakMiB };
      console.log(name, JSON.stringify(line[name]));
    } finally {
      clearInterval(watch);
      await app[Symbol.asyncDispose]();
      rmSync(film);
    }
  }
  if (process.env.BENCH_OUT) writeFileSync(process.env.BENCH_OUT, JSON.stringify(line));
  expect(line.long!.frames).toBeGreaterThan(9 * line.short!.frames);
});
