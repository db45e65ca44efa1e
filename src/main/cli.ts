import { Command } from 'commander';
import Fastify from 'fastify';
import { readConfig } from '#platform/config';
import { migrate } from '#platform/database/migrate';
import { openDatabase } from '#platform/database/open';

const program = new Command('duesday').description('Membership software for fitness clubs.');

program
  .command('serve')
  .description('serve the product until told to stop')
  .option('--demo', 'load a small demo club when the database is empty')
  .option('--empty', 'load nothing')
  .action(serve);

program
  .command('migrate')
  .description('bring the database to the present schema')
  .action(async () => {
    const database = await openDatabase(readConfig(process.env), {
      applicationName: 'duesday migrate',
      poolSize: 2,
    });
    const names = await migrate(database.db).finally(() => database.stop());
    console.log(names.length === 0 ? 'Nothing to do.' : names.join('\n'));
  });

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config, { applicationName: 'duesday serve' });
  await migrate(database.db);
  const app = Fastify();
  app.get('/health', () => ({ status: 'ok' }));
  const address = await app.listen({ port: config.port, host: config.host });
  console.log(`Duesday is at ${address}. Stop it with Ctrl-C.`);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await app.close();
    await database.stop();
  };
  // on, not once: from a terminal, npm passes on the Ctrl-C that we have already had
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void (stopping ??= stop()));
}

await program.parseAsync();
