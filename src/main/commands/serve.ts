import path from 'node:path';
import { isAnythingFounded } from '#modules/identity/index';
import { readConfig } from '#platform/config';
import { openDatabase } from '#platform/database/open';
import { compose } from '../compose.ts';
import { type Demo, loadDemo } from '../demo.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { outsideOf } from '../outside.ts';
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
    const house = compose(database.db, outsideOf(config));
    const isEmpty = !(await isAnythingFounded(database.db));
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
    welcome(config.publicUrl ?? address, demo, isEmpty && !demo ? house.setup.code : undefined);
    await stopping;
    await server.close();
    await jobs?.stop();
  } finally {
    await database.stop();
  }
}

/** `duesday work`: the jobs alone, in a process of their own. */
export async function work(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config, {
    applicationName: 'duesday work',
    warn,
  });
  const stopping = whenToldToStop();
  try {
    await prepareDatabase(database);
    const jobs = await startWork(database, compose(database.db, outsideOf(config)), warn);
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

function welcome(address: string, demo: Demo | undefined, setupCode: string | undefined): void {
  console.log(`Duesday is at ${address} (stop with Ctrl-C)`);
  console.log(`  API documentation   ${address}/docs`);
  if (demo) {
    console.log(`  Sign in to the demo ${demo.owner.email}`);
    console.log(`         with password ${demo.owner.password}`);
    console.log(`  API key of the demo ${demo.key}`);
    console.log(
      '                      (password and key are shown only now; make another password',
    );
    console.log(`                      with: npx duesday staff password ${demo.owner.email})`);
    console.log('What to do next, in a second terminal:');
    console.log('  npx duesday collect --dry-run    what a dues run would collect today');
    console.log('  npx duesday collect              run the dues');
    console.log('  npx duesday explain ana          why ana has the sessions she has');
    console.log('  npx duesday verify               check that the books balance');
  } else if (setupCode) {
    console.log(`The database is empty. Begin at     ${address}/set-up`);
    console.log(`with the setup code                 ${setupCode}`);
    console.log('or load a demo club with            npx duesday demo');
  }
}
