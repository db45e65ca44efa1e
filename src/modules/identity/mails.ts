import type { Mail } from '#platform/mail/mailer';
import { roleWords, type Role } from './roles.ts';

/** The mails of this room. A link in one opens a door: nothing of it is written anywhere else. */

export const resetMail = (person: { name: string; email: string }, link: string): Mail => ({
  to: person.email,
  subject: 'A new password for Duesday',
  text: `Hello ${person.name},

somebody asked for a new password for ${person.email}. If that was you, choose it here within the hour:

${link}

If it was not you, do nothing: the password stays as it is.`,
});

export type Invited = {
  name: string;
  email: string;
  role: Role;
  organizationName: string;
  invitedBy: string;
};

export const invitationMail = (invited: Invited, link: string): Mail => ({
  to: invited.email,
  subject: `${invited.organizationName} invites you to Duesday`,
  text: `Hello ${invited.name},

${invited.invitedBy} invites you to work with ${invited.organizationName} in Duesday, as: ${roleWords[invited.role].name}. Come in here within ${invitationDays} days:

${link}

The link works once.`,
});

/** How long an invitation can be accepted. */
export const invitationDays = 7;
