import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import { readAchFile } from '../ach/index.ts';
import { findFile } from './file-store.ts';

/** As which company each trace number of files went out: by file, then by trace number. */
export async function companiesInFiles(
  tx: Tx,
  caller: Caller,
  vault: Vault,
  fileIds: Iterable<number>,
): Promise<Map<number, Map<string, string>>> {
  const files = new Map<number, Map<string, string>>();
  // one at a time: each is opened whole
  for (const id of fileIds) {
    const file = await findFile(tx, caller.organizationId, id);
    const companies = new Map<string, string>();
    if (file)
      for (const { companyId, entries } of readAchFile(vault.open(file.contentSealed)).batches)
        for (const { traceNumber } of entries) companies.set(traceNumber, companyId.trim());
    files.set(id, companies);
  }
  return files;
}
