import { defineConfig } from 'vitest/config';

/** The slow harnesses, which look for faults by chance. `MAO_SEED` repeats a run. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/storms/**/*.storm.ts'],
    globalSetup: 'test/helpers/temporary-folder.ts',
    testTimeout: 600_000,
    env: { NO_COLOR: '1' },
  },
});
