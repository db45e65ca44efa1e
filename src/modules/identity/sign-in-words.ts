import { makeProblem, type Problem } from '#platform/http/problem';

type Words = [status: number, code: string, detail: string, hint?: string];

const signInNeeded: Words = [
  401,
  'sign_in_needed',
  'Nobody is signed in here any more.',
  'Sign in again.',
];
const noSecondFactor: Words = [409, 'second_factor_off', 'No second factor is set up.'];
const beginAgain = 'Begin again with e-mail address and password.';

/** What better-auth says, in our words. Its codes are not promised to anybody; ours are. */
const words: Record<string, Words> = {
  INVALID_EMAIL_OR_PASSWORD: [
    401,
    'wrong_email_or_password',
    'This e-mail address and this password do not go together.',
    'Check both, or have a new password mailed.',
  ],
  INVALID_PASSWORD: [422, 'wrong_password', 'This is not the password in use.'],
  INVALID_CODE: [401, 'wrong_code', 'This code is not right.', 'Use the newest one of the app.'],
  INVALID_BACKUP_CODE: [
    401,
    'wrong_code',
    'This backup code is not right, or was used before.',
    'Use another one.',
  ],
  INVALID_TWO_FACTOR_COOKIE: [401, 'sign_in_again', 'This sign-in took too long.', beginAgain],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: [401, 'sign_in_again', 'Too many wrong codes.', beginAgain],
  ACCOUNT_TEMPORARILY_LOCKED: [
    429,
    'codes_locked',
    'After too many wrong codes none is looked at for 15 minutes.',
    'Wait, or ask whoever runs Duesday to take the second factor off.',
  ],
  INVALID_TOKEN: [
    422,
    'link_used_up',
    'This link was used before, or is too old.',
    'Have a new one mailed.',
  ],
  TOTP_NOT_ENABLED: noSecondFactor,
  TWO_FACTOR_NOT_ENABLED: noSecondFactor,
  BACKUP_CODES_NOT_ENABLED: noSecondFactor,
  TOTP_ALREADY_ENABLED: [
    409,
    'second_factor_on',
    'A second factor is set up already.',
    'Turn it off before setting up another one.',
  ],
  CREDENTIAL_ACCOUNT_NOT_FOUND: [409, 'no_password', 'There is no password yet.'],
};

/** A refusal of better-auth as a problem; undefined when it did what was asked. Throws what is a fault. */
export function problemOfSignIn(
  answer: Response,
  body: Record<string, unknown> | null,
): Problem | undefined {
  if (answer.status < 400) return undefined;
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}`);
  const known = words[String(body?.['code'])];
  if (!known && answer.status === 429) return tooManyTries(secondsToWait(answer));
  const [status, code, detail, hint] =
    known ?? (answer.status === 401 ? signInNeeded : notPossible);
  return makeProblem(status, code, detail, hint === undefined ? {} : { hint });
}

const notPossible: Words = [422, 'not_possible', 'This is not possible here.'];

export const secondsToWait = (answer: Response) => answer.headers.get('x-retry-after') ?? '60';

const tooManyTries = (seconds: string): Problem =>
  makeProblem(429, 'too_many_tries', 'Too many tries from this address.', {
    hint: `Wait ${seconds} seconds, then try again.`,
  });

export const codeUsed = (): Problem =>
  makeProblem(401, 'sign_in_again', 'This code was used already.', {
    hint: 'Begin again, with the next code the app shows.',
  });

/** Said alike of addresses that nobody has. */
export const tooManyTriesUnder = (seconds: number): Problem => {
  const minutes = Math.ceil(seconds / 60);
  return makeProblem(429, 'too_many_tries', 'Too many tries with this e-mail address.', {
    hint: `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, or have a new password mailed.`,
  });
};

export const notOurPage = (): Problem =>
  makeProblem(403, 'not_our_page', 'This was not sent from a page of Duesday.', {
    hint: 'Open Duesday itself and do it there.',
  });
