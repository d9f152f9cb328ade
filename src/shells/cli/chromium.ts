/** Finds a Chromium to drive, or says how to get one. */
import { existsSync } from 'node:fs';
import { install } from './debian.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const findChromium = (): string | null =>
  [process.env.CHROMIUM, ...PLACES].find((p) => p !== undefined && existsSync(p)) ?? null;

/** @throws where there is none and none can be installed */
export function ensureChromium(): string {
  const found = findChromium() ?? (install('chromium') ? findChromium() : null);
  if (found) return found;
  throw new Error('No Chromium or Chrome was found. Install one, or set CHROMIUM to its path.');
}

/** Nothing of the browser's own goes out, and WebGPU works without a GPU. */
const NOWHERE = 'http://127.0.0.1:9/';
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--disable-quic',
  // What it asks for all the same goes to a port where nobody answers (RFC 863), and no other name is known.
  `--component-updater=url-source=${NOWHERE}`,
  `--gaia-url=${NOWHERE}`,
  `--autofill-server-url=${NOWHERE}`,
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
];
