import { createHash } from 'node:crypto';
import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import { recordAudit } from '#modules/identity/index';
import type { Db, Tx } from '#platform/database/query';
import { inParallel } from '#platform/in-parallel';
import type { Vault } from '#platform/vault';
import { type AchReturn, type AchReturnFile, readAchReturns } from '../ach/index.ts';
import { applyChanges } from './apply-changes.ts';
import { type Matched, type Plan, planReturns, stretchSize } from './plan-returns.ts';
import {
  endReturnsAtWork,
  findReturnFile,
  insertReturnFile,
  listReturnsAtWork,
  returnFileById,
  type ReturnFile,
  setSummary,
  sumReturnLines,
} from './return-file-store.ts';
import { insertReturnLines, keptAmong, lockStretch, type ReturnLine } from './return-line-store.ts';
import { lockSender, shareSender } from './sender-store.ts';
import { closesAccount, takeBackReturns } from './take-back-returns.ts';
import { takeBackUnsent } from './take-back-unsent.ts';

/** Stretches under way at a time: while the server applies one, the next is put together here. */
const lanes = 2;
/** Corrections kept in one statement. */
const atOnce = 25_000;

/** How a file is applied: the lines that go together, when not the usual number. */
type How = { stretchSize?: number };

/** A file of returns, and whether it had been read in before. */
type TakenReturns = ReturnFile & { wasKnown: boolean };

/**
 * Reads a file of returns in and applies it, once: money that came back is taken back with what it had
 * bought, corrections are taken over, accounts that banks call closed are not drafted again. Every line
 * is kept with what became of it; what matches no entry of ours is listed, and nothing is lost. A file
 * that cannot be read is refused whole (`ach_file_unreadable`), and the same file twice answers what it
 * came to the first time.
 *
 * A file that can be read is kept first and then applied a stretch at a time, each in its own transaction,
 * so that no member's sessions are locked for as long as a large file takes. It can be killed at any line
 * and applied again, or twice at once: what was applied is not applied again (I8, I15).
 */
export async function applyReturns(
  db: Db,
  caller: Caller,
  vault: Vault,
  file: { name: string; content: string },
  how: How = {},
): Promise<TakenReturns> {
  const read = readAchReturns(file.content);
  const kept = await db
    .transaction()
    .execute((tx) => keepReturns(tx, caller, vault, { ...file, read }));
  const applied = await workReturns(db, caller, vault, { id: kept.file.id, read, ...how });
  return { ...applied, wasKnown: kept.wasKnown };
}

/**
 * Keeps a file, sealed as it came: its lines have account numbers in them. `workReturns` applies it. One
 * that is there is answered as it is.
 */
export async function keepReturns(
  tx: Tx,
  caller: Caller,
  vault: Vault,
  { name, content, read }: { name: string; content: string; read: AchReturnFile },
): Promise<{ file: ReturnFile; wasKnown: boolean }> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const known = await findReturnFile(tx, caller.organizationId, sha256);
  if (known) return { file: known, wasKnown: true };
  const id = await insertReturnFile(tx, caller, {
    name,
    sha256,
    summary: {
      returns: read.returns.length,
      changes: read.changes.length,
      others: read.others.length,
      applied: 0,
      known: 0,
      unmatched: 0,
      needsALook: 0,
      returnedMinor: 0,
    },
    contentSealed: vault.seal(content),
  });
  const file = (await findReturnFile(tx, caller.organizationId, sha256))!;
  // undefined = two sent it at once, and the other was quicker
  return { file, wasKnown: id === undefined };
}

/**
 * Takes up the files of an organization whose process died before they were applied to the end. One that
 * cannot be taken up, such as one sealed under a key that is there no more, is told of and waits; whoever
 * has it can read it in again, which ends it.
 */
