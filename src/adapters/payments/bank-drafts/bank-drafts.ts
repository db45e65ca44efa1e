import type { Caller } from '#kit/caller';
import { dayAt, type Instant } from '#kit/days';
import type {
  AskedMethod,
  PaymentAnswer,
  PaymentProcessor,
  PaymentRequest,
  RefundAnswer,
  RefundRequest,
  StatementLine,
  StatementOf,
  Withdrawn,
} from '#modules/billing/index';
import { findClub, listClubs } from '#modules/identity/index';
import type { Db, Tx } from '#platform/database/query';
import { returnReasonOf } from '../ach/index.ts';
import { findAccount } from './account-store.ts';
import { bookCredits, bookDebits, type Booked } from './entry-store.ts';
import { accountOf } from './model.ts';
import { listBooked, sumBooked } from './statement-store.ts';
import { markWithdrawn } from './withdrawn-store.ts';

/**
 * Bank drafts by files (D20): what it is asked for is booked for the next file and counts as submitted;
 * the bank may send it back for days. It keeps its own books on its own connection, and answers the same
 * key the same way for ever, unless the bank has sent that very draft back meanwhile.
 */
export class BankDrafts implements PaymentProcessor {
  readonly name = 'ach';
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async submit(caller: Caller, requests: readonly PaymentRequest[]): Promise<PaymentAnswer[]> {
    const wanted = requests.flatMap((request) => {
      const accountId = accountOf(request.token);
      return accountId === undefined ? [] : [{ ...request, accountId }];
    });
    const clubs = await listClubs(this.#db, caller.organizationId);
    const booked = await bookDebits(this.#db, caller, wanted, {
      clubIds: clubs.map((club) => club.id),
      todays: clubs.map((club) => dayAt(caller.now, club.timeZone)),
    });
    const known = new Map(booked.map((one) => [one.key, one]));
    return requests.map(({ key }) => answerOf(key, known.get(key)));
  }

  async refund(caller: Caller, requests: readonly RefundRequest[]): Promise<RefundAnswer[]> {
    const booked = await bookCredits(this.#db, caller, requests);
    const entries = new Map(booked.map(({ key, entryId }) => [key, entryId]));
    return requests.map(({ key }) => {
      const entryId = entries.get(key);
      return entryId === undefined
        ? { key, outcome: 'refused', code: 'account_closed' }
        : { key, outcome: 'paid', reference: `ach-${entryId}` };
    });
  }

  async withdraws(tx: Tx, caller: Caller, withdrawn: readonly Withdrawn[]): Promise<void> {
    await markWithdrawn(tx, caller, withdrawn);
  }

  statement(tx: Tx, caller: Caller, of: StatementOf): Promise<StatementLine[]> {
    return listBooked(tx, caller, of);
  }

  ownSums(tx: Tx, caller: Caller, of: StatementOf, starts: readonly Instant[]) {
    return sumBooked(tx, caller, of, starts);
  }

  /** Whether an account is one of the member's, and may be drafted for that club: files are in dollars. */
  async knows(tx: Tx, caller: Caller, method: AskedMethod) {
    const accountId = accountOf(method.token);
    const account =
      accountId === undefined ? undefined : await findAccount(tx, caller.organizationId, accountId);
    if (account?.memberId !== method.memberId || account.closedAt !== null) return false;
    const club = await findClub(tx, caller.organizationId, method.clubId);
    return club?.currency === 'USD';
  }
}

function answerOf(key: string, booked: Booked | undefined): PaymentAnswer {
  if (booked?.entryId && booked.returnedCode === null)
    return { key, outcome: 'submitted', reference: `ach-${booked.entryId}`, byFile: true };
  if (booked?.returnedCode)
    return {
      key,
      outcome: 'declined',
      code: returnReasonOf(booked.returnedCode).hard ? 'closed_account' : 'insufficient_funds',
    };
  // its trial entry is on its way: asked again with the next run
  if (booked?.isOpen) return { key, outcome: 'pending' };
  return { key, outcome: 'declined', code: 'no_authorization' };
}
