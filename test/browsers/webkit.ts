/** WebKitGTK's MiniBrowser by WebDriver, in a display of its own. Debian's packages are installed where they are missing. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Builder, By } from 'selenium-webdriver';
import { install } from '../../src/cli/debian.ts';
import type { Driver } from './driver.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const PORT = 4799;

const browserPath = (): string | undefined =>
  ['4.1', '4.0', '6.0']
    .map(
      (v) =>
        `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${v}/MiniBrowser`,
    )
    .find(existsSync);

/** A display that nobody else has: Xvfb says which. */
function screen(): Promise<{ display: string; process: ChildProcess }> {
  const process = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    process.once('error', reject);
    process.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    process.stdio[3]?.once('data', (d) => resolve({ display: `:${`${d}`.trim()}`, process }));
  });
}

export async function webkit(): Promise<Driver> {
  if (![DRIVER, SCREEN].every(existsSync) || !browserPath()) install('webkit2gtk-driver', 'xvfb', 'xauth');
  const binary = browserPath();
  if (!binary || !existsSync(DRIVER))
    throw new Error('No WebKitGTK was found. Install webkit2gtk-driver and xvfb.');
  const { display, process: server } = await screen();
  const service = spawn(DRIVER, [`--port=${PORT}`], {
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  });
  const end = () => {
    service.kill();
    server.kill();
  };
  try {
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${PORT}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      })
      .build();
    await driver.manage().setTimeouts({ script: 300_000, pageLoad: 60_000 });
    const version = execFileSync(binary, ['--version'], { env: { ...process.env, DISPLAY: display } });
    return {
      name: `${version}`.trim(),
      open: (url) => driver.get(url),
      // An empty text alone is no result for this driver: everything comes back as JSON.
      run: async (expression) =>
        JSON.parse(await driver.executeScript(`return JSON.stringify([${expression}])`))[0],
      choose: (...files) => driver.findElement(By.css('input[type=file]')).sendKeys(files.join('\n')),
      close: async () => {
        await driver.quit();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
