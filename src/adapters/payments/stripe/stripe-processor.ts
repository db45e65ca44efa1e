import { Stripe } from 'stripe';
import type { Caller } from '#kit/caller';
import type {
  PaymentAnswer,
  PaymentProcessor,
  PaymentRequest,
  PayPages,
  RefundAnswer,
  RefundRequest,
  StatementLine,
  StatementOf,
} from '#modules/billing/index';
import { findOrganization } from '#modules/identity/index';
import type { Db, Tx } from '#platform/database/query';
import { inParallel } from '#platform/in-parallel';
import { heldBy } from './cards.ts';
import type { StripeConnection } from './connection.ts';
import { answerOfError, answerOfIntent, describe } from './payment-answers.ts';
import { findIntent, intentOfError, takeHeld, takePayment } from './payments.ts';
import { payPagesOf } from './pages.ts';
import { answerOfRefund, answerOfRefundError, findRefund, giveBack } from './refunds.ts';
import { stripeBooksAway } from './refusals.ts';
import { readStatement } from './statement.ts';
import { findCards, noteAsked, noteIntents, type StoredCard } from './store.ts';

/** Questions put to Stripe at the same time: it takes a hundred a second, from all processes together. */
const atOnce = 16;

/**
 * Cards, by Stripe. What is asked is noted before, so that asking again first looks for what became of
 * it; Stripe's own memory of a key ends after a day.
 */
export class StripeProcessor implements PaymentProcessor {
  readonly name = 'stripe';
  readonly pages: PayPages;
  readonly #db: Db;
  readonly #stripe: StripeConnection;

  constructor(db: Db, stripe: StripeConnection) {
    this.#db = db;
    this.#stripe = stripe;
    this.pages = payPagesOf(stripe);
  }

  async knows(tx: Tx, caller: Caller, asked: { token: string; memberId: number }) {
    const [card] = await findCards(tx, caller.organizationId, [asked.token], this.#stripe);
    return card?.memberId === asked.memberId;
  }

  /**
   * Stripe lives by the clock on the wall: of a sandbox, whose days are others, it has no books. Refuses
   * `stripe_away`.
   */
  async statement(tx: Tx, caller: Caller, of: StatementOf): Promise<StatementLine[] | undefined> {
    const organization = await findOrganization(tx, caller.organizationId);
    if (organization?.sandboxNow) return undefined;
    try {
      return await readStatement(tx, caller, this.#stripe, of);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeError)) throw error;
      this.#stripe.warn(`Stripe did not answer about its books: ${describe(error)}`);
      throw stripeBooksAway();
    }
  }

  async submit(caller: Caller, requests: readonly PaymentRequest[]): Promise<PaymentAnswer[]> {
    const { organizationId } = caller;
    const tokens = requests.map(({ token }) => token);
    const cards = new Map(
      (await findCards(this.#db, organizationId, tokens, this.#stripe)).map((one) => [
        one.token,
        one,
      ]),
    );
    const keys = requests.map(({ key }) => key);
    const before = new Map(
      (await noteAsked(this.#db, organizationId, keys, this.#stripe.clock())).map((one) => [
        one.key,
        one,
      ]),
    );
    const intents: { key: string; paymentIntent: string }[] = [];
    const trouble = new Set<string>();

    const ask = async (request: PaymentRequest): Promise<PaymentAnswer> => {
      const { key } = request;
      const held = heldBy(request.token);
      // of the other mode, or of nobody: not asked, and not given up
      const card = cards.get(request.token);
      if (!card && !held) return { key, outcome: 'pending' };
      try {
        const intent = held
          ? await takeHeld(this.#stripe.api, request, held, caller)
          : await this.#take(request, card!, before.get(key));
        if (intent) intents.push({ key, paymentIntent: intent.id });
        return intent
          ? answerOfIntent(key, intent)
          : { key, outcome: 'declined', code: 'declined' };
      } catch (error) {
        const intent = intentOfError(error);
        if (intent) intents.push({ key, paymentIntent: intent.id });
        const answer = answerOfError(key, error);
        if (answer.outcome === 'pending') trouble.add(describe(error));
        return answer;
      }
    };

    const answers = await inParallel(requests, atOnce, ask);
    if (intents.length > 0) await noteIntents(this.#db, organizationId, intents);
    for (const what of trouble) this.#stripe.warn(`Stripe did not answer: ${what}`);
    return answers;
  }

  async #take(
    request: PaymentRequest,
    card: StoredCard,
    before: Parameters<typeof findIntent>[2] | undefined,
  ): Promise<Stripe.PaymentIntent | undefined> {
    const made = before && (await findIntent(this.#stripe.api, card, before));
    return takePayment(this.#stripe.api, request, card, made);
  }

  async refund(_caller: Caller, requests: readonly RefundRequest[]): Promise<RefundAnswer[]> {
    return inParallel(requests, atOnce, async (request) => {
      try {
        const made = await findRefund(this.#stripe.api, request);
        return answerOfRefund(request.key, made ?? (await giveBack(this.#stripe.api, request)));
      } catch (error) {
        const answer = answerOfRefundError(request.key, error);
        if (answer.outcome === 'pending')
          this.#stripe.warn(`Stripe did not answer about a refund: ${describe(error)}`);
        return answer;
      }
    });
  }
}
