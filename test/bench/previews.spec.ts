/**
 * Makes the pictures that the page shows beside its presets: each preset is run on a drawn person, and what comes out is what is shown.
 * Run after a change of presets or maskers: `npx playwright test --project=bench previews`; `PREVIEWS` names those that are made, by spaces.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { command } from '../e2e/command.ts';

const ONLY = process.env.PREVIEWS?.split(' ');
const FOLDER = path.resolve('src/shells/app/previews');

interface Listed {
  readonly presets: readonly { readonly id: string; readonly medium: string; readonly policy: unknown }[];
}

test('a picture of every preset for pictures', async ({ page }) => {
  await page.goto('/test/blank.html');
  const { still, film } = await page.evaluate(async () => {
    const { scenes } = await import('/test/made/presets.ts' as string);
    const made = (await scenes()) as Record<'still' | 'film', Uint8Array>;
    return { still: [...made.still], film: [...made.film] };
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-previews-'));
  const [picture, walk] = [path.join(folder, 'still.png'), path.join(folder, 'walk.mp4')];
  writeFileSync(picture, Uint8Array.from(still));
  writeFileSync(walk, Uint8Array.from(film));
  mkdirSync(FOLDER, { recursive: true });
  const { presets } = JSON.parse((await command(['plugins', '--json'])).out) as Listed;
  for (const { id, policy } of presets.filter((p) => p.medium === 'picture')) {
    if (ONLY && !ONLY.includes(id)) continue;
    // What others stood before is known from other frames alone.
    const moving = JSON.stringify(policy).includes('removal');
    const out = path.join(folder, id);
    const {
      code,
      out: said,
      err,
    } = await command(['mask', moving ? walk : picture, '--preset', id, '--out', out, '--json']);
    expect(code, `${id}: ${err}`).toBe(0);
    const { output } = JSON.parse(said.trim()) as { output: string };
    const cut = await page.evaluate(
      async ([bytes, type]) => {
        const { cut } = await import('/test/made/presets.ts' as string);
        return [...((await cut(Uint8Array.from(bytes), type)) as Uint8Array)];
      },
      [[...readFileSync(output)], moving ? 'video/mp4' : 'image/png'] as [number[], string],
    );
    writeFileSync(path.join(FOLDER, `${id}.webp`), Uint8Array.from(cut));
  }
});
