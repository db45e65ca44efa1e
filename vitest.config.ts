import os from 'node:os';
import { defineConfig } from 'vitest/config';

const onDatabase = ['**/*.db.test.ts', '**/*.story.test.ts'];
const everywhere = ['src/**', 'testing/**', 'stories/**', 'bench/**', 'scripts/**', 'web/src/**'];

/** `npm run browser` opens every page and tells every story; `npm test` a short form of both. */
const isLong =
  process.env['DUESDAY_BROWSER'] === 'all' || process.argv.some((one) => one.includes('e2e'));

/** `dev` makes '#…' imports mean the sources instead of what was last built. */
const resolve = {
  conditions: ['dev', 'node'],
  // what the web's pure files call one another by
  alias: [{ find: /^@\//, replacement: `${import.meta.dirname}/web/src/` }],
};
// the tests' environment, and the one that starts the server before them
const sources = { resolve, environments: { ssr: { resolve }, __vitest__: { resolve } } };

export default defineConfig({
  ...sources,
  test: {
    pool: 'forks',
    // one waits for PostgreSQL half of its time
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
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
          exclude: isLong ? [] : ['web/e2e/!(the-whole-way|every-page).e2e.ts'],
          globalSetup: ['testing/database-server.ts', 'web/e2e/build-web.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
