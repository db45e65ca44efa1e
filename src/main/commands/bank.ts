import fs from 'node:fs/promises';
import path from 'node:path';
import { formatId, parseId } from '#kit/ids';
import { Refusal } from '#kit/refusal';
import { applyReturns, noSuchFile } from '#adapters/payments/bank-drafts/index';
import { readConfig } from '#platform/config';
import { readVaultKey } from '#platform/secret';
import { openVault } from '#platform/vault';
import { dropFile, makeNext } from './drop-bank-file.ts';
import { actingIn, print, printJson, withDatabase } from './with-database.ts';

export type BankOptions = { organization: string; out?: string; file?: string; json?: boolean };

const vault = () => openVault(readVaultKey(readConfig(process.env)));

/**
 * `duesday bank file`: makes the next file for the bank and drops it into a folder; with `--file`, drops
 * one that was made before.
 */
export function bankFile(options: BankOptions): Promise<void> {
  return withDatabase('bank file', async ({ db }) => {
    const [acting] = await actingIn({ db }, options.organization);
    const { caller } = acting!;
    const fileId = options.file === undefined ? undefined : parseId('bankFile', options.file);
    if (options.file !== undefined && fileId === undefined) throw noSuchFile();
    const folder = path.resolve(options.out ?? '.');
    await fs.access(folder, fs.constants.W_OK).catch(() => {
      throw noSuchPlace(`Nothing can be put into ${folder}.`, 'Name a folder that is there.');
    });
    const id = fileId ?? (await makeNext(db, caller, vault())).id;
    const { place, made } = await dropFile(db, caller, vault(), { id, folder });
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
    try {
      for (const file of files) {
        const name = path.basename(file).slice(0, 120);
        const { summary } = await readIn(file, (content) =>
          applyReturns(db, caller, vault(), { name, content }),
        );
        read.push({ name, ...summary });
        if (!options.json)
          print(
            `${name}: ${summary.applied} applied, ${summary.known} had come back before, ${summary.unmatched} match no draft of ours, ${summary.needsALook} need a look.`,
          );
      }
    } finally {
      if (options.json) printJson(read);
    }
  });
}

/** Says of which file it speaks where one of several cannot be read in. */
async function readIn<Taken>(
  file: string,
  take: (content: string) => Promise<Taken>,
): Promise<Taken> {
  const content = await fs.readFile(file, 'utf8').catch(() => {
    throw noSuchPlace(`There is no file to read at ${file}.`, 'Those before it were read.');
  });
  try {
    return await take(content);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, code, hint, errors } = error;
    const detail = `${file}: ${error.message}`;
    throw new Refusal({ kind, code, detail, errors, ...(hint ? { hint } : {}) });
  }
}

const noSuchPlace = (detail: string, hint: string) =>
  new Refusal({ kind: 'not_found', code: 'no_such_place', detail, hint });
