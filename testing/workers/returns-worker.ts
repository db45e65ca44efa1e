import fs from 'node:fs';
import { applyReturns, finishReturns } from '#adapters/payments/bank-drafts/index';
import { systemCaller } from '#modules/identity/index';
import { openVault } from '#platform/vault';
import { openDyingDatabase } from './dying-database.ts';

/**
 * A file of returns applied in a process of its own, which kills itself without warning right after its
 * n-th statement when told so: `returns-worker.ts URL ORGANIZATION VAULT_KEY STRETCH_SIZE FILE [N]`. With
 * `-` for the file it takes up what others left. Ends with code 0 when everything is applied.
 */
const [url, organization, vaultKey, stretchSize, file, dieAfter] = process.argv.slice(2);
const { db, end } = await openDyingDatabase(url, dieAfter);
const { caller } = (await systemCaller(db, Number(organization), 'test worker'))!;
const vault = openVault(vaultKey!);
if (file === '-')
  await finishReturns(db, caller, vault, (_message, error) => {
    throw error;
  });
else
  await applyReturns(
    db,
    caller,
    vault,
    { name: 'all', content: fs.readFileSync(file!, 'utf8') },
    { stretchSize: Number(stretchSize) },
  );
await end();
