import { z } from 'zod';
import { dressedId, idOf, instant, pageOf, line, text } from '#kit/contract';
import { photoLimits } from './photo.ts';

const email = z.email().max(254).meta({ example: 'ana@example.com' });
const cardCode = line(40)
  .nullable()
  .meta({ description: 'What the reader at the door reads off the card; null = no card' });

/** What a member enters at check-in. */
export const pin = z
  .string()
  .regex(/^[0-9]{4,8}$/, 'must be 4 to 8 digits')
  .meta({
    id: 'Pin',
    description: '4 to 8 digits, kept as a hash and never shown',
    example: '2046',
  });

/** On whatever shows a member: whether there is a photo to ask for, and which. */
export const photoVersion = z
  .string()
  .nullable()
  .meta({ description: 'Names the photo on file, and changes with it; null = no photo' });

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
    photoVersion,
    createdAt: instant,
  })
  .meta({ id: 'Member' });

/** Base64 of the largest photo there may be, and a little more so that a larger one is refused in words. */
export const mostPhotoText = Math.ceil((photoLimits.bytes * 2 * 4) / 3);

export const newPhoto = z
  .strictObject({
    picture: z.base64().min(1).max(mostPhotoText).meta({
      description: 'A JPEG or WebP in base64, at most 640 pixels wide and high and 100 kB',
    }),
  })
  .meta({ id: 'NewPhoto' });

export const photoQuery = {
  version: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'The photo’s version, so that a new photo has a new address' }),
};

export const newPin = z.strictObject({ pin }).meta({ id: 'NewPin' });

export const pinStanding = z
  .strictObject({
    isSet: z.boolean(),
    setAt: instant.nullable(),
    setBy: z.string().nullable(),
    lockedUntil: instant
      .nullable()
      .meta({ description: 'No PIN is looked at before: too many were wrong; null = it is' }),
  })
  .meta({ id: 'PinStanding' });

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
