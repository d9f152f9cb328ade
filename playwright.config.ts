import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './src/shells/cli/chromium.ts';
import { PORT } from './test/port.ts';

/** Engines and quality run on a build of what they import (test/vite.config.ts); flows run on the built app. */
export default defineConfig({
  testDir: 'test',
  globalSetup: './test/made/setup.ts',
  // A job keeps two cores busy, but browsers and models that start do not: two files at a time take three quarters of the time.
  workers: 2,
  // A browser that does not end when it is told to, once in some hundred tests, is no fault of ours; what fails twice is.
  retries: process.env.CI ? 1 : 0,
  // Of a test with several commands, each of which starts a browser and its models, on a machine with a third of the usual speed.
  timeout: 480_000,
  // Five seconds are an answer's on a quiet machine.
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [
    // First: what a browser of another make does in one long turn runs beside the others, and nobody waits for it at the end.
    { name: 'browsers', testMatch: 'browsers/**/*.spec.ts', timeout: 400_000 },
    { name: 'browser', testMatch: 'browser/**/*.spec.ts' },
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    { name: 'extension', testMatch: 'extension/**/*.spec.ts' },
    { name: 'eval', testMatch: 'eval/**/*.spec.ts', timeout: 1_800_000 },
    { name: 'bench', testMatch: 'bench/**/*.spec.ts', timeout: 1_800_000 },
  ],
  webServer: {
    command: [
      'npx vite build --logLevel warn --config test/vite.config.ts',
      `npx vite preview --config test/vite.config.ts --port ${PORT} --strictPort --host 127.0.0.1`,
    ].join(' && '),
    url: `http://127.0.0.1:${PORT}/test/blank.html`,
    // What one that is there was built of may have changed since.
    reuseExistingServer: false,
    stdout: 'ignore',
    // The build takes 15 s on a quiet machine, and a minute was not enough on a busy one.
    timeout: 300_000,
  },
});
