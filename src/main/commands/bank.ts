import fs from 'node:fs/promises';
import path from 'node:path';
import { formatId } from '#kit/ids';
import { applyReturns, makeFile, takeFile } from '#adapters/payments/bank-drafts/index';
import { readConfig } from '#platform/config';
import { readVaultKey } from '#platform/secret';
import { openVault } from '#platform/vault';
import { actingIn, print, printJson, withDatabase } from './with-database.ts';

export type BankOptions = { organization: string; out?: string; json?: boolean };

const vault = () => openVault(readVaultKey(readConfig(process.env)));

/** `duesday bank file`: makes the next file for the bank and drops it into a folder. */
export function bankFile(options: BankOptions): Promise<void> {
  return withDatabase('bank file', async ({ db }) => {
    const [acting] = await actingIn({ db }, options.organization);
    const { caller } = acting!;
    const made = await db.transaction().execute((tx) => makeFile(tx, caller, vault()));
    const place = path.resolve(options.out ?? '.', `ach-${made.fileDay}-${made.idModifier}.txt`);
    const { content } = await db
      .transaction()
      .execute((tx) => takeFile(tx, caller, vault(), made.id));
    // whoever fetches it from the folder must never find half of one
    const draft = `${place}.part`;
    await fs.writeFile(draft, content, { mode: 0o600 });
    await fs.rename(draft, place);
    if (options.json) printJson({ ...made, id: formatId('bankFile', made.id), file: place });
    else
      print(
        `${made.entries} entries for ${made.effectiveOn}, in ${place}. It has account numbers in it: for the bank, and nobody else.`,
      );
  });
}

/** `duesday bank returns FILES…`: reads files of returns in, each once. */
export function bankReturns(files: readonly string[], options: BankOptions): Promise<void> {
  return withDatabase('bank returns', async ({ db }) => {
    const [acting] = await actingIn({ db }, options.organization);
    const { caller } = acting!;
    const read: unknown[] = [];
    for (const file of files) {
      const content = await fs.readFile(file, 'utf8');
      const name = path.basename(file).slice(0, 120);
      const { summary } = await db
        .transaction()
        .execute((tx) => applyReturns(tx, caller, vault(), { name, content }));
      read.push({ name, ...summary });
      if (!options.json)
        print(
          `${name}: ${summary.applied} applied, ${summary.known} had come back before, ${summary.unmatched} match no draft of ours, ${summary.needsALook} need a look.`,
        );
    }
    if (options.json) printJson(read);
  });
}
