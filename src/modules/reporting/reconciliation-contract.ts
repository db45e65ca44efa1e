import { z } from 'zod';
import { day, dressedId, moneySum, month } from '#kit/contract';
import { type Finding, findingWords } from './reconciliation-words.ts';
import { statementKind } from '#modules/billing/contract';

const tally = z.strictObject({ count: z.int(), amount: moneySum });

const moved = {
  paid: tally,
  returned: tally,
  refunded: tally,
  contested: tally.meta({ description: 'Contested since then, and taken by the processor' }),
  wonBack: tally,
  net: moneySum,
};

const side = z.strictObject({ amount: moneySum, day });

const difference = z.strictObject({
  channel: z.string(),
  kind: statementKind,
  key: z.string().meta({ description: 'As the processor knows it' }),
  why: z.enum(['not_there', 'not_here', 'amount', 'days_apart', 'other_day']).meta({
    description: 'other_day: the one before midnight and the other after, which is no difference',
  }),
  isAwaited: z.boolean().meta({ description: 'Its answer has not come here yet' }),
  ours: side.nullable(),
  theirs: side.nullable(),
  installmentId: dressedId('installment').nullable(),
  memberId: dressedId('member').nullable(),
  memberName: z.string().nullable(),
});

const channelDay = z.strictObject({
  day,
  channel: z.string(),
  asked: tally,
  ours: z.strictObject(moved),
  onTheirWay: tally.meta({
    description: 'Of what was paid: bank drafts that may still come back',
  }),
  theirs: z.strictObject(moved).nullable().meta({
    description: 'By the processor’s own books; null = it keeps none that could be compared',
  }),
  verdict: z.enum(['agrees', 'across_midnight', 'differs', 'no_books']),
});

const differences = z.array(difference).meta({
  description: 'Both sides of what one book has otherwise than the other; not more than 200',
});

export const reconciliation = z
  .strictObject({
    clubId: dressedId('club'),
    day,
    channels: z.array(channelDay),
    differences,
    differenceCount: z.int(),
  })
  .meta({ id: 'Reconciliation', description: 'A day of a club against its processors’ own books' });

const findings = {
  agrees: z.boolean(),
  findingCount: z.int(),
  findings: z
    .array(
      z.strictObject({
        code: z.enum(Object.keys(findingWords) as [Finding]),
        installmentId: dressedId('installment'),
        memberId: dressedId('member').nullable(),
        memberName: z.string().nullable(),
      }),
    )
    .meta({ description: 'What does not fit, not more than 100' }),
};

export const monthReconciliation = z
  .strictObject({
    clubId: dressedId('club'),
    month,
    agrees: z.boolean().meta({ description: 'Not a cent and not a session is in one view only' }),
    processors: z
      .strictObject({
        agrees: z.boolean(),
        theirs: z.strictObject(moved),
        ours: z.strictObject(moved),
        acrossMidnight: moneySum.meta({
          description:
            'Ours in this month and theirs in the one beside it, less the other way round',
        }),
        unwitnessed: z
          .strictObject(moved)
          .meta({ description: 'At the desk, which nobody else counts' }),
      })
      .meta({
        description: 'What banks and processors say, beside our books of the same channels',
      }),
    payments: z
      .strictObject({
        asked: z.int(),
        paid: z.int(),
        declined: z.int(),
        waiting: z.int(),
        lostInDisputes: moneySum,
        moved: moneySum,
        ...findings,
      })
      .meta({ description: 'Attempts and their answers' }),
    installments: z
      .strictObject({
        installments: z.int(),
        now: moneySum.meta({ description: 'What those that moved say is paid now' }),
        before: moneySum,
        since: moneySum,
        moved: moneySum.meta({ description: 'now, less before and since' }),
        ...findings,
      })
      .meta({ description: 'What the dues say was paid' }),
    sessions: z
      .strictObject({
        expected: z.int(),
        credited: z.int(),
        waiting: z.int().meta({ description: 'Credited once drafts are final' }),
        lost: z.int().meta({ description: 'Credited by payments that were lost again' }),
        reversed: z.int(),
        used: z.int().meta({ description: 'Of those lost: used or handed on before' }),
        owed: z.int(),
        lapsed: z
          .int()
          .meta({ description: 'Of those lost: lapsed, or taken away by hand, before' }),
        left: z.int().meta({ description: 'Still there to use; 0 unless something is wrong' }),
        ...findings,
      })
      .meta({ description: 'What the session ledger credited and took back' }),
    days: z.array(channelDay),
    differences,
    differenceCount: z.int().meta({
      description: 'How many there are, those on the other side of midnight included',
    }),
  })
  .meta({
    id: 'MonthReconciliation',
    description: 'A club’s month as its processors, payments, installments and sessions tell it',
  });
