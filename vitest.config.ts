import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    environment: 'node',
    // What hangs is found all the same; a busy machine is no fault of the code's.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
