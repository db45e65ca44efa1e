import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import { findFile, noteTaken } from './file-store.ts';
import type { BankFile } from './model.ts';
import { noSuchFile } from './refusals.ts';

/**
 * Takes a file out, to be brought to the bank: it has whole account numbers in it, so each time is in the
 * audit trail, and the first is noted beside the file. Refuses `no_such_bank_file`.
 */
export async function takeFile(
  tx: Tx,
  caller: Caller,
  vault: Vault,
  fileId: number,
): Promise<BankFile & { content: Buffer }> {
  const found = await findFile(tx, caller.organizationId, fileId);
  if (!found) throw noSuchFile();
  const { contentSealed, ...file } = found;
  await noteTaken(tx, caller, fileId);
  await recordAudit(tx, caller, {
    action: 'bank_file.take',
    subjectKind: 'organization',
    subjectId: caller.organizationId,
    after: { bankFileId: fileId, entries: file.entries },
  });
  return { ...file, content: vault.open(contentSealed) };
}
