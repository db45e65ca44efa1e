import { parseId } from '#kit/ids';
import type { Db } from '#platform/database/query';
import type { Asked, Authenticated } from '#platform/http/api';
import { isFromOurPages } from '#platform/http/same-origin';
import { Unauthenticated } from '#platform/http/unauthenticated';
import { clockOf } from './clock.ts';
import type { SignIn } from './open-sign-in.ts';
import { listWorkplaces, type Workplace } from './person-store.ts';
import {
  notFromOurPage,
  notYourOrganization,
  organizationNotChosen,
  worksNowhere,
} from './refusals.ts';
import { effectivePermissions } from './roles.ts';

/** Says for which organization a signed-in person acts: `organization_12`. Needed by whoever has several. */
export const organizationHeader = 'duesday-organization';

/**
 * The person signed in in the browser that sent this. Refuses writes that no page of ours sent
 * (`not_our_page`), and organizations where the person does not work.
 */
export async function authenticateBrowser(
  db: Db,
  signIn: SignIn,
  asked: Asked,
): Promise<Authenticated> {
  const cookie = asked.headers.cookie ?? '';
  const browser = await signIn.browserOf(cookie);
  if (!browser) throw signInNeeded();
  if (!isRead(asked.method) && !isFromOurPages(asked.headers, signIn.publicUrl))
    throw notFromOurPage();
  const workplace = choose(await listWorkplaces(db, browser.userId), asked);
  return {
    caller: {
      organizationId: workplace.organizationId,
      actor: workplace.name,
      staffId: workplace.staffId,
      from: `browser ${browser.sessionId.slice(0, 8)} at ${asked.address}`,
      now: clockOf(workplace),
      scopes: new Set<string>(effectivePermissions(workplace)),
    },
    proof: signedToken(cookie, signIn.cookieName),
    cookies: browser.cookies,
  };
}

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

/** The one named, or the only one. What needs no permission is answered for the first. */
function choose(workplaces: readonly Workplace[], asked: Asked): Workplace {
  const named = asked.headers[organizationHeader] ?? asked.organization;
  const [first, second] = workplaces;
  if (!first) throw worksNowhere();
  if (named === undefined) {
    if (second && asked.needsPermission) throw organizationNotChosen();
    return first;
  }
  const id = parseId('organization', String(named));
  const found = workplaces.find(({ organizationId }) => organizationId === id);
  if (!found) throw notYourOrganization();
  return found;
}

/** The cookie as the browser keeps it, with the signature that is stored nowhere else. */
function signedToken(cookie: string, name: string): string {
  const parts = cookie.split(';').map((part) => part.trim());
  return parts.find((part) => part.startsWith(`${name}=`)) ?? '';
}

const signInNeeded = () =>
  new Unauthenticated({
    code: 'sign_in_needed',
    detail: 'Nobody is signed in here.',
    hint: 'Sign in, or send the header Authorization: Bearer with an API key.',
  });
