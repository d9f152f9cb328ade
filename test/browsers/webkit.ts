/** WebKitGTK's MiniBrowser by WebDriver, on a display of its own. Debian's packages are installed where they are missing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { install } from '../../src/shells/cli/debian.ts';
import type { Driver } from './driver.ts';
import { session } from './webdriver.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

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

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

export async function webkit(): Promise<Driver> {
  if (![DRIVER, SCREEN].every(existsSync) || !browserPath()) install('webkit2gtk-driver', 'xvfb');
  const binary = browserPath();
  if (!binary || !existsSync(DRIVER) || !existsSync(SCREEN))
    throw new Error('No WebKitGTK was found. Install webkit2gtk-driver and xvfb.');
  const { display, process: server } = await screen();
  const port = await freePort();
  const service = spawn(DRIVER, [`--port=${port}`], {
    // Without a graphics card, and as root in containers.
    env: {
      ...process.env,
      DISPLAY: display,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
    stdio: 'ignore',
  });
  const end = () => {
    service.kill();
    server.kill();
  };
  try {
    const { command, version } = await session(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    });
    return {
      name: `WebKitGTK ${version}`,
      open: async (url) => void (await command('POST', '/url', { url })),
      // An empty text alone is no result for this driver: everything comes back as JSON.
      run: async (expression) => {
        const script = `return JSON.stringify([${expression}])`;
        return JSON.parse(String(await command('POST', '/execute/sync', { script, args: [] })))[0];
      },
      choose: async (...files) => {
        const give = async () => {
          const input = await command('POST', '/element', {
            using: 'css selector',
            value: 'input[type=file]',
          });
          const [id] = Object.values(input as object);
          await command('POST', `/element/${id}/value`, { text: files.join('\n') });
        };
        // A page that is still being drawn may put another input in its place.
        await give().catch((error: unknown) => {
          if (!String(error).includes('stale element')) throw error;
          return give();
        });
      },
      close: async () => {
        await command('DELETE', '').catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
