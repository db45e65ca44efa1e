import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { day, dressedId, idOf, instant, moneySum, pageOf, text, whole } from '#kit/contract';
import { entryKinds, grantStates } from './model.ts';

/** Sessions in one request. */
const quantity = whole(1, 10_000);

const lastDay = day.nullable().meta({
  description: 'Last usable day on the club’s calendar, through its end; null = never expires',
  example: '2023-12-01',
});

/** An instant to look back at: within living memory, and no finer than the database keeps. */
export const asOf = instant
  .refine((value) => /^(19|20|21)\d\d-[^.]*(\.\d{1,6})?Z$/.test(value), {
    message: 'must be an instant in UTC between 1900 and 2199, to the microsecond at most',
  })
  .transform((value) => Temporal.Instant.from(value));

export const balances = z
  .strictObject({
    asOf: instant,
    items: z.array(
      z.strictObject({
        itemId: dressedId('item'),
        itemName: z.string().meta({ description: 'Short name, said with counts: "4 Yoga"' }),
        available: z.int().meta({ description: 'Can be used: "3" of "3 of 8 left"' }),
        reserved: z.int().meta({ description: 'Set aside for bookings' }),
        held: z.int().meta({
          description: 'There, but not to be used for now: a disputed payment, late dues',
        }),
        used: z.int(),
        quantity: z.int().meta({
          description:
            'Credited by the grants that count, "8" of "3 of 8 left": those whose last usable day is not over, and those that never expire until they are used up',
        }),
        nextLastDay: lastDay.meta({
          description: 'Soonest last usable day of what is available; null = none of it expires',
        }),
        lapsingThen: z.int().meta({ description: 'How many lapse at the end of nextLastDay' }),
        neverExpiring: z.int().meta({ description: 'How many of the available never expire' }),
      }),
    ),
  })
  .meta({ id: 'SessionBalances' });

export const cause = z.strictObject({ kind: z.string(), id: z.int() }).meta({
  id: 'SessionCause',
  description: 'What it stems from: {"kind": "installment", "id": 77}',
});

export const grant = z
  .strictObject({
    id: dressedId('grant'),
    clubId: dressedId('club'),
    memberId: dressedId('member'),
    householdId: dressedId('household')
      .nullable()
      .meta({ description: 'Set when the sessions belong to the household’s pool' }),
    itemId: dressedId('item'),
    itemName: z.string(),
    state: z.enum(grantStates),
    quantity: z.int().meta({ description: 'What was credited' }),
    remaining: z.int(),
    reserved: z.int().meta({ description: 'Of what remains, held for bookings' }),
    used: z.int(),
    expired: z.int(),
    reversed: z.int(),
    transferred: z.int(),
    adjusted: z.int().meta({ description: 'Taken off by hand' }),
    grantedOn: day,
    lastDay,
    finalOn: day.nullable().meta({
      description:
        'Until this day the payment may still bounce; null = it is final, or provisional until a day that is not known yet',
    }),
    isHeld: z.boolean(),
    unitValueMinor: z.int().meta({
      description: 'Worth of one session in the club’s currency, fixed when granted (D35)',
    }),
    source: cause,
  })
  .meta({ id: 'SessionGrant' });
export const grantPage = pageOf(grant).meta({ id: 'SessionGrantPage' });

export const entry = z
  .strictObject({
    grantId: dressedId('grant'),
    entryNo: z.int().meta({ description: 'Counts from 1 within the grant' }),
    clubId: dressedId('club'),
    householdId: dressedId('household').nullable(),
    itemId: dressedId('item'),
    itemName: z.string(),
    kind: z.enum(entryKinds),
    change: z.int().meta({ description: 'Effect on what remains' }),
    reservedChange: z.int().meta({ description: 'Effect on what is held for bookings' }),
    lastDay: lastDay.meta({ description: 'The grant’s last usable day after this; null = never' }),
    effectiveAt: instant.meta({
      description: 'When it counts: an expiry counts from the end of the last usable day',
    }),
    recordedAt: instant.meta({ description: 'When it was written down' }),
    actor: z.string(),
    reason: z.string().nullable(),
    cause,
    leftAfter: z.int().meta({ description: 'What was left of the item once this was written' }),
    canBeUndone: z.boolean().meta({
      description: 'Whether the use or the transfer that this tells of can still be undone',
    }),
  })
  .meta({ id: 'SessionEntry' });
export const entryPage = pageOf(entry).meta({ id: 'SessionEntryPage' });

const draws = z
  .array(z.strictObject({ grantId: dressedId('grant'), quantity: z.int() }))
  .meta({ description: 'Which grants, and how many sessions of each' });

export const owed = z
  .strictObject({
    id: dressedId('owed'),
    itemId: dressedId('item'),
    itemName: z.string(),
    quantity: z.int().meta({ description: 'Owed in the beginning' }),
    open: z.int().meta({ description: 'Still owed' }),
    householdId: dressedId('household')
      .nullable()
      .meta({ description: 'Set when a household’s pool owes them' }),
    aroseAt: instant,
    cause,
  })
  .meta({ id: 'OwedSessions', description: 'Used before their money came back (D21)' });
