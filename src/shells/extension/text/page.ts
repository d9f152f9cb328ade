/** Is put into a page when the keys are pressed: masks its text, or shows the answer with the values beside the page. */
import { Overlay } from '../site/overlay.ts';
import { ask, type FromTextEngine, TEXT, type TextCommand, type ToTextEngine } from '../talk.ts';
import { words } from '../words.ts';
import { boxOf } from './box.ts';

const overlay = new Overlay();

function masked(text: string): Promise<FromTextEngine> {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name: TEXT });
    port.onDisconnect.addListener(() => reject(new Error('the engine has ended')));
    port.onMessage.addListener((message: FromTextEngine) => {
      port.disconnect();
      resolve(message);
    });
    port.postMessage({ text } satisfies ToTextEngine);
  });
}

async function mask(): Promise<void> {
  const box = boxOf();
  if (!box?.text.trim()) return overlay.note(words().text.none);
  overlay.note(words().text.masking);
  try {
    await ask({ ask: 'engine' });
    const made = await masked(box.text);
    if (made.say === 'refused') return overlay.fault(made.why);
    if (made.count === 0) return overlay.note(words().text.clean);
    if (box.replace(made.text)) overlay.note(words().text.done(made.count));
    else overlay.text(words().text.copy, made.text);
  } catch {
    overlay.fault(words().text.failed);
  }
}

async function unmask(): Promise<void> {
  const text = getSelection()?.toString() || boxOf()?.text || '';
  if (!text.trim()) return overlay.note(words().text.none);
  const answer = await ask<string | null>({ ask: 'restore', text });
  if (answer === null) overlay.note(words().text.unknown);
  else overlay.text(words().text.answer, answer);
}

/** The frame that the person is in; where that is none, the page. */
const isHere = (): boolean =>
  document.hasFocus() ? !/^i?frame$/.test(document.activeElement?.localName ?? '') : false;

const HERE = Symbol.for('guise text');
if (!(HERE in globalThis)) {
  Object.assign(globalThis, { [HERE]: true });
  chrome.runtime.onMessage.addListener(({ command }: { command?: TextCommand }) => {
    if (command && isHere()) void (command === 'mask-text' ? mask() : unmask());
  });
}
