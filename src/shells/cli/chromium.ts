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

const findChromium = (): string | null =>
  [process.env.CHROMIUM, ...PLACES].find((p) => p !== undefined && existsSync(p)) ?? null;

/** @throws where there is none and none can be installed */
export function ensureChromium(): string {
  const found = findChromium() ?? (install('chromium') ? findChromium() : null);
  if (found) return found;
  throw new Error('No Chromium or Chrome was found. Install one, or set CHROMIUM to its path.');
}

const SOFTWARE_ADAPTER = '--use-webgpu-adapter=swiftshader';
/** All three are needed (Chromium 156). The second feature is Playwright's own: of two such lists the browser reads the last. */
const VULKAN = [
  '--enable-features=Vulkan,SkipListAccountsWithoutGaiaCookies',
  '--use-angle=vulkan',
  '--disable-vulkan-surface',
];

/**
 * What WebGPU computes on where somebody asks for it. In Linux Chromium offers a GPU only where its own drawing runs on Vulkan, and
 * stands still at such a start where no driver is; so only beside NVIDIA's, with which it was seen to work.
 */
export const adapterFlags = (
  platform: NodeJS.Platform = process.platform,
  nvidia = existsSync('/dev/nvidiactl'),
): readonly string[] => (platform !== 'linux' ? [] : nvidia ? VULKAN : [SOFTWARE_ADAPTER]);

/**
 * Of two lists of what is off the browser reads the last too: these are Playwright's own (1.65), and the suggestions under the address
 * bar, two pages that load at every start for nobody.
 */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Nothing of the browser's own goes out. */
const NOWHERE = 'http://127.0.0.1:9/';
export const QUIET_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--disable-quic',
  `--disable-features=${OFF.join()}`,
  // What it asks for all the same goes to a port where nobody answers (RFC 863), and no other name is known.
  `--component-updater=url-source=${NOWHERE}`,
  `--gaia-url=${NOWHERE}`,
  `--autofill-server-url=${NOWHERE}`,
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
  '--enable-unsafe-webgpu',
];

/** The same, and WebGPU works without a GPU: for tests. */
export const CHROMIUM_FLAGS = [...QUIET_FLAGS, SOFTWARE_ADAPTER];