export const owedList = z.strictObject({ items: z.array(owed) }).meta({ id: 'OwedSessionsList' });
export const forgiveness = z
  .strictObject({ reason: text(200) })
  .meta({ id: 'OwedSessionsForgiveness' });

export const newUse = z
  .strictObject({
    memberId: idOf('member'),
    itemId: idOf('item'),
    quantity: quantity.default(1),
    clubId: idOf('club')
      .optional()
      .meta({ description: 'Whose calendar counts; the member’s home club unless given' }),
    grantId: idOf('grant')
      .optional()
      .meta({ description: 'Staff’s pick, instead of the grant that lapses soonest' }),
    note: text(200).optional(),
  })
  .meta({ id: 'NewSessionUse' });

const useFacts = {
  id: dressedId('use'),
  clubId: dressedId('club'),
  memberId: dressedId('member'),
  itemId: dressedId('item'),
  quantity: z.int(),
  note: z.string().nullable(),
  usedAt: instant,
  usedBy: z.string(),
  undoneAt: instant.nullable(),
  undoneBy: z.string().nullable(),
};
export const use = z.strictObject({ ...useFacts, draws }).meta({ id: 'SessionUse' });
export const undoneUse = z
  .strictObject({
    ...useFacts,
    restored: draws.meta({ description: 'Given back now; empty when it had been undone before' }),
  })
  .meta({ id: 'UndoneSessionUse' });

export const newAdjustment = z
  .strictObject({
    memberId: idOf('member'),
    itemId: idOf('item'),
    clubId: idOf('club').optional(),
    quantity: whole(-10_000, 10_000)
      .refine((value) => value !== 0, { message: 'must not be 0' })
      .meta({ description: 'Plus is a new grant; minus is taken off, in draw order' }),
    reason: text(200),
    lastDay: lastDay.optional().meta({
      description: 'Of a plus, where it is needed: last usable day, or null = never expires',
    }),
    grantId: idOf('grant').optional().meta({ description: 'Of a minus: take it from this grant' }),
  })
  .refine(({ quantity, lastDay }) => quantity > 0 === (lastDay !== undefined), {
    path: ['lastDay'],
    message: 'is needed with a plus (null = never expires) and has no meaning with a minus',
  })
  .refine(({ quantity, grantId }) => quantity < 0 || grantId === undefined, {
    path: ['grantId'],
    message: 'has no meaning with a plus, which is always a new grant',
  })
  .meta({ id: 'NewSessionAdjustment' });
export const adjustment = z
  .strictObject({ id: dressedId('adjustment') })
  .meta({ id: 'SessionAdjustment' });

export const newTransfer = z
  .strictObject({
    fromMemberId: idOf('member'),
    toMemberId: idOf('member'),
    itemId: idOf('item'),
    quantity,
    reason: text(200),
  })
  .meta({ id: 'NewSessionTransfer' });
export const transfer = z
  .strictObject({
    id: dressedId('transfer'),
    fromMemberId: dressedId('member'),
    toMemberId: dressedId('member'),
    itemId: dressedId('item'),
    quantity: z.int(),
    reason: z.string(),
    madeAt: instant,
    undoneAt: instant.nullable(),
  })
  .meta({ id: 'SessionTransfer' });

export const newBringBack = z
  .strictObject({
    memberId: idOf('member'),
    itemId: idOf('item'),
    grantId: idOf('grant')
      .optional()
      .meta({ description: 'One expired grant; all of the item’s unless given' }),
    lastDay: lastDay.meta({ description: 'The new last usable day; null = never expires' }),
    reason: text(200),
  })
  .meta({ id: 'NewSessionBringBack' });
export const broughtBack = z
  .strictObject({ sessions: z.int(), grants: draws })
  .meta({ id: 'SessionBringBack' });

export const newExtension = z
  .strictObject({
    grantId: idOf('grant'),
    lastDay: lastDay.meta({
      description: 'The new last usable day, later than the one before; null = never expires',
    }),
    reason: text(200),
  })
  .meta({ id: 'NewSessionExtension' });
export const extension = z
  .strictObject({
    grantId: dressedId('grant'),
    sessions: z.int().meta({ description: 'How many live longer' }),
    before: day.meta({ description: 'The last usable day as it was' }),
    lastDay,
  })
  .meta({ id: 'SessionExtension' });

export const liability = z
  .strictObject({
    asOf: instant,
    items: z.array(
      z.strictObject({
        clubId: dressedId('club'),
        itemId: dressedId('item'),
        itemName: z.string(),
        sessions: z.int(),
        worth: moneySum,
      }),
    ),
    totals: z
      .array(z.strictObject({ sessions: z.int(), worth: moneySum }))
      .meta({ description: 'One per currency' }),
  })
  .meta({ id: 'SessionLiability', description: 'Sessions owed to members, and their worth (D35)' });
