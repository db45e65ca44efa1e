import fs from 'node:fs';
import { applyReturns, finishReturns } from '#adapters/payments/bank-drafts/index';
import { systemCaller } from '#modules/identity/index';
import { openDatabase } from '#platform/database/open';
import { openVault } from '#platform/vault';

/**
 * A file of returns applied in a process of its own, which kills itself without warning right after its
 * n-th statement when told so: `returns-worker.ts URL ORGANIZATION VAULT_KEY STRETCH_SIZE FILE [N]`. With
 * `-` for the file it takes up what others left. Ends with code 0 when everything is applied.
 */
const [url, organization, vaultKey, stretchSize, file, dieAfter] = process.argv.slice(2);
let statements = 0;
const database = await openDatabase(
  { home: '', databaseUrl: url },
  {
    applicationName: 'duesday test worker',
    onQuery() {
      statements += 1;
      if (String(statements) === dieAfter) process.kill(process.pid, 'SIGKILL');
    },
  },
);
const { caller } = (await systemCaller(database.db, Number(organization), 'test worker'))!;
const vault = openVault(vaultKey!);
if (file === '-')
  await finishReturns(database.db, caller, vault, (_message, error) => {
    throw error;
  });
else
  await applyReturns(
    database.db,
    caller,
    vault,
    { name: 'all', content: fs.readFileSync(file!, 'utf8') },
    { stretchSize: Number(stretchSize) },
  );
process.stdout.write(`${statements}\n`);
await database.stop();
