/** What becomes of held files: the person is asked, the engine masks, the page gets what is sealed. Every way that ends otherwise gives it nothing. */
import type { Taken } from '../../../bridge/contract/intake.ts';
import { counted } from '../../../bridge/intake/names.ts';
import { type Ask, ask, type Ready } from '../talk.ts';
import { words } from '../words.ts';
import { Desk, Refusal } from './desk.ts';
import { looking, type Sealed } from './look.ts';
import { Overlay, type Through } from './overlay.ts';
import type { Given, Held } from './transfers.ts';

/** What one file came to. */
type Result = Taken | Pick<Extract<Taken, { verdict: 'refused' }>, 'verdict' | 'words'>;

/** Files wait for one another: there is one overlay. */
let queue: Promise<void> = Promise.resolve();
const overlay = new Overlay();

/** @param watched whether all ways of this page are */
export function handle(held: Held, watched: boolean): void {
  queue = queue.then(() => run(held, watched)).catch(() => held.none());
}

/** Counting is no reason to stop. */
const tell = (message: Ask): void => void ask(message).catch(() => {});

async function run(held: Held, watched: boolean): Promise<void> {
  if (held.folders) overlay.note(words().folders);
  if (held.files.length === 0) return held.none();
  try {
    const { rule } = await ask<Ready>({ ask: 'engine' });
    // A rule of another release is no answer: the person is asked.
    const choice = rule === 'mask' || rule === 'look' ? rule : await overlay.choose(held.files);
    if (choice === 'mask') await mask(held, watched);
    else if (choice === 'look') await look(held, watched);
    else if (choice === 'stop') stopped(held);
    else through(held, choice);
  } catch {
    // The extension was renewed or turned off, or its engine has ended.
    overlay.fault(chrome.runtime?.id ? words().failed : words().lost);
    held.none();
  }
}

function stopped(held: Held): void {
  tell({ ask: 'count', what: 'stopped', files: held.files.length });
  held.none();
}

/** An ending where the name has one, else the type. */
const kindOf = (file: File): string => /\.(\w{1,5})$/.exec(file.name)?.[1]?.toLowerCase() ?? file.type;

function through(held: Held, { through: reason }: Through, files = held.files, which = files): void {
  tell({ ask: 'through', reason, kinds: which.map(kindOf) });
  give(held, files);
}

/** As files of the page's own window: Firefox gives its scripts none of another. */
function named(files: readonly File[]): File[] {
  const apart = counted();
  return files.map(
    (file) => new window.File([file], apart(file.name), { type: file.type, lastModified: file.lastModified }),
  );
}

/** Gives the page files, and says where it may have none now. */
function give(held: Held, files: readonly File[]): Given {
  const given = held.give(named(files));
  if (given !== 'taken') overlay.note(given === 'gone' ? words().moved : words().untaken);
  return given;
}

/** Gives the page what is sealed, and says what the person has to know of it. */
function hand(held: Held, sealed: readonly Sealed[], watched: boolean): void {
  const given = give(
    held,
    sealed.map((s) => s.file),
  );
  if (given !== 'gone') overlay.sealed(sealed, watched, given === 'taken');
}

const isSealed = (r: Result): r is Sealed => r.verdict === 'sealed' && r.file instanceof File;

async function mask(held: Held, watched: boolean): Promise<void> {
  const results = await masked(held.files);
  if (!results) return stopped(held);
  const sealed = results.filter(isSealed);
  tell({ ask: 'count', what: 'masked', files: sealed.length });
  if (sealed.length === held.files.length) return hand(held, sealed, watched);
  const refused = results.filter((r) => !isSealed(r)).map((r) => r.words);
  tell({ ask: 'count', what: 'refused', files: refused.length });
  const then = await overlay.refused(refused, sealed.length);
  const files = sealed.map((r) => r.file);
  if (then === 'rest') give(held, files);
  else if (then === 'stop') stopped(held);
  else {
    const own = held.files.filter((_, i) => results[i]?.verdict !== 'sealed');
    through(held, then, [...files, ...own], own);
  }
}

/** The engine's answers; null where the person stopped it. @throws where it ended before it gave them */
async function masked(files: readonly File[]): Promise<readonly Result[] | null> {
  const desk = new Desk();
  const stop = overlay.working(files).then(() => null);
  try {
    return await Promise.race([stop, desk.gone, all(desk, files)]);
  } finally {
    desk.end();
  }
}

async function all(desk: Desk, files: readonly File[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [at, file] of files.entries()) results.push(await one(desk, file, at));
  return results;
}

async function one(desk: Desk, file: File, at: number): Promise<Result> {
  const calling = { onProgress: (p: Parameters<Overlay['progress']>[1]) => overlay.progress(at, p) };
  try {
    const { id } = await desk.open(file, {}, calling);
    const taken = await desk.finish(id, {}, calling);
    void desk.close(id);
    return taken;
  } catch (error) {
    if (error instanceof Refusal) return { verdict: 'refused', words: error.words };
    throw error;
  }
}

/** The person sees each result, says what is hidden, and confirms it. */
async function look(held: Held, watched: boolean): Promise<void> {
  const step = await looking();
  const desk = new Desk();
  try {
    const sealed = (await overlay.look(held.files, desk, step))?.filter(isSealed);
    if (!sealed?.length) return stopped(held);
    tell({ ask: 'count', what: 'masked', files: sealed.length });
    tell({ ask: 'count', what: 'stopped', files: held.files.length - sealed.length });
    hand(held, sealed, watched);
  } finally {
    desk.end();
  }
}
