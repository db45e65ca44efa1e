import { answerOf, api, isProblem, Refused, type Schema, Unreachable } from './api.ts';
import { chooseOrganization, chosenOrganization } from './organization.ts';

/** The doors under /auth, which are about a person and not about an organization. */
type Doors = {
  '/sign-in/email': { asked: { email: string; password: string }; answer: SignedIn };
  '/sign-out': { asked: undefined; answer: unknown };
  '/get-session': { asked: undefined; answer: { session: { id: string } } | null };
  '/list-sessions': { asked: undefined; answer: SignedInBrowser[] };
  '/revoke-session': { asked: { token: string }; answer: unknown };
  '/revoke-other-sessions': { asked: undefined; answer: unknown };
  '/request-password-reset': { asked: { email: string }; answer: unknown };
  '/reset-password': { asked: { token: string; newPassword: string }; answer: unknown };
  '/change-password': {
    asked: { currentPassword: string; newPassword: string; revokeOtherSessions: boolean };
    answer: unknown;
  };
  '/two-factor/enable': {
    asked: { password: string };
    answer: { totpURI: string; backupCodes: string[] };
  };
  '/two-factor/verify-totp': { asked: { code: string; trustDevice?: boolean }; answer: unknown };
  '/two-factor/verify-backup-code': {
    asked: { code: string; trustDevice?: boolean };
    answer: unknown;
  };
  '/two-factor/disable': { asked: { password: string }; answer: unknown };
  '/two-factor/generate-backup-codes': {
    asked: { password: string };
    answer: { backupCodes: string[] };
  };
};

/** With a second factor, a code is asked for before anybody is signed in. */
type SignedIn = { twoFactorRedirect?: boolean };

/** A browser in which somebody is signed in. */
export type SignedInBrowser = {
  id: string;
  /** Names it when it is to be signed out. */
  token: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: string;
  updatedAt: string;
};

const reads = new Set<keyof Doors>(['/get-session', '/list-sessions']);

/** Asks at one of the doors. Throws `Refused` with the server's own words, or `Unreachable`. */
export async function askDoor<Path extends keyof Doors>(
  path: Path,
  ...[asked]: Doors[Path]['asked'] extends undefined ? [] : [Doors[Path]['asked']]
): Promise<Doors[Path]['answer']> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`/auth${path}`, {
      method: reads.has(path) ? 'GET' : 'POST',
      headers: asked ? { 'content-type': 'application/json' } : {},
      ...(asked ? { body: JSON.stringify(asked) } : {}),
    });
    body = JSON.parse((await response.text()) || 'null');
  } catch (error) {
    throw new Unreachable(error);
  }
  if (response.ok) return body as Doors[Path]['answer'];
  if (isProblem(body)) throw new Refused(body);
  throw new Unreachable(body);
}

/** The code of a refusal; undefined for anything else. */
export const codeOf = (error: unknown) =>
  error instanceof Refused ? error.problem.code : undefined;

/**
 * Who is signed in now. A choice of organization that somebody else left on this machine is forgotten.
 * `mustChoose` when they work for several and have not said for which.
 */
export async function whoCameIn(): Promise<{ me: Schema<'Me'>; mustChoose: boolean }> {
  let me: Schema<'Me'>;
  try {
    me = await answerOf(api.GET('/v1/me'));
  } catch (error) {
    if (codeOf(error) !== 'not_your_organization' || chosenOrganization() === null) throw error;
    chooseOrganization(null);
    me = await answerOf(api.GET('/v1/me'));
  }
  return { me, mustChoose: me.organizations.length > 1 && chosenOrganization() === null };
}

/** Signs out in this browser, and leaves nothing of what was read in it. */
export async function signOut(): Promise<void> {
  await askDoor('/sign-out');
  chooseOrganization(null);
  location.assign('/sign-in');
}

/** A page of ours to go to after signing in: an address of somebody else's is not followed. */
export function ownPath(wanted: unknown): string | undefined {
  if (typeof wanted !== 'string') return undefined;
  const here = location.origin;
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  const isOurs = wanted.startsWith('/') && url?.origin === here;
  return isOurs && url.pathname !== '/sign-in'
    ? `${url.pathname}${url.search}${url.hash}`
    : undefined;
}
