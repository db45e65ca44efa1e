import { z } from 'zod';
import { dressedId, idOf, instant, line, moneySum, pageOf, pageQuery } from '#kit/contract';
import { formatId } from '#kit/ids';
import { formatMoney } from '#kit/money';
import { decodeCursor, toPage } from '#kit/page';
import type { Api } from '#platform/http/api';
import { installmentKind } from './contract.ts';
import { closeLooseMoney } from './loose-money.ts';
import { listLoose, type LooseMoney } from './loose-money-store.ts';

const tag = 'Money that comes back';

const looseMoney = z
  .strictObject({
    id: dressedId('looseMoney'),
    kind: z.enum(['late_payment', 'refund_failed']),
    installmentId: dressedId('installment'),
    attempt: z.int().meta({ description: 'Which attempt the processor speaks of' }),
    memberId: dressedId('member'),
    memberName: z.string(),
    amount: moneySum,
    reference: z.string().meta({ description: 'The processor’s own name for it' }),
    code: z.string().nullable().meta({ description: 'Why a refund failed, as the processor says' }),
    clubId: dressedId('club'),
    channel: z.string().meta({ description: 'Through what it was asked for' }),
    books: z
      .strictObject({
        kind: installmentKind,
        dueOn: z.string(),
        state: z.enum(['scheduled', 'past_due', 'collected', 'waived', 'refunded', 'skipped']),
        owed: moneySum,
      })
      .meta({ description: 'What it was for, and how that stands in the books now' }),
    says: z.string().meta({ description: 'What happened, and what to do' }),
    foundAt: instant,
    bookedAs: z.int().nullable().meta({ description: 'The attempt that holds it after all' }),
    closedAt: instant.nullable().meta({ description: 'null = somebody has to look at it' }),
    closedBy: z.string().nullable(),
    note: z.string().nullable().meta({ description: 'What became of it' }),
  })
  .meta({
    id: 'LooseMoney',
    description: 'Money that a processor has and the books say otherwise',
  });

/** Money that came, or came back, when nobody expected it any more. */
export function looseMoneyRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/loose-money',
    tag,
    summary: 'Money at a processor that the books do not place; newest first',
    scope: 'dues:read',
    query: {
      ...pageQuery,
      state: z.enum(['open', 'closed', 'all']).default('open'),
      clubId: idOf('club').optional(),
      memberId: idOf('member').optional(),
    },
    answer: pageOf(looseMoney).meta({ id: 'LooseMoneyPage' }),
    handle: async (tx, caller, { query }) => {
      const { cursor, limit, state, clubId = null, memberId = null } = query;
      const [before] = cursor ? decodeCursor(cursor, ['number']) : [null];
      const wanted = { clubId, memberId, state, before, limit: limit + 1 };
      const found = await listLoose(tx, caller.organizationId, wanted);
      const page = toPage(found, limit, (row) => [row.id]);
      return { ...page, items: page.items.map(looseAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/loose-money/:looseId/closing',
    tag,
    summary: 'Say what became of money that the books did not place',
    scope: 'dues:refund',
    params: { looseId: idOf('looseMoney') },
    body: z
      .strictObject({ note: line(300).meta({ example: 'Given back at Stripe' }) })
      .meta({ id: 'LooseMoneyClosing' }),
    answer: looseMoney,
    handle: async (tx, caller, { params: { looseId }, body }) =>
      looseAnswer(await closeLooseMoney(tx, caller, { id: looseId, ...body })),
  });
}

const looseAnswer = (one: LooseMoney): z.input<typeof looseMoney> => ({
  id: formatId('looseMoney', one.id),
  kind: one.kind,
  installmentId: formatId('installment', one.installmentId),
  attempt: one.attemptNo,
  memberId: formatId('member', one.memberId),
  memberName: one.memberName,
  amount: { amountMinor: one.amountMinor, currency: one.currency },
  clubId: formatId('club', one.clubId),
  channel: one.channel,
  books: {
    kind: one.installmentKind,
    dueOn: one.dueOn,
    state: one.state,
    owed: { amountMinor: one.owedMinor, currency: one.currency },
  },
  reference: one.reference,
  code: one.code,
  says: sayingOf(one),
  foundAt: one.foundAt.toString(),
  bookedAs: one.bookedAs,
  closedAt: one.closedAt?.toString() ?? null,
  closedBy: one.closedBy,
  note: one.note,
});

function sayingOf({ kind, amountMinor, currency, memberName, bookedAs }: LooseMoney): string {
  const amount = formatMoney(amountMinor, currency);
  if (kind === 'refund_failed')
    return `${amount} could not be given back to ${memberName} the way it came: it is with the club again, and the member has not got it. Hand it over another way.`;
  return bookedAs === null
    ? `${amount} of ${memberName} came after it had been declined, when nothing was owed any more or another payment was under way. Give it back at the processor.`
    : `${amount} of ${memberName} came after it had been declined, and was collected.`;
}
