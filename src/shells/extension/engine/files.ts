/** Masks what guards send: one file after the other, for one page after the other. */
import type { Taken } from '../../../bridge/contract/intake.ts';
import { OwnIntake } from '../../../bridge/intake/intake.ts';
import { faultOf } from '../../../core/model/fault.ts';
import type { FromEngine, Result, ToEngine } from '../talk.ts';
import { chosen } from './home.ts';
import { tables } from './tables.ts';

const intake = new OwnIntake(new URL('./', document.baseURI).href);

/** Results go with the job that made them; what a page gets has to last as long as the page. */
async function lasting(file: File): Promise<File> {
  const copy = await new Response(file.stream()).blob();
  return new File([copy], file.name, { type: file.type, lastModified: file.lastModified });
}

async function resultOf(taken: Taken): Promise<Result> {
  const say = await tables();
  const words = say.verdict(taken.report);
  if (taken.verdict === 'refused') return { verdict: 'refused', words };
  const degraded = taken.report.engines.flatMap((e) => (e.fallback ? [say.names.said(e.fallback)] : []));
  return { verdict: 'sealed', file: await lasting(taken.file), words, degraded };
}

/** Any failure is a refusal, in the fault's own words. */
export async function maskFile(
  file: File,
  signal: AbortSignal,
  onProgress: (p: Extract<FromEngine, { say: 'progress' }>['progress']) => void,
): Promise<Result> {
  let id: number | null = null;
  try {
    const { picture, text } = await chosen();
    const calling = { signal, onProgress };
    ({ id } = await intake.open(file, { preset: `${picture} ${text}` }, calling));
    return await resultOf(await intake.finish(id, {}, calling));
  } catch (error) {
    const { tried, wrong, todo } = (await tables()).explain(faultOf(error));
    return { verdict: 'refused', words: { tone: 'bad', title: `${tried}: ${wrong}`, lines: [todo] } };
  } finally {
    if (id !== null) await intake.close(id).catch(() => {});
  }
}

export async function maskFiles(
  { mask }: ToEngine,
  signal: AbortSignal,
  tell: (message: FromEngine) => void,
): Promise<void> {
  const results: Result[] = [];
  for (const [at, file] of mask.entries()) {
    if (signal.aborted) return;
    results.push(
      await maskFile(file, signal, ({ stage, done, total }) => {
        if (!signal.aborted) tell({ say: 'progress', at, progress: { stage, done, total } });
      }),
    );
  }
  if (!signal.aborted) tell({ say: 'done', results });
}
