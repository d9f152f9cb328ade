/** One file through a page of the headless app. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { RunOptions } from '../app/headless.ts';
import type { Report } from '../core/report.ts';
import type { App } from './browser.ts';

export type Tell = (line: string) => void;

interface Line {
  readonly input: string;
  readonly output: string | null;
  readonly report: string | null;
  readonly verdict: 'sealed' | 'refused' | 'error';
  readonly frames: number;
  readonly seconds: number;
  readonly stages: Report['stages'];
  readonly error?: { readonly code: string; readonly message: string };
}

async function prepare(app: App, file: string, tell: Tell): Promise<Page> {
  const page = await app.page();
  page.on('console', (m) => {
    if (m.text().startsWith('guise ')) tell(`${path.basename(file)}: ${m.text().slice(6)}`);
  });
  await page.setInputFiles('#file', file);
  return page;
}

export interface MaskRun {
  readonly file: string;
  /** What the result is called, without its endings. */
  readonly name: string;
  readonly out: string;
  readonly policy: object;
  readonly options: RunOptions;
  readonly json: boolean;
}

/** @returns the verdict; whatever fails leaves no output behind */
export async function maskFile(
  app: App,
  { file, name, out, policy, options, json }: MaskRun,
  tell: Tell,
): Promise<Line['verdict']> {
  const begun = performance.now();
  const stem = path.join(out, name);
  const written: string[] = [];
  let line: Omit<Line, 'input' | 'seconds'> = {
    output: null,
    report: null,
    verdict: 'error',
    frames: 0,
    stages: [],
  };
  let page: Page | null = null;
  try {
    page = await prepare(app, file, tell);
    const answer = await page.evaluate(([p, o]) => window.guise.maskChosen(p, o), [policy, options] as const);
    if (!answer.ok) line = { ...line, error: { code: answer.code, message: answer.message } };
    else {
      let output: string | null = null;
      if (answer.extension) {
        output = `${stem}.masked.${answer.extension}`;
        written.push(output);
        const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
        await download.saveAs(output);
      }
      for (const [extension, text] of Object.entries(answer.exports)) {
        written.push(`${stem}.report.${extension}`);
        writeFileSync(`${stem}.report.${extension}`, text);
      }
      const { frames, stages, verification } = answer.report;
      line = {
        output,
        report: `${stem}.report.json`,
        verdict: output ? 'sealed' : 'refused',
        frames,
        stages,
        ...(verification.verdict === 'unverified' && {
          error: { code: 'verify/unverified', message: verification.because },
        }),
      };
    }
  } catch (error) {
    for (const f of written) rmSync(f, { force: true });
    line = {
      ...line,
      error: {
        code: 'job/internal',
        message: error instanceof Error ? error.message.split('\n')[0] : String(error),
      },
    };
  } finally {
    await page?.evaluate(() => window.guise.drop()).catch(() => {});
    await page?.close();
  }
  const whole: Line = {
    input: file,
    ...line,
    seconds: Number(((performance.now() - begun) / 1000).toFixed(3)),
  };
  if (json) process.stdout.write(`${JSON.stringify(whole)}\n`);
  tell(
    `${path.basename(file)}: ${whole.verdict} in ${whole.seconds.toFixed(1)} s${whole.error ? `: ${whole.error.message}` : ''}`,
  );
  return whole.verdict;
}

export async function inspectFile(
  app: App,
  file: string,
  policy: object,
  options: RunOptions,
  tell: Tell,
): Promise<number> {
  const page = await prepare(app, file, tell);
  const answer = await page.evaluate(([p, o]) => window.guise.inspectChosen(p, o), [
    policy,
    options,
  ] as const);
  await page.close();
  if (answer.ok) process.stdout.write(`${answer.json}\n`);
  else tell(`${path.basename(file)}: ${answer.message}`);
  return answer.ok ? 0 : 1;
}
