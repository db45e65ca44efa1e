import { createHash } from 'node:crypto';
import type { Caller } from '#kit/caller';
import { addBankingDays } from '#kit/banking-days';
import { type Instant, wallClockAt } from '#kit/days';
import { attemptOf, noteSent, takeFileLock } from '#modules/billing/index';
import { listClubs, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { mapInTurns, sideBySide } from '#platform/side-by-side';
import type { Vault } from '#platform/vault';
import {
  AccountNumber,
  type AchDraft,
  type AchStamp,
  batchDrafts,
  effectiveEntryDay,
  maxSequence,
  traceNumberOf,
  writeAchFile,
} from '../ach/index.ts';
import { letBeDrafted } from './account-store.ts';
import { countFiles, listWaiting, markSent, type Waiting } from './entry-store.ts';
import { insertFile } from './file-store.ts';
import type { BankFile, BankSender } from './model.ts';
import { noBankCompany, noBankSender, nothingToSend, tooManyFiles } from './refusals.ts';
import { listCompanies, lockSender, setNextSequence } from './sender-store.ts';
import { takeBackUnsent } from './take-back-unsent.ts';

const modifiers = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** Entries in one file: as many as a bank takes without questions, and as fit into memory with ease. */
const mostEntries = 200_000;
/** Banking days between a trial entry and the first draft. */
const prenoteDays = 3;

/** When a file made now is made by the bank's clock, and on which banking day its money moves. */
export function movesOn(now: Instant, sender: BankSender) {
  const madeAt = wallClockAt(now, sender.timeZone);
  const fileDay = madeAt.slice(0, 10);
  return { madeAt, fileDay, effectiveOn: effectiveEntryDay(fileDay, madeAt, sender) };
}

/**
 * Makes the next file for the bank from everything that waits, batch by batch of club and company, and
 * keeps it sealed. Two made at once send each entry once. When drafts are final counts from its effective
 * date (D20). Refuses `no_bank_sender`, `no_bank_company`,
 * `nothing_to_send`, `too_many_bank_files`, and what the format cannot say (`ach_…`).
 */
export async function makeFile(tx: Tx, caller: Caller, vault: Vault): Promise<BankFile> {
  const { organizationId } = caller;
  const sender = await lockSender(tx, organizationId);
  if (!sender) throw noBankSender();
  await takeFileLock(tx, organizationId);
  await takeBackUnsent(tx, caller);
  const waiting = await listWaiting(tx, organizationId, mostEntries);
  if (waiting.length === 0) throw nothingToSend();
  const { madeAt, fileDay, effectiveOn } = movesOn(caller.now, sender);
  const idModifier = modifiers[await countFiles(tx, organizationId, fileDay)];
  if (idModifier === undefined) throw tooManyFiles();
  const companies = await companiesOf(tx, caller, waiting);
  const start = sender.nextSequence + waiting.length > maxSequence ? 1 : sender.nextSequence;
  // the server notes when they are final while the file is put together here
  const [file] = await sideBySide(
    write(sender, { createdAt: madeAt, idModifier }, waiting, vault, (entry, at) => ({
      sequence: start + at,
      company: companies.get(entry.clubId)!,
      effectiveOn,
    })),
    noteSent(tx, caller, attemptsIn(waiting, organizationId), effectiveOn),
  );
  const made = await insertFile(tx, caller, { fileDay, idModifier, effectiveOn, ...file });
  await setNextSequence(tx, organizationId, start + waiting.length);
  await markSent(
    tx,
    organizationId,
    made.id,
    waiting.map(({ id }, at) => ({
      id,
      traceNumber: traceNumberOf(sender.originatingRouting, start + at),
    })),
  );
  const tried = waiting.filter(({ kind }) => kind === 'prenote');
  await letBeDrafted(
    tx,
    organizationId,
    tried.map(({ bankAccountId }) => bankAccountId),
    addBankingDays(effectiveOn, prenoteDays),
  );
  await recordAudit(tx, caller, {
    action: 'bank_file.make',
    subjectKind: 'organization',
    subjectId: organizationId,
    after: { bankFileId: made.id, entries: made.entries, debitMinor: made.debitMinor },
  });
  return made;
}

/** What waits as a file, sealed. */
async function write(
  sender: BankSender,
  stamp: AchStamp,
  waiting: readonly Waiting[],
  vault: Vault,
  placeOf: (entry: Waiting, at: number) => Place,
) {
  const drafts = await mapInTurns(waiting, (entry, at) =>
    draftOf(entry, vault, placeOf(entry, at)),
  );
  const { text, totals } = writeAchFile(sender, stamp, batchDrafts(drafts));
  return {
    entries: totals.entries,
    debitMinor: totals.debitMinor,
    creditMinor: totals.creditMinor,
    sha256: createHash('sha256').update(text).digest('hex'),
    contentSealed: vault.seal(text),
  };
}

/** The payments that are drafted; what is given back or tried out is none. */
const attemptsIn = (waiting: readonly Waiting[], organizationId: number) =>
  waiting.flatMap(({ kind, key, clubId }) => {
    const attempt = kind === 'debit' ? attemptOf(organizationId, key) : undefined;
    return attempt ? [{ ...attempt, clubId }] : [];
  });

async function companiesOf(tx: Tx, caller: Caller, waiting: readonly Waiting[]) {
  const companies = new Map<number, AchDraft['company']>(
    (await listCompanies(tx, caller.organizationId)).map(({ clubId, companyId, companyName }) => [
      clubId,
      { clubKey: String(clubId), id: companyId, name: companyName, discretionaryData: null },
    ]),
  );
  const clubs = await listClubs(tx, caller.organizationId);
  for (const { id, name } of clubs)
    if (!companies.has(id) && waiting.some(({ clubId }) => clubId === id))
      throw noBankCompany(name);
  return companies;
}

type Place = Pick<AchDraft, 'sequence' | 'company' | 'effectiveOn'>;

// field by field: put together by spreading, a hundred thousand of them take three times as long to write
const draftOf = (
  entry: Waiting,
  vault: Vault,
  { sequence, company, effectiveOn }: Place,
): AchDraft => ({
  direction: entry.kind === 'credit' ? 'credit' : 'debit',
  accountType: entry.accountType,
  isPrenote: entry.kind === 'prenote',
  routingNumber: entry.routingNumber,
  accountNumber: new AccountNumber(vault.open(entry.numberSealed).toString('utf8')),
  amountMinor: entry.amountMinor,
  identification: `E${entry.id}`,
  name: entry.holderName,
  discretionaryData: null,
  paymentInformation: null,
  secCode: entry.holderKind === 'person' ? 'PPD' : 'CCD',
  description: entry.isPresentedAgain ? 'RETRY PYMT' : entry.kind === 'credit' ? 'REFUND' : 'DUES',
  sequence,
  company,
  effectiveOn,
  sameDayBy: null,
});
