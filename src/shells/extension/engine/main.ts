/** The engine's page: Chromium's offscreen document, Firefox's background page. It masks what comes over ports; a port's end stops its work. */
import { FILES, TEXT, type ToEngine, type ToTextEngine } from '../talk.ts';
import { maskFiles } from './files.ts';
import { maskText } from './texts.ts';

/** How long an offscreen page is kept that nobody asks, milliseconds: stand-ins of a conversation last as long. */
const IDLE = 30 * 60_000;

let ports = 0;
let resting: ReturnType<typeof setTimeout> | undefined;

function serve(
  port: chrome.runtime.Port,
  work: (message: never, signal: AbortSignal) => Promise<void>,
): void {
  const ended = new AbortController();
  ports++;
  clearTimeout(resting);
  port.onDisconnect.addListener(() => {
    ended.abort();
    if (--ports === 0 && chrome.storage === undefined) resting = setTimeout(() => window.close(), IDLE);
  });
  port.onMessage.addListener((message) => void work(message as never, ended.signal));
}

chrome.runtime.onConnect.addListener((port) => {
  if (port.name === FILES)
    serve(port, (message: ToEngine, signal) => maskFiles(message, signal, (m) => port.postMessage(m)));
  if (port.name === TEXT)
    serve(port, async ({ text }: ToTextEngine, signal) => {
      const made = await maskText(text);
      if (!signal.aborted) port.postMessage(made);
    });
});
