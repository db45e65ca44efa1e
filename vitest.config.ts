import path from 'node:path';
import { defineConfig } from 'vitest/config';

const onDatabase = ['**/*.db.test.ts', '**/*.story.test.ts'];
const everywhere = ['src/**', 'web/src/**', 'testing/**', 'stories/**', 'bench/**', 'scripts/**'];

/** `dev` makes '#…' imports mean the sources instead of what was last built. */
const resolve = {
  conditions: ['dev', 'node'],
  alias: { '@': path.join(import.meta.dirname, 'web/src') },
};
// the tests' environment, and the one that starts the server before them
const sources = { resolve, environments: { ssr: { resolve }, __vitest__: { resolve } } };

export default defineConfig({
  ...sources,
  test: {
    pool: 'forks',
    projects: [
      {
        ...sources,
        test: {
          name: 'unit',
          include: everywhere.map((folder) => `${folder}/*.test.ts`),
          exclude: [...onDatabase, '**/node_modules/**'],
        },
      },
      {
        ...sources,
        test: {
          name: 'database',
          include: everywhere.flatMap((folder) => [
            `${folder}/*.db.test.ts`,
            `${folder}/*.story.test.ts`,
          ]),
          globalSetup: ['testing/database-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...sources,
        test: {
          name: 'browser',
          include: ['web/e2e/*.e2e.ts'],
          globalSetup: ['testing/database-server.ts', 'web/e2e/build-web.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
