/**
 * For pages whose forms cannot be changed otherwise: files of an ordinary `<input type=file>` are masked where they stand. Until they
 * are, the input is empty, and so is whatever is sent.
 */
import type { Taken } from '../../bridge/contract/intake.ts';
import { Gate, type GateOptions } from '../../bridge/intake/gate.ts';
import { FaultError, faultOf } from '../../core/model/fault.ts';
import type { Progress } from '../../core/model/progress.ts';

/** What is masked, and who is told of it. */
export interface Interception extends GateOptions {
  readonly onProgress?: (name: string, progress: Progress) => void;
  /** Each file's outcome; what was refused is not in the input. */
  readonly onTaken?: (name: string, taken: Taken) => void;
  readonly onError?: (name: string, error: FaultError) => void;
}

/** Says what goes on to whoever uses the form, by the form's own means. */
const BUSY = 'Guise is still masking a file.';

/**
 * Masks what comes into the file inputs of a form, or into one input. Handlers that hear of a change after this call see masked files
 * alone; those that were registered on the same input before it saw the originals already, so call it first.
 * @returns undoes it
 */
export function intercept(
  target: HTMLFormElement | HTMLInputElement,
  options: Interception = {},
): () => void {
  const gate = new Gate(options);
  const running = new WeakMap<HTMLInputElement, AbortController>();
  const put = (input: HTMLInputElement, files: readonly File[]) => {
    const all = new DataTransfer();
    for (const f of files) all.items.add(f);
    input.files = all.files;
  };

  /** The masked file, or why there is none. */
  const maskOne = async (file: File, signal: AbortSignal): Promise<File | string> => {
    const onProgress = (p: Progress) => options.onProgress?.(file.name, p);
    try {
      const taken = await gate.take(file, { signal, onProgress });
      options.onTaken?.(file.name, taken);
      return taken.verdict === 'sealed' ? taken.file : taken.words.title;
    } catch (error) {
      const fault = new FaultError(faultOf(error));
      if (!signal.aborted) options.onError?.(file.name, fault);
      return fault.message;
    }
  };

  /** What is put in by ourselves. */
  const own = new WeakSet<Event>();

  const take = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    running.get(input)?.abort();
    put(input, []);
    input.setCustomValidity('');
    if (!files.length) return;
    const controller = new AbortController();
    running.set(input, controller);
    input.setCustomValidity(BUSY);
    const sealed: File[] = [];
    const wrong: string[] = [];
    for (const file of files) {
      const made = await maskOne(file, controller.signal);
      if (controller.signal.aborted) return;
      if (made instanceof File) sealed.push(made);
      else wrong.push(`${file.name}: ${made}`);
    }
    running.delete(input);
    // A form that asks for several is not sent without one of them as if nothing had happened.
    input.setCustomValidity(wrong.join('\n'));
    put(input, sealed);
    for (const type of ['input', 'change']) {
      const event = new Event(type, { bubbles: true, composed: true });
      own.add(event);
      input.dispatchEvent(event);
    }
  };

  const hear = (event: Event) => {
    const path = event.composedPath();
    const [input] = path;
    if (own.has(event) || !(input instanceof HTMLInputElement) || input.type !== 'file') return;
    // In shadow trees of it, and elsewhere in the page by `form="..."`, too.
    if (!path.includes(target) && input.form !== target) return;
    event.stopImmediatePropagation();
    // Both events come of one choice.
    if (event.type === 'change') void take(input);
  };

  const reset = (event: Event) => {
    for (const input of (event.target as HTMLFormElement).elements)
      if (input instanceof HTMLInputElement) {
        running.get(input)?.abort();
        if (input.type === 'file') input.setCustomValidity('');
      }
  };

  // On the window and before all others: no handler of the page sees the original.
  for (const type of ['input', 'change']) addEventListener(type, hear, { capture: true });
  addEventListener('reset', reset);
  // What was chosen before this ran, or filled in again by the browser.
  for (const input of target instanceof HTMLInputElement ? [target] : target.elements)
    if (input instanceof HTMLInputElement && input.type === 'file' && input.files?.length) void take(input);
  return () => {
    for (const type of ['input', 'change']) removeEventListener(type, hear, { capture: true });
    removeEventListener('reset', reset);
    gate.end();
  };
}
