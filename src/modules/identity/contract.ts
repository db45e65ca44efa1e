import { z } from 'zod';
import {
  currency,
  day,
  dressedId,
  instant,
  pageOf,
  pageQuery,
  line,
  text,
  timeZone,
  whole,
} from '#kit/contract';
import { achCredits, allScopes, owedPolicies } from './model.ts';

export { owedPolicies } from './model.ts';
import { password } from './password.ts';
import { roles } from './roles.ts';

export const retryDays = z
  .array(whole(1, 90))
  .max(10)
  .refine((days) => days.every((day, at) => at === 0 || day > days[at - 1]!), {
    message: 'must rise from one retry to the next',
  })
  .meta({
    description: 'Days after the first failed attempt on which dues are asked for again (D22)',
  });

const achCredit = z.enum(achCredits).meta({
  description:
    'When bank drafts credit their sessions: on submission (provisional), or once they are final (D20)',
});
const achSettlementDays = whole(0, 60).meta({
  description: 'Banking days after which a submitted draft counts as final (D20)',
});
const owedSessions = z.enum(owedPolicies).meta({
  description:
    'Sessions used before their money came back are taken from the next grant, or let go (D21)',
});
const holdWhenPastDueDays = whole(0, 365).nullable().meta({
  description: 'Days past due after which what a member holds is held; null = never (D22)',
});

const refundLimitMinor = whole(0, 1_000_000_000).nullable().meta({
  description:
    'The most given back of one charge or sale, at once or in parts, without the permission for larger refunds, in minor units; null = no limit',
});

const quietOnRetries = z.boolean().meta({
  description: 'Members hear of the first try and of the last one, not of those in between (D22)',
});
const statementAfterLadder = z.boolean().meta({
  description: 'When the last try failed, the agreement’s dues go on statement (D22)',
});

const reserveAtBooking = z.boolean().meta({
  description: 'A booking sets its sessions aside; otherwise they are looked for at check-in (D24)',
});
const promiseBookings = z.boolean().meta({
  description: 'A booking may be made against the next grant (D24)',
});
const cancelHours = whole(0, 720).meta({
  description: 'Until how many hours before an event members cancel by themselves (D24)',
});
const bookingClosesHours = whole(0, 720).meta({
  description: 'Until how many hours before an event members book',
});
const bookingOpensDays = whole(0, 366).nullable().meta({
  description: 'From how many days before an event members book; null = as soon as it is there',
});
const pinAtCheckIn = z.boolean().meta({
  description:
    'Members enter their PIN at check-in, unless staff with the permission let them in without it',
});

export const newClub = z
  .strictObject({
    name: line(80),
    timeZone,
    currency,
    retryDays: retryDays.default([3, 7, 10]),
    achCredit: achCredit.optional(),
    achSettlementDays: achSettlementDays.optional(),
    owedSessions: owedSessions.optional(),
    holdWhenPastDueDays: holdWhenPastDueDays.optional(),
    refundLimitMinor: refundLimitMinor.optional(),
    quietOnRetries: quietOnRetries.optional(),
    statementAfterLadder: statementAfterLadder.optional(),
    reserveAtBooking: reserveAtBooking.optional(),
    promiseBookings: promiseBookings.optional(),
    cancelHours: cancelHours.optional(),
    bookingClosesHours: bookingClosesHours.optional(),
    bookingOpensDays: bookingOpensDays.optional(),
    pinAtCheckIn: pinAtCheckIn.optional(),
  })
  .meta({ id: 'NewClub' });

export const changedClub = z
  .strictObject({
    name: line(80).optional(),
    retryDays: retryDays.optional(),
    achCredit: achCredit.optional(),
    achSettlementDays: achSettlementDays.optional(),
    owedSessions: owedSessions.optional(),
    holdWhenPastDueDays: holdWhenPastDueDays.optional(),
    refundLimitMinor: refundLimitMinor.optional(),
    quietOnRetries: quietOnRetries.optional(),
    statementAfterLadder: statementAfterLadder.optional(),
    reserveAtBooking: reserveAtBooking.optional(),
    promiseBookings: promiseBookings.optional(),
    cancelHours: cancelHours.optional(),
    bookingClosesHours: bookingClosesHours.optional(),
    bookingOpensDays: bookingOpensDays.optional(),
    pinAtCheckIn: pinAtCheckIn.optional(),
  })
  .meta({ id: 'ChangedClub' });

export const club = z
  .strictObject({
    id: dressedId('club'),
    name: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    retryDays: z.array(z.int()),
    achCredit,
    achSettlementDays: z.int(),
    owedSessions,
    holdWhenPastDueDays: z.int().nullable(),
    refundLimitMinor: z.int().nullable(),
    quietOnRetries,
    statementAfterLadder,
    reserveAtBooking,
    promiseBookings,
    cancelHours,
    bookingClosesHours,
    bookingOpensDays,
    pinAtCheckIn,
    today: z.string().meta({ description: 'The club’s date now' }),
  })
  .meta({ id: 'Club' });

