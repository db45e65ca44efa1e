import { z } from 'zod';
import { dressedId, idOf, instant, pageOf, text } from '#kit/contract';

const email = z.email().max(254).meta({ example: 'ana@example.com' });

export const newMember = z
  .strictObject({
    clubId: idOf('club'),
    name: text(120),
    email: email.nullable().default(null),
    phone: text(40).nullable().default(null),
  })
  .meta({ id: 'NewMember' });

export const changedMember = z
  .strictObject({
    clubId: idOf('club').optional(),
    name: text(120).optional(),
    email: email.nullable().optional(),
    phone: text(40).nullable().optional(),
  })
  .meta({ id: 'ChangedMember' });

export const member = z
  .strictObject({
    id: dressedId('member'),
    clubId: dressedId('club'),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Member' });

export const memberPage = pageOf(member).meta({ id: 'MemberPage' });
