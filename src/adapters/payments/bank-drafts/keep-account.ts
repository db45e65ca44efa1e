import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub, recordAudit } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import { parseAccountNumber, parseRoutingNumber } from '../ach/index.ts';
import { closeAccounts, findAccount, insertAccount } from './account-store.ts';
import { bookPrenote } from './entry-store.ts';
import type { BankAccount } from './model.ts';
import { noBankSender, noSuchAccount, notInDollars } from './refusals.ts';
import { findSender, lockSender } from './sender-store.ts';
import { takeBackUnsent } from './take-back-unsent.ts';

export type WantedAccount = Pick<
  BankAccount,
  'memberId' | 'holderName' | 'holderKind' | 'accountType' | 'authorizationText'
> & { routingNumber: string; accountNumber: string };

/**
 * Keeps an account that its holder allows to be drafted: the mandate word for word, the number sealed.
 * Where the club's bank wants trial entries, one is booked, and drafts wait for it (D20). Refuses
 * `no_such_member`, `no_bank_sender`, `not_in_dollars`, `invalid_routing_number`, `invalid_account_number`; no refusal
 * repeats the number.
 */
export async function keepAccount(
  tx: Tx,
  caller: Caller,
  vault: Vault,
  wanted: WantedAccount,
): Promise<BankAccount> {
  const member = await findMember(tx, caller.organizationId, wanted.memberId);
  if (!member) throw noSuchMember();
  const sender = await findSender(tx, caller.organizationId);
  if (!sender) throw noBankSender();
  const club = (await findClub(tx, caller.organizationId, member.clubId))!;
  if (club.currency !== 'USD') throw notInDollars(club.name);
  const number = parseAccountNumber(wanted.accountNumber);
  const account = await insertAccount(tx, caller, {
    ...wanted,
    routingNumber: parseRoutingNumber(wanted.routingNumber),
    numberSealed: vault.seal(number.reveal()),
    lastFour: number.lastFour,
    usableFrom: sender.sendsPrenotes ? null : dayAt(caller.now, club.timeZone),
  });
  if (sender.sendsPrenotes) await bookPrenote(tx, caller, { account, clubId: club.id });
  await recordAudit(tx, caller, {
    action: 'bank_account.keep',
    subjectKind: 'member',
    subjectId: member.id,
    after: {
      bankAccountId: account.id,
      lastFour: account.lastFour,
      holderName: account.holderName,
    },
  });
  return account;
}

/**
 * Ends a mandate: the account is never drafted again, and what waits for the next file is taken back.
 * Twice changes nothing more.
 */
export async function revokeAccount(tx: Tx, caller: Caller, id: number): Promise<BankAccount> {
  // a file that is being made has its drafts first
  await lockSender(tx, caller.organizationId);
  const before = await findAccount(tx, caller.organizationId, id);
  if (!before) throw noSuchAccount();
  if (before.closedAt) return before;
  await closeAccounts(tx, caller, [{ id, why: 'revoked' }]);
  const draftsTakenBack = await takeBackUnsent(tx, caller);
  await recordAudit(tx, caller, {
    action: 'bank_account.revoke',
    subjectKind: 'member',
    subjectId: before.memberId,
    after: { bankAccountId: id, lastFour: before.lastFour, draftsTakenBack },
  });
  return (await findAccount(tx, caller.organizationId, id))!;
}
