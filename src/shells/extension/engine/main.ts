/** The engine's page: Chromium's offscreen document, Firefox's background page. It masks what comes over ports; a port's end stops its work. */
import { FILES, TEXT, type ToEngine, type ToTextEngine } from '../talk.ts';
import { Files } from './files.ts';
import { maskText } from './texts.ts';

/** How long an offscreen page is kept that nobody asks, milliseconds: stand-ins of a conversation last as long. */
const IDLE = 30 * 60_000;

let ports = 0;
let resting: ReturnType<typeof setTimeout> | undefined;

/** @returns aborted with the port */
function serve(port: chrome.runtime.Port): AbortSignal {
  const ended = new AbortController();
  ports++;
  clearTimeout(resting);
  port.onDisconnect.addListener(() => {
    ended.abort();
    if (--ports === 0 && chrome.storage === undefined) resting = setTimeout(() => window.close(), IDLE);
  });
  return ended.signal;
}

function serveFiles(port: chrome.runtime.Port): void {
  const files = new Files((message) => port.postMessage(message), serve(port));
  port.onMessage.addListener((message: ToEngine) => files.hear(message));
}

function serveTexts(port: chrome.runtime.Port): void {
  const ended = serve(port);
  port.onMessage.addListener(async ({ text }: ToTextEngine) => {
    const made = await maskText(text);
    if (!ended.aborted) port.postMessage(made);
  });
}

chrome.runtime.onConnect.addListener((port) => {
  if (port.name === FILES) serveFiles(port);
  if (port.name === TEXT) serveTexts(port);
});
