import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import type { AttemptKey, DeclineCode, ProcessorName } from './model.ts';
import { type StatementLine, type StatementOf, type StatementSum, sumLines } from './statement.ts';

/** One question to a processor. */
export type PaymentRequest = AttemptKey & {
  processor: ProcessorName;
  /** The processor's idempotency key: the same question asked again gets the same answer. */
  key: string;
  token: string;
  /** For which club: its books are kept apart. */
  clubId: number;
  amountMinor: number;
  currency: string;
};

/**
 * What a processor says to one question. `submitted`: the money is on its way, and may come back for
 * some days; `byFile`: once a file takes it along, from which its days count (D20). `pending`: it has not
 * said yet; the answer comes later as a callback, or when the same question is asked again.
 */
export type PaymentAnswer = { key: string } & (
  | { outcome: 'paid'; reference: string }
  | { outcome: 'submitted'; reference: string; byFile: boolean }
  | { outcome: 'declined'; code: DeclineCode }
  | { outcome: 'pending' }
);

/** An answer that a processor delivers by itself, perhaps late, perhaps twice. */
export type PaymentCallback = Exclude<PaymentAnswer, { outcome: 'pending' }>;

/** Money to be given back the way it came. */
export type RefundRequest = {
  processor: ProcessorName;
  /** The processor's idempotency key, as of a payment. */
  key: string;
  /** Key of the payment it gives back. */
  paymentKey: string;
  /** What the processor called that payment. */
  paymentReference: string | null;
  token: string;
  clubId: number;
  amountMinor: number;
  currency: string;
};

/** `refused`: it will not give the money back; the desk has to. */
export type RefundAnswer = { key: string } & (
  | { outcome: 'paid'; reference: string }
  | { outcome: 'refused'; code: string }
  | { outcome: 'pending' }
);

/** What somebody says became of a payment: sent back, contested, or won back. */
export type HeardOf = { key: string; kind: 'return' | 'dispute' | 'dispute_won' };

/** A draft that is not to be sent after all. Minor units. */
export type Withdrawn = {
  key: string;
  /** As a bank codes it; null = somebody withdrew it by hand. */
  code: string | null;
  /** What of it the club was to keep. */
  restMinor: number;
  /** Keys of what was to be given back of it the way it came, which is not sent either. */
  refundKeys: readonly string[];
};

/**
 * What billing needs from whoever moves the money. Billing has written every attempt down before
 * `submit` is called, and every refund before `refund`, and asks again with the same keys after a
 * crash, so both must be idempotent by key. Answers may come in any order.
 */
export type PaymentProcessor = {
  readonly name: ProcessorName;
  submit(caller: Caller, requests: readonly PaymentRequest[]): Promise<PaymentAnswer[]>;
  refund(caller: Caller, requests: readonly RefundRequest[]): Promise<RefundAnswer[]>;
  /**
   * What it did, by its own books; left out, or undefined = it keeps none that could be compared. A line
   * stands there once, under the key it was asked with.
   */
  statement?(tx: Tx, caller: Caller, of: StatementOf): Promise<StatementLine[] | undefined>;
  /** The same added up, where that is quicker than reading all of it; undefined as with `statement`. */
  ownSums?(
    tx: Tx,
    caller: Caller,
    of: StatementOf,
    starts: readonly Instant[],
  ): Promise<StatementSum[] | undefined>;
  /**
   * What is noted at the desk of one of its payments. A real processor knows before we do, and leaves
   * this out; one that people play takes it on its books.
   */
  hears?(tx: Tx, caller: Caller, told: HeardOf): Promise<void>;
  /** Drafts that it has not sent are not sent any more; who sends none by file leaves this out. */
  withdraws?(tx: Tx, caller: Caller, withdrawn: readonly Withdrawn[]): Promise<void>;
  /** Whether a token is one of the member's, and may be asked for that club; undefined = any may. */
  knows?(tx: Tx, caller: Caller, method: AskedMethod): Promise<boolean>;
  /** Pages of its own on which people pay by themselves; left out = it has none. */
  readonly pages?: PayPages;
};

/**
 * Pages of a processor on which somebody pays with a card that they type there. What they agree to is only
 * held; when the processor tells of it, billing asks for it like for any card, so that it is taken once and
 * only while it is owed.
 */
export type PayPages = {
  readonly of: ProcessorName;
  /** Whether an organization can use them, for money of that currency. */
  take(of: { isSandbox: boolean; currency: string }): boolean;
  /** Makes a page for one installment and answers its address. */
  open(tx: Tx, caller: Caller, wanted: WantedPage): Promise<string>;
};

export type WantedPage = {
  installmentId: number;
  /** Who owes it. */
  memberId: number;
  amountMinor: number;
  currency: string;
  /** What it is for, in words that its payer reads. */
  title: string;
  /** Where the payer comes back to, whatever they did. */
  backTo: string;
};

