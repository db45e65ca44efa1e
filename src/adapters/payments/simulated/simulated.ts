import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import type {
  PaymentAnswer,
  PaymentCallback,
  PaymentProcessor,
  PaymentRequest,
  HeardOf,
  RefundAnswer,
  RefundRequest,
  StatementLine,
  StatementOf,
} from '#modules/billing/index';
import { first, one, rows, run, type Db, type Tx } from '#platform/database/query';
import { book, bookWhatCame, listBook, sumBook } from './book.ts';

/** What the simulated processor can be told to answer to a token's next attempts. */
export type ScriptedAnswer = 'ok' | 'soft_decline' | 'hard_decline' | 'timeout' | 'ok_twice';

/** How late the answer to a timed-out attempt comes. */
const lateByHours = 6;

/**
 * A payment processor for sandboxes and tests: it says yes to everything, unless it was told what to
 * answer to a token's next attempts. Like a real one it stands outside: it keeps its own books on its
 * own connection, knows nothing of installments, and answers the same key the same way for ever.
 */
export class SimulatedProcessor implements PaymentProcessor {
  readonly name = 'simulated';
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Scripts the answers to a token's next attempts, after those scripted before. */
  async script(caller: Caller, token: string, answers: readonly ScriptedAnswer[]): Promise<void> {
    await run(
      this.#db,
      sql`
        insert into simulated_scripts (organization_id, token, position, answer)
        select ${caller.organizationId}, ${holderOf(token)}, last.position + a.position, a.answer
        from unnest(${answers as ScriptedAnswer[]}::text[]) with ordinality as a (answer, position)
        cross join (
          select coalesce(max(position), 0) as position
          from simulated_scripts
          where organization_id = ${caller.organizationId} and token = ${holderOf(token)}
        ) last`,
    );
  }

  /** Answers, and books what it took: where its answer is late, the money has gone all the same. */
  async submit(caller: Caller, requests: readonly PaymentRequest[]): Promise<PaymentAnswer[]> {
    const answers = await this.#answer(caller, requests);
    const declined = new Set(
      answers.filter(({ outcome }) => outcome === 'declined').map(({ key }) => key),
    );
    const taken = requests.filter(({ key }) => !declined.has(key));
    if (taken.length > 0) await book(this.#db, caller, 'payment', taken);
    return answers;
  }

  async #answer(caller: Caller, requests: readonly PaymentRequest[]): Promise<PaymentAnswer[]> {
    await this.#scriptTestCards(caller, requests);
    if (!(await this.#wasEverScripted(caller))) return requests.map(paid);
    const known = await this.#known(this.#db, caller, requests);
    const scripted = await this.#scriptedTokens(caller, requests);
    const answers: PaymentAnswer[] = [];
    for (const request of requests) {
      const seen =
        known.get(request.key) ??
        (scripted.has(holderOf(request.token))
          ? await this.#answerByScript(caller, request)
          : undefined);
      answers.push(seen ? answerOf(request, seen, caller.now) : paid(request));
    }
    return answers;
  }

  /**
   * Test cards say what they do: the first time one that declines once is asked, each of its questions
   * is answered with a decline, and all later ones with yes; one that declines hard never pays.
   */
  async #scriptTestCards(caller: Caller, requests: readonly PaymentRequest[]): Promise<void> {
    const cards = requests.filter(({ token }) => isTestCard(token));
    if (cards.length === 0) return;
    await run(
      this.#db,
      sql`
        insert into simulated_payments (organization_id, key, token, answer, asked_at, callback_at)
        select ${caller.organizationId}, c.key, c.token, c.answer, ${caller.now}, null
        from unnest(
          ${cards.map(({ key }) => key)}::text[],
          ${cards.map(({ token }) => token)}::text[],
          ${cards.map(({ token }) => answerOfTestCard(token))}::text[]
        ) as c (key, token, answer)
        where c.answer = 'hard_decline'
          or not exists (
            select from simulated_payments p
            where p.organization_id = ${caller.organizationId} and p.token = c.token
          )
        on conflict (organization_id, key) do nothing`,
    );
  }

  /** Gives everything back that it is asked for. */
  async refund(caller: Caller, requests: readonly RefundRequest[]): Promise<RefundAnswer[]> {
    if (requests.length > 0) await book(this.#db, caller, 'refund', requests);
    return requests.map(({ key }) => ({ key, outcome: 'paid', reference: `sim-${key}` }));
  }

  statement(tx: Tx, caller: Caller, of: StatementOf): Promise<StatementLine[]> {
    return listBook(tx, caller, of);
  }

  ownSums(tx: Tx, caller: Caller, of: StatementOf, starts: readonly Instant[]) {
    return sumBook(tx, caller, of, starts);
  }

  /** In a sandbox people play the bank: what they note came back, or is contested, did. */
  hears(tx: Tx, caller: Caller, told: HeardOf): Promise<void> {
    return bookWhatCame(tx, caller, told);
  }

  /** The answers this processor delivers by itself and that have come due, each handed out once. */
  dueCallbacks(caller: Caller): Promise<PaymentCallback[]> {
    return rows<{ key: string; token: string }>(
      this.#db,
      sql`
        update simulated_payments
        set callback_at = null
        where organization_id = ${caller.organizationId} and callback_at <= ${caller.now}
        returning key, token`,
    ).then((due) => due.map(paid));
  }

  /** When the next callback will come; null = none is on its way. */
  async nextCallbackAt(caller: Caller): Promise<Instant | null> {
    const next = await first<{ at: Instant | null }>(
      this.#db,
      sql`
        select min(callback_at) as at
        from simulated_payments
        where organization_id = ${caller.organizationId} and callback_at is not null`,
    );
    return next?.at ?? null;
  }

  /** Whether anybody told this processor anything: most sandboxes never do. */
  async #wasEverScripted(caller: Caller): Promise<boolean> {
    const { scripted } = await one<{ scripted: boolean }>(
      this.#db,
      sql`
        select
          exists (select from simulated_scripts where organization_id = ${caller.organizationId})
          or exists (select from simulated_payments where organization_id = ${caller.organizationId})
          as scripted`,
    );
    return scripted;
  }

  async #known(tx: Tx, caller: Caller, requests: readonly PaymentRequest[]) {
    const found = await rows<Seen & { key: string }>(
      tx,
      sql`
        select key, answer, asked_at
        from simulated_payments
        where organization_id = ${caller.organizationId}
          and key = any(${requests.map((request) => request.key)}::text[])`,
    );
    return new Map(found.map(({ key, ...seen }) => [key, seen]));
  }

