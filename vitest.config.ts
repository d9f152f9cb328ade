import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    environment: 'node',
    // Modules are loaded once a process, not once a file: that was half of the time. Processes, not threads: `growth.ts` reads their clock.
    pool: 'forks',
    isolate: false,
    // Left alone it leaves one processor out, which on two is half of the machine.
    maxWorkers: '100%',
    // What a test leaves behind would be there for the next file.
    unstubGlobals: true,
    unstubEnvs: true,
    // What hangs is found all the same; a busy machine is no fault of the code's.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
