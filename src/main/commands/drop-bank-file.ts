import fs from 'node:fs/promises';
import path from 'node:path';
import {
  anotherFileIsThere,
  type BankFile,
  listFiles,
  madeAndNeverTaken,
  makeFile,
  takeFile,
} from '#adapters/payments/bank-drafts/index';
import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import { Refusal } from '#kit/refusal';
import type { Db } from '#platform/database/query';
import type { Vault } from '#platform/vault';

/** Where nothing waits, a file that was made and never left is what somebody is looking for. */
export async function makeNext(db: Db, caller: Caller, vault: Vault): Promise<BankFile> {
  try {
    return await db.transaction().execute((tx) => makeFile(tx, caller, vault));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'nothing_to_send') throw error;
    const files = await listFiles(db, caller.organizationId, { before: null, limit: 100 });
    const left = files.find(({ takenAt }) => takenAt === null);
    throw left ? madeAndNeverTaken(formatId('bankFile', left.id)) : error;
  }
}

/** It counts as taken out once it is in the folder, whole. */
export const dropFile = (
  db: Db,
  caller: Caller,
  vault: Vault,
  { id, folder }: { id: number; folder: string },
) =>
  db.transaction().execute(async (tx) => {
    const { content, ...made } = await takeFile(tx, caller, vault, id);
    const place = path.join(folder, `ach-${made.fileDay}-${made.idModifier}.txt`);
    const there = await fs.readFile(place).catch(ifThereIsNone);
    if (there && !there.equals(content)) throw anotherFileIsThere(formatId('bankFile', id), place);
    // whoever fetches it from the folder must never find half of one
    const draft = `${place}.part`;
    await fs.writeFile(draft, content, { mode: 0o600 });
    await fs.rename(draft, place);
    return { place, made };
  });

function ifThereIsNone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