export const changedOrganization = z
  .strictObject({ name: text(120).optional() })
  .meta({ id: 'ChangedOrganization' });

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
    staffId: dressedId('staff').nullable(),
    role: z.enum(roles).nullable(),
    secondFactor: z.boolean(),
    organization,
    organizations: z.array(named).meta({ description: 'Where this caller may work' }),
    permissions: z.array(z.enum(allScopes)),
  })
  .meta({ id: 'Me' });

export const newKey = z
  .strictObject({ name: line(60), scopes: z.array(z.enum(allScopes)).min(1).max(allScopes.length) })
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

export const auditQuery = {
  ...pageQuery,
  actor: text(200).optional(),
  action: z
    .string()
    .max(80)
    .regex(/^[a-z_]+(\.[a-z_]+)?$/)
    .optional()
    .meta({ description: 'What was done, offer.publish; or to what kind of thing, offer' }),
  subject: z
    .string()
    .max(80)
    .regex(/^[a-z_]+_[1-9][0-9]{0,14}$/)
    .optional()
    .meta({ description: 'What it was done to', example: 'offer_12' }),
  from: day.optional().meta({ description: 'First day, on the calendar of the first club' }),
  to: day.optional().meta({ description: 'Last day, on the calendar of the first club' }),
};

export const auditPage = pageOf(
  z
    .strictObject({
      id: dressedId('audit'),
      at: instant,
      actor: z.string(),
      from: z
        .string()
        .nullable()
        .meta({ description: 'The key or browser and its address; null = the product itself' }),
      action: z.string(),
      subject: z.string(),
      before: z.unknown(),
      after: z.unknown(),
    })
    .meta({ id: 'AuditEntry' }),
).meta({ id: 'AuditPage' });

const email = z
  .string()
  .max(254)
  .transform((address) => address.trim().toLowerCase())
  .pipe(z.email())
  .meta({ id: 'EmailAddress', format: 'email', example: 'ana@example.com' });

const scope = z.enum(allScopes);
const scopeList = z.array(scope).max(allScopes.length);
const role = z.enum(roles).meta({
  id: 'Role',
  description: 'A preset of permissions',
});

/** Rights as somebody gives them: a preset, and what differs from it. */
const rights = {
  role,
  granted: scopeList.default([]).meta({ description: 'Permissions on top of those of the role' }),
  withheld: scopeList.default([]).meta({ description: 'Permissions of the role not to be had' }),
};

const givenRights = { role, granted: z.array(z.string()), withheld: z.array(z.string()) };

export const staff = z
  .strictObject({
    id: dressedId('staff'),
    name: z.string(),
    email: z.string(),
    ...givenRights,
    permissions: z.array(scope).meta({ description: 'What this person may do, in effect' }),
    active: z.boolean().meta({ description: 'False for somebody who left' }),
    secondFactor: z.boolean().meta({ description: 'A code is asked for after the password' }),
    createdAt: instant,
  })
  .meta({ id: 'Staff' });

export const staffPage = pageOf(staff).meta({ id: 'StaffPage' });

export const changedStaff = z
  .strictObject({
    name: line(80).optional(),
    role: role.optional(),
    granted: scopeList.optional(),
    withheld: scopeList.optional(),
    active: z.boolean().optional(),
  })
  .meta({ id: 'ChangedStaff' });

export const newInvitation = z
  .strictObject({ name: line(80), email, ...rights })
  .meta({ id: 'NewInvitation' });

export const invitation = z
  .strictObject({
    id: dressedId('invitation'),
    name: z.string(),
    email: z.string(),
    ...givenRights,
    invitedBy: z.string(),
    sentAt: instant,
    expiresAt: instant.meta({ description: 'Real time, in a sandbox too' }),
  })
  .meta({ id: 'Invitation' });

export const invitations = z
  .strictObject({ items: z.array(invitation) })
  .meta({ id: 'Invitations' });

export const roleList = z
  .strictObject({
    roles: z.array(
      z.strictObject({
        role,
        name: z.string(),
        meaning: z.string(),
        permissions: z.array(scope),
      }),
    ),
    permissions: z.array(z.strictObject({ permission: scope, meaning: z.string() })),
  })
  .meta({ id: 'Roles' });

const token = z.string().max(200);

export const invitationToken = z.strictObject({ token }).meta({ id: 'InvitationToken' });

export const openInvitation = z
  .strictObject({
    organizationName: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    knowsPassword: z
      .boolean()
      .meta({ description: 'This address can sign in already, with the password it has' }),
  })
  .meta({ id: 'OpenInvitation' });

export const acceptedInvitation = z
  .strictObject({ token, name: line(80), password: password.optional() })
  .meta({ id: 'AcceptedInvitation' });

const cameIn = z.strictObject({ organizationId: dressedId('organization'), email: z.string() });

export const invitationAccepted = cameIn.meta({ id: 'InvitationAccepted' });

export const setup = z
  .strictObject({
    needed: z.boolean().meta({ description: 'There is no organization yet' }),
    codeNeeded: z.boolean().meta({ description: 'The code in the terminal is asked for' }),
  })
  .meta({ id: 'Setup' });

export const newSetup = z
  .strictObject({
    organizationName: line(120),
    club: newClub,
    owner: z.strictObject({ name: line(80), email, password }),
    code: z.string().max(100).optional(),
  })
  .meta({ id: 'NewSetup' });

export const setupDone = cameIn.meta({ id: 'SetupDone' });
