/** What becomes of held files: the person is asked, the engine masks, the page gets what is sealed. Every way that ends otherwise gives it nothing. */
import { counted } from '../../../bridge/intake/names.ts';
import { type Ask, FILES, type FromEngine, type Ready, type Result, type ToEngine } from '../talk.ts';
import { type Reason, words } from '../words.ts';
import { Overlay } from './overlay.ts';
import type { Held } from './transfers.ts';

/** Files wait for one another: there is one overlay. */
let queue: Promise<void> = Promise.resolve();
const overlay = new Overlay();

export function handle(held: Held): void {
  queue = queue.then(() => run(held)).catch(() => held.none());
}

const ask = <T>(message: Ask): Promise<T> => chrome.runtime.sendMessage<Ask, T>(message);
/** Counting is no reason to stop. */
const tell = (message: Ask): void => void ask(message).catch(() => {});

async function run(held: Held): Promise<void> {
  if (held.folders) overlay.note(words().folders);
  if (held.files.length === 0) return held.none();
  try {
    const { rule } = await ask<Ready>({ ask: 'engine' });
    const choice = rule === 'mask' ? 'mask' : await overlay.choose(held.files);
    if (choice === 'mask') return await mask(held);
    if (choice !== 'stop') return through(held, choice);
    stopped(held);
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

function through(held: Held, reason: Reason, files = held.files, which = files): void {
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

/** @returns whether the page took them */
function give(held: Held, files: readonly File[]): boolean {
  const given = held.give(named(files));
  if (!given) overlay.note(words().moved);
  return given;
}

async function mask(held: Held): Promise<void> {
  const results = await masked(held.files);
  if (!results) return stopped(held);
  const sealed = results.flatMap((r) => (r.verdict === 'sealed' && r.file instanceof File ? [r] : []));
  const files = sealed.map((r) => r.file);
  tell({ ask: 'count', what: 'masked', files: sealed.length });
  if (sealed.length === held.files.length) {
    if (give(held, files)) overlay.sealed(sealed);
    return;
  }
  const refused = results.flatMap((r) => (r.verdict === 'refused' ? [r.words] : []));
  tell({ ask: 'count', what: 'refused', files: held.files.length - sealed.length });
  const then = await overlay.refused(refused, sealed.length);
  if (then === 'rest') give(held, files);
  else if (then === 'stop') stopped(held);
  else {
    const own = held.files.filter((_, i) => results[i]?.verdict !== 'sealed');
    through(held, then, [...files, ...own], own);
  }
}

/** How often an engine at work is asked for again, milliseconds: Firefox ends a background's page after 30 s in which nobody did. */
const PULSE = 10_000;

/** The engine's answer; null where the person stopped it. @throws where it ended before it gave one */
function masked(files: readonly File[]): Promise<readonly Result[] | null> {
  const pulse = setInterval(() => tell({ ask: 'engine' }), PULSE);
  const answer = new Promise<readonly Result[] | null>((resolve, reject) => {
    const port = chrome.runtime.connect({ name: FILES });
    void overlay.working(files).then(() => {
      port.disconnect();
      resolve(null);
    });
    port.onDisconnect.addListener(() => reject(new Error('the engine has ended')));
    port.onMessage.addListener((message: FromEngine) => {
      if (message.say === 'progress') return overlay.progress(message.at, message.progress);
      port.disconnect();
      resolve(message.results);
    });
    port.postMessage({ mask: files } satisfies ToEngine);
  });
  return answer.finally(() => clearInterval(pulse));
}
