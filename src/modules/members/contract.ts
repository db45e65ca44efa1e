import { z } from 'zod';
import { dressedId, idOf, instant, pageOf, line, text } from '#kit/contract';

const email = z.email().max(254).meta({ example: 'ana@example.com' });
const cardCode = line(40)
  .nullable()
  .meta({ description: 'What the reader at the door reads off the card; null = no card' });

export const newMember = z
  .strictObject({
    clubId: idOf('club'),
    name: line(120),
    email: email.nullable().default(null),
    phone: line(40).nullable().default(null),
    cardCode: cardCode.default(null),
  })
  .meta({ id: 'NewMember' });

export const changedMember = z
  .strictObject({
    clubId: idOf('club').optional(),
    name: line(120).optional(),
    email: email.nullable().optional(),
    phone: line(40).nullable().optional(),
    cardCode: cardCode.optional(),
  })
  .meta({ id: 'ChangedMember' });

export const member = z
  .strictObject({
    id: dressedId('member'),
    clubId: dressedId('club'),
    accountNumber: z
      .int()
      .meta({ description: 'Given out by the product, unique in the organization', example: 1042 }),
    cardCode: z.string().nullable(),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Member' });

export const memberPage = pageOf(member).meta({ id: 'MemberPage' });

/** What somebody typed to find a member. */
export const search = text(120, 0).optional().meta({
  description:
    'The beginning of any word of the name, of the e-mail address, the phone number, the account number or the card code; several words narrow it down',
});

export const newNote = z
  .strictObject({
    text: text(2000),
    isPinned: z
      .boolean()
      .default(false)
      .meta({ description: 'Everybody who opens the member sees it first' }),
  })
  .meta({ id: 'NewNote' });

export const pinned = z.strictObject({ isPinned: z.boolean() }).meta({ id: 'PinnedNote' });

export const note = z
  .strictObject({
    id: dressedId('note'),
    memberId: dressedId('member'),
    text: z.string(),
    isPinned: z.boolean(),
    writtenAt: instant,
    writtenBy: z.string(),
  })
  .meta({ id: 'Note' });

export const notePage = pageOf(note).meta({ id: 'NotePage' });

export const newHousehold = z
  .strictObject({ name: line(120), memberIds: z.array(idOf('member')).min(1).max(50) })
  .meta({ id: 'NewHousehold' });

export const changedHousehold = z
  .strictObject({ name: line(120) })
  .meta({ id: 'ChangedHousehold' });

export const household = z
  .strictObject({
    id: dressedId('household'),
    name: z.string(),
    members: z.array(
      z.strictObject({ id: dressedId('member'), name: z.string(), accountNumber: z.int() }),
    ),
  })
  .meta({ id: 'Household' });

export const households = z.strictObject({ items: z.array(household) }).meta({ id: 'Households' });
