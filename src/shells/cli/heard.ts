/** When somebody speaks in files of sound, as the page without a face hears it. */
import type { Speech } from '../../core/sound/told.ts';
import type { App } from './browser.ts';
import { prepare } from './handed.ts';
import type { MaskFlags } from './mask.ts';
import { runOptions } from './media-policy.ts';

/** By file; null of what could not be listened to. No browser is opened where there is none of them. */
export async function speechIn(
  files: readonly string[],
  flags: Pick<MaskFlags, 'backend' | 'path'>,
  open: () => Promise<App>,
): Promise<ReadonlyMap<string, Speech['times'] | null>> {
  const heard = new Map<string, Speech['times'] | null>();
  if (!files.length) return heard;
  await using app = await open();
  for (const file of files) {
    const page = await prepare(app, [file], () => {});
    const answer = await page.evaluate(
      (o) => window.guise.speechChosen({ version: 2 }, o),
      runOptions(flags),
    );
    heard.set(file, answer.ok ? (JSON.parse(answer.json) as Speech).times : null);
  }
  return heard;
}
