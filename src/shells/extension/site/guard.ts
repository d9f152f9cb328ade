/**
 * The guard of a page, in a world of its own that the page's scripts cannot reach: registered on `window` before any of them runs, it sees every
 * file first, takes it away, and tells the event again once there is a sealed one. The half in the page's world is `hooks.ts`.
 */
import { handle } from './handle.ts';
import { fill, inputsIn, inputsOf } from './inputs.ts';
import { AGAIN, HELLO, PROBE, TAKE, WIRE } from './signs.ts';
import { type Held, heldOf } from './transfers.ts';

/** Inputs whose files were taken, and that have not been filled since. */
const holding = new WeakSet<HTMLInputElement>();
/** The same in this very task: `change` follows `input`, and is about nothing then. */
const taking = new WeakSet<HTMLInputElement>();
/** Whether the half in the page's world is there. */
let wired = false;
/** Files that the page may have. */
const given = new WeakSet<File>();

function hold(input: HTMLInputElement, files: readonly File[]): void {
  holding.add(input);
  const held: Held = {
    files,
    folders: false,
    give(sealed) {
      holding.delete(input);
      for (const file of sealed) given.add(file);
      fill(input, sealed);
      return 'taken';
    },
    none() {
      holding.delete(input);
      input.dispatchEvent(new window.Event('cancel', { bubbles: true }));
    },
  };
  handle(held, wired);
}

/** @returns whether there were files in it that the page may not have */
function take(input: HTMLInputElement): boolean {
  const files = [...(input.files ?? [])].filter((f) => !given.has(f));
  if (files.length === 0) return false;
  input.value = '';
  taking.add(input);
  setTimeout(() => taking.delete(input));
  hold(input, files);
  return true;
}

/** Events of file inputs. What scripts send is about files that the page has already. */
function onInput(event: Event): void {
  if (!event.isTrusted && event.type !== TAKE) return;
  let taken = false;
  for (const input of inputsOf(event))
    taken = take(input) || taking.has(input) || (holding.has(input) && !input.files?.length) || taken;
  if (!taken) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** Browsers fill the forms of a page that is come back to with what was chosen before, perhaps before its site was guarded, and tell nobody. */
function onShown(event: PageTransitionEvent): void {
  // One that was only put aside has been guarded all the time.
  if (event.isTrusted && !event.persisted) for (const input of inputsIn(document)) take(input);
}

function onTransfer(event: DragEvent | ClipboardEvent): void {
  if (!event.isTrusted) return;
  const held = heldOf(event);
  if (!held) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  handle(held, wired);
}

let alive = false;
const onProbe = () => {
  alive = true;
};

function register(): void {
  for (const type of ['input', 'change', TAKE]) window.addEventListener(type, onInput, true);
  for (const type of ['drop', 'paste'] as const) window.addEventListener(type, onTransfer, true);
  window.addEventListener('pageshow', onShown, true);
  window.addEventListener(PROBE, onProbe, true);
}

/** Only where they were wiped: who registers again comes last. */
function again(): void {
  alive = false;
  window.dispatchEvent(new Event(PROBE));
  if (!alive) register();
}

register();
window.addEventListener(
  WIRE,
  (event) => {
    const [wire] = event.composedPath();
    wired = true;
    event.stopImmediatePropagation();
    wire?.addEventListener(AGAIN, again);
  },
  { capture: true, once: true },
);
window.dispatchEvent(new Event(HELLO));