export async function finishReturns(
  db: Db,
  caller: Caller,
  vault: Vault,
  warn: (message: string, error: unknown) => void,
): Promise<void> {
  const { organizationId } = caller;
  for (const { id, contentSealed, receivedBy } of await listReturnsAtWork(db, organizationId))
    try {
      const read = readAchReturns(vault.open(contentSealed).toString('utf8'));
      await workReturns(db, { ...caller, actor: receivedBy }, vault, { id, read });
    } catch (error) {
      const file = formatId('bankReturnFile', id);
      const whose = formatId('organization', organizationId);
      warn(
        `The file of returns ${file} of ${whose} is not applied to its end: it cannot be opened with this DUESDAY_VAULT_KEY, or something failed. Read the same file in again to finish it.`,
        error,
      );
    }
}

/** Applies what of a file is not applied yet, and ends it; one that is applied is answered as it is. */
export async function workReturns(
  db: Db,
  caller: Caller,
  vault: Vault,
  { id, read, ...how }: How & { id: number; read: AchReturnFile },
): Promise<ReturnFile> {
  const file = (await returnFileById(db, caller.organizationId, id))!;
  if (file.isApplied) return file;
  const plan = await planReturns(db, caller, vault, read, how.stretchSize ?? stretchSize);
  await inParallel(plan.stretches, lanes, (stretch) =>
    db.transaction().execute((tx) => applyStretch(tx, caller, id, stretch)),
  );
  return db.transaction().execute((tx) => endReturns(tx, caller, vault, id, plan));
}

async function applyStretch(
  tx: Tx,
  caller: Caller,
  fileId: number,
  stretch: readonly Matched<AchReturn>[],
): Promise<void> {
  const { organizationId } = caller;
  // a file that is being made has its drafts first
  await shareSender(tx, organizationId);
  const positions = stretch.map(({ position }) => position);
  await lockStretch(tx, { fileId, position: positions[0]! });
  const kept = await keptAmong(tx, organizationId, { fileId, positions });
  const left = kept.size === 0 ? stretch : stretch.filter((one) => !kept.has(one.position));
  if (left.length === 0) return;
  await insertReturnLines(tx, organizationId, fileId, await takeBackReturns(tx, caller, left));
}

/** What comes once all returns of a file are applied; only whoever comes first does it. */
async function endReturns(
  tx: Tx,
  caller: Caller,
  vault: Vault,
  fileId: number,
  plan: Plan,
): Promise<ReturnFile> {
  const { organizationId } = caller;
  await lockSender(tx, organizationId);
  if (await endReturnsAtWork(tx, organizationId, fileId)) {
    if (plan.stretches.some((stretch) => stretch.some(closesAccount)))
      await takeBackUnsent(tx, caller);
    const lines = [...(await applyChanges(tx, caller, vault, plan.changes)), ...othersOf(plan)];
    for (let from = 0; from < lines.length; from += atOnce)
      await insertReturnLines(tx, organizationId, fileId, lines.slice(from, from + atOnce));
    const summary = {
      returns: plan.stretches.reduce((sum, { length }) => sum + length, 0),
      changes: plan.changes.length,
      others: plan.others.length,
      ...(await sumReturnLines(tx, organizationId, fileId)),
    };
    await setSummary(tx, organizationId, fileId, summary);
    const { name } = (await returnFileById(tx, organizationId, fileId))!;
    await recordAudit(tx, caller, {
      action: 'bank_returns.apply',
      subjectKind: 'organization',
      subjectId: organizationId,
      after: { returnFileId: fileId, name, ...summary },
    });
  }
  return (await returnFileById(tx, organizationId, fileId))!;
}

const othersOf = ({ others }: Plan) =>
  others.map(({ line: { line, amountMinor }, position }): ReturnLine => ({
    position,
    line,
    kind: 'other',
    code: null,
    originalTrace: null,
    amountMinor,
    entryId: null,
    outcome: 'needs_a_look',
    says: 'This line is neither a return nor a correction.',
  }));
