/** From choosing a 12-megapixel photo to the sealed file in a form, by the widget: the first file (engines and models load) and the next ones. Nothing is asserted about time. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Report } from '../../src/core/model/report.ts';
import { host } from '../e2e/host.ts';
import { either } from '../media.ts';

/** As phones have them. */
const [WIDTH, HEIGHT] = [4000, 3000];
const FILES = Number(process.env.BENCH_RUNS ?? 2);

test('a photo of 12 megapixels in an upload form', async ({ page, browser }) => {
  const site = await host();
  // Of all pages and their workers: whatever else is at work on the machine, it says little of it.
  const session = await browser.newBrowserCDPSession();
  await page.exposeFunction('processorSeconds', async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, p) => sum + (p.type === 'renderer' ? p.cpuTime : 0), 0);
  });
  try {
    const markup =
      '<script type="module" src="guise/widget.js"></script><form><guise-upload name="photo" multiple></guise-upload></form>';
    await page.goto(site.page('photo.html', markup), { waitUntil: 'networkidle' });
    const drawn = readFileSync(either('image/us_gov_two_people.jpg', 'six.jpg')).toString('base64');
    const taken = await page.evaluate(
      async ({ drawn, width, height, files }) => {
        const picture = await createImageBitmap(
          await (await fetch(`data:image/jpeg;base64,${drawn}`)).blob(),
        );
        const canvas = new OffscreenCanvas(width, height);
        const pen = canvas.getContext('2d');
        const upload = document.querySelector('guise-upload');
        const form = document.querySelector('form');
        if (!pen || !upload || !form) throw new Error('the page is not whole');
        const { processorSeconds } = window as unknown as { processorSeconds(): Promise<number> };
        const out: { ms: number; cpu: number; bytes: number; tracks: number; stages: string }[] = [];
        for (let n = 1; n <= files; n++) {
          pen.drawImage(picture, 0, 0, width, height);
          // Each another file.
          pen.fillRect(n * 9, 9, 5, 5);
          const photo = new File(
            [await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })],
            `photo-${n}.jpg`,
            {
              type: 'image/jpeg',
            },
          );
          const sealed = new Promise<Report>((resolve, reject) => {
            const take = (e: Event) => resolve((e as CustomEvent<{ report: Report }>).detail.report);
            upload.addEventListener('sealed', take, { once: true });
            const lost = (e: Event) => reject(new Error(JSON.stringify((e as CustomEvent).detail)));
            upload.addEventListener('refused', lost, { once: true });
            upload.addEventListener('error', lost, { once: true });
          });
          const before = await processorSeconds();
          const begun = performance.now();
          await (upload as HTMLElement & { add(files: readonly File[]): unknown }).add([photo]);
          const { lanes, stages } = await sealed;
          const ms = performance.now() - begun;
          const cpu = (await processorSeconds()) - before;
          if (new FormData(form).getAll('photo').length !== n) throw new Error('the form has it not');
          const times = stages.map((s) => `${s.name} ${s.seconds.toFixed(1)}`).join(', ');
          out.push({ ms, cpu, bytes: photo.size, tracks: lanes.picture?.tracks.length ?? 0, stages: times });
        }
        return out;
      },
      { drawn, width: WIDTH, height: HEIGHT, files: FILES },
    );
    for (const { ms, cpu, bytes, tracks, stages } of taken)
      console.log(
        `12 megapixels (${(bytes / 1e6).toFixed(1)} MB, ${tracks} faces): ${(ms / 1000).toFixed(1)} s, of processors ${cpu.toFixed(1)} s; ${stages}`,
      );
    expect(taken.every((t) => t.tracks > 0)).toBe(true);
  } finally {
    await site.close();
  }
});
