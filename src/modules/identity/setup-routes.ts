import { Temporal } from 'temporal-polyfill';
import { formatId } from '#kit/ids';
import type { Api } from '#platform/http/api';
import { openRoute } from '#platform/http/open-route';
import { acceptInvitation, lookAtInvitation } from './accept-invitation.ts';
import * as contract from './contract.ts';
import type { Doorway } from './doorway.ts';
import { hashPassword } from './password.ts';
import { alreadySetUp, notFromOurPage, passwordNeeded, setupCodeWrong } from './refusals.ts';
import { setUp } from './set-up.ts';
import { isSetupCode } from './setup-code.ts';
import { isFromOurPages } from '#platform/http/same-origin';
import { isAnythingFounded } from './store.ts';

const realNow = () => Temporal.Now.instant().round('microsecond');

/** For people who are not known yet: the first start, and following an invitation. */
export function setupRoutes({ app, db }: Api, { setup, publicUrl }: Doorway): void {
  const tag = 'Coming in';
  const refuseForeign = (headers: Parameters<typeof isFromOurPages>[0]) => {
    if ((headers.origin ?? headers['sec-fetch-site']) && !isFromOurPages(headers, publicUrl))
      throw notFromOurPage();
  };

  openRoute(app, {
    method: 'GET',
    path: '/setup',
    tag,
    summary: 'Whether this Duesday waits for its first organization',
    answer: contract.setup,
    handle: async (_body, { headers }) => {
      const needed = !(await isAnythingFounded(db));
      return { needed, codeNeeded: needed && setup.isNeeded(headers) };
    },
  });

  openRoute(app, {
    method: 'POST',
    path: '/setup',
    tag,
    summary: 'Found the first organization with its first club and owner',
    body: contract.newSetup,
    status: 201,
    answer: contract.setupDone,
    handle: async (body, { headers, address }) => {
      refuseForeign(headers);
      if (await isAnythingFounded(db)) throw alreadySetUp();
      if (setup.isNeeded(headers) && !isSetupCode(setup, body.code)) throw setupCodeWrong();
      const { password, ...owner } = body.owner;
      const start = {
        organizationName: body.organizationName,
        club: body.club,
        owner: { ...owner, passwordHash: await hashPassword(password) },
        from: `browser at ${address}`,
      };
      const made = await db.transaction().execute((tx) => setUp(tx, start, realNow()));
      return { organizationId: formatId('organization', made.organizationId), email: owner.email };
    },
  });

  openRoute(app, {
    method: 'POST',
    path: '/invitations/preview',
    tag,
    summary: 'What an invitation’s link invites to',
    body: contract.invitationToken,
    answer: contract.openInvitation,
    handle: ({ token }) => lookAtInvitation(db, token, realNow()),
  });

  openRoute(app, {
    method: 'POST',
    path: '/invitations/accept',
    tag,
    summary: 'Join the staff by an invitation’s link',
    body: contract.acceptedInvitation,
    answer: contract.invitationAccepted,
    handle: async ({ token, name, password }, { headers, address }) => {
      refuseForeign(headers);
      const { knowsPassword } = await lookAtInvitation(db, token, realNow());
      if (!knowsPassword && password === undefined) throw passwordNeeded();
      const passwordHash = await hashPassword(password ?? '');
      const acceptance = { token, name, passwordHash, from: `browser at ${address}` };
      const { organizationId, email } = await db
        .transaction()
        .execute((tx) => acceptInvitation(tx, acceptance, realNow()));
      return { organizationId: formatId('organization', organizationId), email };
    },
  });
}
