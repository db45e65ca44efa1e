import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '#platform/database/query';
import { type Problem, problemType } from '#platform/http/problem';
import { isFromOurPages } from '#platform/http/same-origin';
import { addressHeader, type Browser, type SignIn } from './open-sign-in.ts';
import { askDatabase, deleteSession, findPersonByEmail } from './person-store.ts';
import { recordAboutPerson } from './record-about-person.ts';
import { type Door, doors } from './sign-in-doors.ts';
import {
  codeUsed,
  notOurPage,
  problemOfSignIn,
  secondsToWait,
  tooManyTriesUnder,
} from './sign-in-words.ts';
import { useCode } from './use-code.ts';

/** Mounts sign-in under /auth: our contracts and our words outside, better-auth inside. */
export function signInRoutes(app: FastifyInstance, db: Db, signIn: SignIn): void {
  for (const door of doors)
    app.route({
      method: door.method,
      url: `/auth${door.path}`,
      schema: { hide: true, ...(door.body ? { body: door.body } : {}) },
      handler: async (request, reply) => {
        if (door.method !== 'GET' && isForeign(request, signIn))
          return sendProblem(reply, notOurPage());
        const email = door.isThrottled ? (request.body as { email: string }).email : undefined;
        const taken = email === undefined ? undefined : await signIn.tries.take(email);
        if (taken?.waitSeconds) {
          sendProblem(
            reply.header('retry-after', taken.waitSeconds),
            tooManyTriesUnder(taken.waitSeconds),
          );
          if (taken.isFirst) await auditFailure(db, signIn, request, 'too_many_tries');
          return reply;
        }
        const before = door.audit && (await signIn.browserOf(request.headers.cookie ?? ''));
        const answer = await signIn.handle(asWebRequest(request, door));
        // it does not say why; when the database is away, the database does
        if (answer.status >= 500) await askDatabase(db);
        const body = (await readJson(answer)) as Answer & Record<string, unknown>;
        if (door.takesCode && !before && answer.ok && !(await takeCode(db, request, body)))
          return sendProblem(reply, codeUsed());
        const cookies = answer.headers.getSetCookie();
        if (cookies.length > 0) reply.header('set-cookie', cookies);
        const problem = problemOfSignIn(answer, body);
        if (answer.status === 429) reply.header('retry-after', secondsToWait(answer));
        if (email !== undefined && answer.status === 429) await signIn.tries.giveBack(email);
        if (email !== undefined && !problem) await signIn.tries.forget(email);
        if (problem) {
          sendProblem(reply, problem);
          if (door.audit?.signsIn && !before) await auditFailure(db, signIn, request, problem.code);
          return reply;
        }
        if (door.audit) await audit(db, door.audit, request, before, body);
        return reply
          .code(answer.status)
          .type('application/json; charset=utf-8')
          .serializer(JSON.stringify)
          .send(withoutToken(body));
      },
    });
}

/** Whether the code was fresh. With one that was not, whoever came in is out again before they know. */
async function takeCode(
  db: Db,
  { body }: FastifyRequest,
  { user, token }: Record<string, unknown> & NonNullable<Answer>,
): Promise<boolean> {
  const { code } = body as { code: string };
  const isFresh = await useCode(db, user!.id, code, Temporal.Now.instant().round('microsecond'));
  if (!isFresh) await deleteSession(db, String(token));
  return isFresh;
}

const sendProblem = (reply: FastifyReply, problem: Problem) =>
  reply.code(problem.status).type(problemType).serializer(JSON.stringify).send(problem);

/** A page of somebody else's signing a person in or out is as bad as one that acts for them. */
function isForeign({ headers }: FastifyRequest, { publicUrl }: SignIn): boolean {
  const isBrowser = headers.cookie ?? headers.origin ?? headers['sec-fetch-site'];
  return isBrowser !== undefined && !isFromOurPages(headers, publicUrl);
}

/** Only what sign-in needs of a request is passed on, and of its body what the contract knows. */
function asWebRequest(request: FastifyRequest, door: Door): Request {
  const headers = new Headers({
    [addressHeader]: request.ip,
    'user-agent': (request.headers['user-agent'] ?? '').slice(0, 300),
  });
  if (request.headers.cookie) headers.set('cookie', request.headers.cookie);
  const hasBody = door.method === 'POST';
  if (hasBody) headers.set('content-type', 'application/json');
  return new Request(`http://localhost/auth${door.path}`, {
    method: door.method,
    headers,
    ...(hasBody ? { body: JSON.stringify(door.body ? request.body : {}) } : {}),
  });
}

const readJson = async (answer: Response): Promise<unknown> =>
  JSON.parse((await answer.text()) || 'null');

/** The token is for the cookie alone, out of reach of scripts; sentences are ours. */
function withoutToken(body: Answer & Record<string, unknown>): unknown {
  if (body === null || Array.isArray(body)) return body;
  const { token: _token, message: _message, session, ...rest } = body;
  if (session === undefined) return rest;
  const { token: _alsoThere, ...shown } = session as Record<string, unknown>;
  return { session: shown, ...rest };
}

/** What somebody's wrong try is called in the audit trail; other refusals are none. */
const failures: Record<string, string> = {
  wrong_email_or_password: 'wrong password',
  wrong_code: 'wrong code',
  codes_locked: 'too many wrong codes',
  too_many_tries: 'too many wrong passwords',
};

/**
 * Notes a sign-in that failed where the person works; nothing of an address that nobody has. Written
 * after the answer was sent, so that its time does not tell which are known.
 */
async function auditFailure(
  db: Db,
  signIn: SignIn,
  { body, headers, ip }: FastifyRequest,
  code: string,
): Promise<void> {
  const reason = failures[code];
  if (!reason) return;
  const { email } = body as { email?: string };
  const userId =
    email === undefined
      ? await signIn.halfSignedIn(headers.cookie ?? '')
      : (await findPersonByEmail(db, email))?.userId;
  if (!userId) return;
  const by = { actor: 'somebody', from: `browser at ${ip}` };
  await recordAboutPerson(db, userId, 'staff.sign_in_failed', { ...by, facts: { reason } });
}

type Answer = { twoFactorRedirect?: boolean; user?: { id: string } } | null;

async function audit(
  db: Db,
  wanted: NonNullable<Door['audit']>,
  request: FastifyRequest,
  before: Browser | undefined,
  answer: Answer,
): Promise<void> {
  const signsIn = wanted.signsIn && !answer?.twoFactorRedirect && (!before || !wanted.action);
  const action = signsIn ? 'staff.sign_in' : before && wanted.action;
  const userId = answer?.user?.id ?? before?.userId;
  if (action && userId)
    await recordAboutPerson(db, userId, action, { from: `browser at ${request.ip}` });
}