/** A card or an account by which a member means to pay dues of a club. */
export type AskedMethod = { token: string; memberId: number; clubId: number };

/** The processors of a house, asked as one. */
export type Processors = Pick<PaymentProcessor, 'submit' | 'refund'> & {
  /** Whether a card or an account may be asked for a member's dues. */
  knows?(tx: Tx, caller: Caller, method: AskedMethod & { processor: string }): Promise<boolean>;
  /** Where people pay by themselves, if a processor has pages for it. */
  pages?: PayPages | undefined;
  /** The books of those that keep any, or of one of them. */
  statements?(
    tx: Tx,
    caller: Caller,
    of: StatementOf,
    only?: ProcessorName,
  ): Promise<{ processor: ProcessorName; lines: StatementLine[] }[]>;
  /** The same added up, by stretches that begin at `starts`; the last one is their end. */
  statementSums?(
    tx: Tx,
    caller: Caller,
    clubId: number,
    starts: readonly Instant[],
  ): Promise<{ processor: ProcessorName; sums: StatementSum[] }[]>;
  /** What is noted at the desk of a payment, for processors that people play. */
  hears?(tx: Tx, caller: Caller, told: HeardOf): Promise<void>;
  /** Drafts that are not to be sent any more, for processors that send them by file. */
  withdraws?(tx: Tx, caller: Caller, withdrawn: readonly Withdrawn[]): Promise<void>;
};

/**
 * Several processors as one: each question goes to the one it names. What a house has no processor for
 * stays pending, and is asked again once it has.
 */
export function processorsAsOne(processors: readonly PaymentProcessor[]): Processors {
  const ask = async <Request extends { processor: ProcessorName }, Answer>(
    requests: readonly Request[],
    put: (processor: PaymentProcessor, own: readonly Request[]) => Promise<Answer[]>,
  ): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (const processor of processors) {
      const own = requests.filter((request) => request.processor === processor.name);
      if (own.length > 0) answers.push(...(await put(processor, own)));
    }
    return answers;
  };
  return {
    pages: processors.find(({ pages }) => pages)?.pages,
    submit: (caller, requests) => ask(requests, (one, own) => one.submit(caller, own)),
    refund: (caller, requests) => ask(requests, (one, own) => one.refund(caller, own)),
    statements: async (tx, caller, of, only) => {
      const asked = processors.filter(({ name }) => only === undefined || name === only);
      const answers = await Promise.all(
        asked.map(async (one) => ({
          processor: one.name,
          lines: await one.statement?.(tx, caller, of),
        })),
      );
      return answers.flatMap(({ processor, lines }) => (lines ? [{ processor, lines }] : []));
    },
    statementSums: async (tx, caller, clubId, starts) => {
      const of = { clubId, from: starts[0]!, until: starts.at(-1)! };
      const answers = await Promise.all(
        processors.map(async (one) => {
          if (one.ownSums)
            return { processor: one.name, sums: await one.ownSums(tx, caller, of, starts) };
          const lines = await one.statement?.(tx, caller, of);
          return { processor: one.name, sums: lines && sumLines(lines, starts) };
        }),
      );
      return answers.flatMap(({ processor, sums }) => (sums ? [{ processor, sums }] : []));
    },
    hears: async (tx, caller, told) => {
      for (const one of processors) await one.hears?.(tx, caller, told);
    },
    withdraws: async (tx, caller, withdrawn) => {
      for (const one of processors) await one.withdraws?.(tx, caller, withdrawn);
    },
    knows: async (tx, caller, method) => {
      const own = processors.find(({ name }) => name === method.processor);
      return own !== undefined && (own.knows === undefined || own.knows(tx, caller, method));
    },
  };
}

/** `7-1042-1`: organization, installment, attempt. */
export const keyOf = (organizationId: number, attempt: AttemptKey) =>
  `${organizationId}-${attempt.installmentId}-${attempt.attemptNo}`;

/** The attempt behind a key, or undefined when the key is not one of the organization's. */
export function attemptOf(organizationId: number, key: string): AttemptKey | undefined {
  const [, organization, installment, attempt] =
    /^([1-9]\d{0,14})-([1-9]\d{0,14})-([1-9]\d{0,8})$/.exec(key) ?? [];
  if (Number(organization) !== organizationId) return undefined;
  return { installmentId: Number(installment), attemptNo: Number(attempt) };
}

/** `7-r31`: organization, refund. */
export const refundKeyOf = (organizationId: number, refundId: number) =>
  `${organizationId}-r${refundId}`;

/** The refund behind a key, or undefined when the key is not one of the organization's. */
export function refundOf(organizationId: number, key: string): number | undefined {
  const [, organization, refund] = /^([1-9]\d{0,14})-r([1-9]\d{0,14})$/.exec(key) ?? [];
  return Number(organization) === organizationId ? Number(refund) : undefined;
}
