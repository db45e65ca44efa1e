import path from 'node:path';
import { listOrganizations } from '#modules/identity/index';
import { readConfig } from '#platform/config';
import { openDatabase } from '#platform/database/open';
import { compose } from '../compose.ts';
import { loadDemo } from '../demo.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { createServer } from '../server.ts';
import { startWork } from '../start-work.ts';

/** Beside the sources as well as beside what was built of them. */
const webFolder = path.resolve(import.meta.dirname, '../../../dist-web');

export type ServeOptions = { demo?: boolean; empty?: boolean; work: boolean };

const warn = (message: string, error?: unknown) => {
  const reason = error instanceof Error ? ` (${error.message})` : '';
  console.error(`${message}${reason}`);
};

/** `duesday serve`: the API, and the jobs beside it. Ends when told to, letting work under way finish. */
export async function serve(options: ServeOptions): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config, {
    applicationName: 'duesday serve',
    poolSize: 16,
    warn,
  });
  const stopping = whenToldToStop();
  try {
    await prepareDatabase(database);
    const house = compose(database.db);
    const isEmpty = (await listOrganizations(database.db)).length === 0;
    let isReady = false;
    const server = await createServer(database.db, house, {
      ...config,
      isReady: () => isReady,
      webFolder,
    });
    // the address first: a port that is taken must not cost the demo's key, which is shown only once
    const address = await server.listen({ port: config.port, host: config.host });
    const demo =
      options.demo && !options.empty && isEmpty ? await loadDemo(database.db, house) : undefined;
    const jobs = options.work ? await startWork(database, house, warn) : undefined;
    isReady = true;
    welcome(address, demo?.key, isEmpty && !demo);
    await stopping;
    await server.close();
    await jobs?.stop();
  } finally {
    await database.stop();
  }
}

/** `duesday work`: the jobs alone, in a process of their own. */
export async function work(): Promise<void> {
  const database = await openDatabase(readConfig(process.env), {
    applicationName: 'duesday work',
    warn,
  });
  const stopping = whenToldToStop();
  try {
    await prepareDatabase(database);
    const jobs = await startWork(database, compose(database.db), warn);
    console.log('Working jobs. Stop with Ctrl-C.');
    await stopping;
    await jobs.stop();
  } finally {
    await database.stop();
  }
}

/** Resolves at the first SIGTERM or SIGINT; from a terminal, npm passes on the Ctrl-C we had already. */
function whenToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}

function welcome(address: string, demoKey: string | undefined, isEmpty: boolean): void {
  console.log(`Duesday is at ${address} (stop with Ctrl-C)`);
  console.log(`  API documentation   ${address}/docs`);
  if (demoKey) {
    console.log(`  API key of the demo ${demoKey}`);
    console.log('                      (shown only now; make another with POST /v1/api-keys)');
    console.log('What to do next, in a second terminal:');
    console.log('  npx duesday collect --dry-run    what a dues run would collect today');
    console.log('  npx duesday collect              run the dues');
    console.log('  npx duesday explain ana          why ana has the sessions she has');
    console.log('  npx duesday verify               check that the books balance');
  } else if (isEmpty) {
    console.log('The database is empty. Load a demo club with: npx duesday demo');
  }
}