  async #scriptedTokens(caller: Caller, requests: readonly PaymentRequest[]) {
    const found = await rows<{ token: string }>(
      this.#db,
      sql`
        select distinct token
        from simulated_scripts
        where organization_id = ${caller.organizationId}
          and token = any(${requests.map((request) => holderOf(request.token))}::text[])`,
    );
    return new Set(found.map((row) => row.token));
  }

  /** Takes the token's next scripted answer and binds it to the key, for good. */
  #answerByScript(caller: Caller, request: PaymentRequest): Promise<Seen | undefined> {
    return this.#db.transaction().execute(async (tx) => {
      // of two who ask with one key at the same moment, the second hears what the first was told
      await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${request.key}, 0))`);
      const seen = (await this.#known(tx, caller, [request])).get(request.key);
      if (seen) return seen;
      const next = await this.#takeNext(tx, caller, holderOf(request.token));
      if (!next) return undefined;
      const callbackAt = {
        timeout: caller.now.add({ hours: lateByHours }),
        ok_twice: caller.now,
        ok: null,
        soft_decline: null,
        hard_decline: null,
      }[next];
      await run(
        tx,
        sql`
          insert into simulated_payments (organization_id, key, token, answer, asked_at, callback_at)
          values (
            ${caller.organizationId}, ${request.key}, ${request.token}, ${next}, ${caller.now},
            ${callbackAt}
          )`,
      );
      return { answer: next, askedAt: caller.now };
    });
  }

  async #takeNext(tx: Tx, caller: Caller, token: string): Promise<ScriptedAnswer | undefined> {
    const taken = await first<{ answer: ScriptedAnswer }>(
      tx,
      sql`
        delete from simulated_scripts
        where organization_id = ${caller.organizationId}
          and token = ${token}
          and position = (
            select min(position)
            from simulated_scripts
            where organization_id = ${caller.organizationId} and token = ${token}
          )
        returning answer`,
    );
    return taken?.answer;
  }
}

/** Test cards of the sign-up page: what follows is the card's own number. */
const declinesOnce = 'sim_declines_once_';
const declinesHard = 'sim_declines_hard_';
const isTestCard = (token: string) =>
  token.startsWith(declinesOnce) || token.startsWith(declinesHard);
const answerOfTestCard = (token: string): ScriptedAnswer =>
  token.startsWith(declinesHard) ? 'hard_decline' : 'soft_decline';

/** Scripts are told about a holder, whichever of card and bank account is asked. */
const bankAccount = 'sim_bank_';
const holderOf = (token: string) =>
  token.startsWith(bankAccount) ? `sim_${token.slice(bankAccount.length)}` : token;

type Seen = { answer: ScriptedAnswer; askedAt: Instant };
type Asked = Pick<PaymentRequest, 'key' | 'token'>;

/** A card pays at once; a bank account's money is on its way, and may come back (D20). */
const paid = ({ key, token }: Asked) =>
  token.startsWith(bankAccount)
    ? { key, outcome: 'submitted' as const, reference: `sim-${key}`, byFile: false }
    : { key, outcome: 'paid' as const, reference: `sim-${key}` };

function answerOf(asked: Asked, { answer, askedAt }: Seen, now: Instant): PaymentAnswer {
  const { key } = asked;
  switch (answer) {
    case 'soft_decline':
      return { key, outcome: 'declined', code: 'insufficient_funds' };
    case 'hard_decline':
      return { key, outcome: 'declined', code: 'closed_account' };
    case 'timeout':
      return askedAt.until(now).total('hours') >= lateByHours
        ? paid(asked)
        : { key, outcome: 'pending' };
    default:
      return paid(asked);
  }
}
