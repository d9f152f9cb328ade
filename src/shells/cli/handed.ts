/** Files into a page of the headless app, and what it hands out into a folder. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { raise } from '../../core/model/fault.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import { PROGRESS, type Progress } from '../../core/model/progress.ts';
import type { Answer } from '../headless/main.ts';
import type { App } from './browser.ts';
import { kindOf } from './files.ts';
import { type Care, place, placeData } from './result.ts';

/** A page of its own, with these files chosen. @throws FaultError `source/elsewhere` */
export async function prepare(
  app: App,
  files: readonly string[],
  tell: (p: Progress) => void,
): Promise<Page> {
  for (const file of files)
    if (['pdf', 'docx', 'xlsx'].includes(kindOf(file)))
      raise({ code: 'source/elsewhere', name: path.basename(file), is: 'document' });
  const page = await app.page();
  page.on('console', (m) => {
    if (m.text().startsWith(PROGRESS)) tell(JSON.parse(m.text().slice(PROGRESS.length)) as Progress);
  });
  await page.setInputFiles('#file', [...files]);
  return page;
}

const escaped = (s: string): string => s.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What an earlier run left under this name: it stands for nothing once the file is made anew. @param as what stands between name and ending of a result */
export const earlier = (
  out: string,
  name: string,
  exporters: readonly Pick<Exporter, 'extension'>[],
  as: string,
): string[] => {
  const endings = exporters.map((e) => escaped(e.extension)).join('|');
  const own = new RegExp(`^${escaped(name)}\\.(?:${escaped(as)}\\w+|${endings})$`);
  return readdirSync(out)
    .filter((f) => own.test(f))
    .map((f) => path.join(out, f));
};

/**
 * Puts a result and its reports into place; whatever fails leaves none of them.
 * @param stem path of both, without their endings @param as as `earlier` has it @param beside more files that go with a result, by their paths
 * @returns path of the result; null where it was refused
 */
export async function handed(
  page: Page,
  { report, extension, exports }: Extract<Answer, { ok: true }>,
  { stem, as }: { readonly stem: string; readonly as: string },
  care: Care,
  beside: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<string | null> {
  const written: string[] = [];
  const put = async (at: string, bytes: Uint8Array): Promise<void> => {
    await placeData(at, care, bytes);
    written.push(at);
  };
  try {
    const output = extension ? `${stem}.${as}${extension}` : null;
    if (output) {
      await place(output, care, async (at) => {
        const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
        await download.saveAs(at);
        const { size } = statSync(at);
        if (size !== report.output.bytes)
          raise({ code: 'sink/failed', why: `${size} of ${report.output.bytes} bytes arrived` });
      });
      written.push(output);
      for (const [at, bytes] of beside) await put(at, bytes);
    }
    for (const [ending, { base64 }] of Object.entries(exports))
      await put(`${stem}.${ending}`, Buffer.from(base64, 'base64'));
    return output;
  } catch (error) {
    for (const f of written) rmSync(f, { force: true });
    throw error;
  }
}
