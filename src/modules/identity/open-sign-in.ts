import type { Db } from '#platform/database/query';
import { InstantsAsDates } from '#platform/database/dates';
import type { Post } from '#platform/mail/post';
import { resetMail } from './mails.ts';
import { passwordLength } from './password.ts';
import { deleteProofs } from './person-store.ts';
import { countSignInTries, type SignInTries } from './sign-in-tries.ts';
import { recordAboutPerson } from './record-about-person.ts';

export type SignInSettings = {
  /** Signs cookies, seals second factors. */
  secret: string;
  /** Where browsers reach the product; undefined = wherever it listens, without TLS. */
  publicUrl: string | undefined;
  post: Post;
  /** Where links in mails lead. Never taken from a request: anybody can write a Host header. */
  linkBase: () => string;
};

/** Somebody signed in in a browser. */
export type Browser = {
  userId: string;
  sessionId: string;
  /** Set-Cookie lines that keep the browser signed in longer. */
  cookies: string[];
};

export type SignIn = {
  /** Name of the cookie that holds the signed token. */
  cookieName: string;
  publicUrl: string | undefined;
  /** Answers one of the doors under /auth. Throws what went wrong. */
  handle(request: Request): Promise<Response>;
  browserOf(cookie: string): Promise<Browser | undefined>;
  /** Who gave the right password in this browser, and is asked for the second factor. */
  halfSignedIn(cookie: string): Promise<string | undefined>;
  tries: SignInTries;
};

/** Where the address of a client stands in what better-auth is handed; ours to set, nobody else's. */
export const addressHeader = 'x-duesday-address';

const days = 24 * 60 * 60;

/** A minute's tries from one address; a club's desks may share one. */
const perAddress = { window: 60, max: 10 };

/**
 * Sign-in by e-mail and password with a second factor, by better-auth on tables of its own. Nobody can
 * sign up: people come by invitation, at the first start, or from the command line.
 */
export async function openSignIn(db: Db, settings: SignInSettings): Promise<SignIn> {
  // loaded here, so that commands which sign nobody in do not wait for it
  const { betterAuth } = await import('better-auth');
  const { twoFactor } = await import('better-auth/plugins/two-factor');
  const tries = countSignInTries(db, settings.secret);
  const isSecure = settings.publicUrl?.startsWith('https:') ?? false;
  const auth = betterAuth({
    appName: 'Duesday',
    baseURL: settings.publicUrl ?? 'http://localhost',
    basePath: '/auth',
    secret: settings.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
    database: {
      db: db.withPlugin(new InstantsAsDates()),
      type: 'postgres',
      transaction: true,
      schemaName: 'auth',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      resetPasswordTokenExpiresIn: 60 * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        const link = `${settings.linkBase()}/reset-password?token=${encodeURIComponent(token)}`;
        await settings.post.drop(db, resetMail(user, link));
      },
      onPasswordReset: async ({ user }, request) => {
        // a link mailed before, perhaps into the wrong hands, must not undo what was just chosen
        await deleteProofs(db, user.id);
        await tries.forget(user.email);
        const address = request?.headers.get(addressHeader) ?? 'an unknown address';
        await recordAboutPerson(db, user.id, 'staff.password_reset', {
          from: `browser at ${address}`,
        });
      },
    },
    // what was mailed is kept by its hash only
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 14 * days, updateAge: days, freshAge: 0 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 60,
      customRules: {
        '/sign-in/email': perAddress,
        '/change-password': perAddress,
        '/reset-password': perAddress,
        '/request-password-reset': { window: 60, max: 5 },
        '/two-factor/*': perAddress,
        // asked by every page; nothing in them can be guessed
        '/get-session': false,
        '/sign-out': false,
      },
    },
    advanced: {
      cookiePrefix: 'duesday',
      useSecureCookies: isSecure,
      database: { generateId: 'uuid', validateSchema: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // the doors check where a request comes from themselves, as the API does
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    plugins: [twoFactor({ issuer: 'Duesday' })],
  });
  const cookieName = `${isSecure ? '__Secure-' : ''}duesday.session_token`;
  const context = await auth.$context;
  const halfway = context.createAuthCookie('two_factor').name;
  return {
    cookieName,
    tries,
    async halfSignedIn(cookie) {
      const [, value] = new RegExp(`(?:^|; *)${halfway}=([^;]+)`).exec(cookie) ?? [];
      const [, mark] = /^(.+)\.[^.]*$/.exec(safelyDecoded(value ?? '')) ?? [];
      return mark && (await context.internalAdapter.findVerificationValue(mark))?.value;
    },
    publicUrl: settings.publicUrl,
    handle: (request) => auth.handler(request).catch(throwCause),
    async browserOf(cookie) {
      if (!cookie.includes(cookieName)) return undefined;
      const { headers, response } = await auth.api
        .getSession({ headers: new Headers({ cookie }), returnHeaders: true })
        .catch(throwCause);
      if (!response) return undefined;
      const { id: sessionId, userId } = response.session;
      return { userId, sessionId, cookies: headers.getSetCookie() };
    },
  };
}

/** What went wrong underneath, such as a database that is away: better-auth calls it all its own fault. */
function throwCause(error: unknown): never {
  throw (error instanceof Error && error.cause) || error;
}

function safelyDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
