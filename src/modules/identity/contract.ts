import { z } from 'zod';
import { currency, dressedId, instant, pageOf, text, timeZone, whole } from '#kit/contract';
import { allScopes } from './model.ts';

export const retryDays = z
  .array(whole(1, 90))
  .max(10)
  .refine((days) => days.every((day, at) => at === 0 || day > days[at - 1]!), {
    message: 'must rise from one retry to the next',
  })
  .meta({
    description: 'Days after the first failed attempt on which dues are asked for again (D22)',
  });

export const newClub = z
  .strictObject({
    name: text(80),
    timeZone,
    currency,
    retryDays: retryDays.default([3, 7, 10]),
  })
  .meta({ id: 'NewClub' });

export const changedClub = z
  .strictObject({ name: text(80).optional(), retryDays: retryDays.optional() })
  .meta({ id: 'ChangedClub' });

export const club = z
  .strictObject({
    id: dressedId('club'),
    name: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    retryDays: z.array(z.int()),
    today: z.string().meta({ description: 'The club’s date now' }),
  })
  .meta({ id: 'Club' });

export const clubs = z.strictObject({ items: z.array(club) }).meta({ id: 'Clubs' });

export const organization = z
  .strictObject({
    id: dressedId('organization'),
    name: z.string(),
    sandbox: z.boolean(),
    now: instant,
  })
  .meta({ id: 'Organization' });

const named = z.strictObject({ id: dressedId('organization'), name: z.string() });

export const me = z
  .strictObject({
    kind: z.enum(['staff', 'key']).meta({ description: 'A person, or a program with an API key' }),
    name: z.string(),
    email: z.string().nullable(),
    organization,
    organizations: z.array(named).meta({ description: 'Where this caller may work' }),
    permissions: z.array(z.enum(allScopes)),
  })
  .meta({ id: 'Me' });

export const newKey = z
  .strictObject({ name: text(60), scopes: z.array(z.enum(allScopes)).min(1).max(allScopes.length) })
  .meta({ id: 'NewApiKey' });

export const apiKey = z
  .strictObject({
    id: dressedId('apiKey'),
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: instant,
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey' });

export const createdKey = z
  .strictObject({
    id: dressedId('apiKey'),
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: instant,
    key: z.string().meta({ description: 'The key itself. It cannot be shown again.' }),
  })
  .meta({ id: 'CreatedApiKey' });

export const apiKeys = z.strictObject({ items: z.array(apiKey) }).meta({ id: 'ApiKeys' });

export const auditPage = pageOf(
  z
    .strictObject({
      id: dressedId('audit'),
      at: instant,
      actor: z.string(),
      action: z.string(),
      subject: z.string(),
      before: z.unknown(),
      after: z.unknown(),
    })
    .meta({ id: 'AuditEntry' }),
).meta({ id: 'AuditPage' });
