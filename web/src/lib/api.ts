import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { chosenOrganization } from './organization.ts';

/** A named schema of the API: `Schema<'Offer'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What the server says instead of doing what was asked: a code for us, sentences for the desk. */
export type Problem = {
  status: number;
  code: string;
  title?: string;
  detail: string;
  hint?: string;
  errors?: { field: string; message: string }[];
};

/** The server answered, and said no. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
    this.problem = problem;
  }
  /** What is wrong with one field, as the server names it: `terms[0].name`. */
  at(field: string): string | undefined {
    return this.problem.errors?.find((error) => error.field === field)?.message;
  }
}

/** No answer came, or one that is not ours: whether anything was done is not known. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('The server does not answer.', { cause });
    this.name = 'Unreachable';
  }
}

type Listener = () => void;
const signInListeners = new Set<Listener>();

let isSignedOut = false;

/** Whether the newest request found nobody signed in; to be listened to, so that pages can say so. */
export const signedOut = {
  is: () => isSignedOut,
  listen(listener: Listener): () => void {
    signInListeners.add(listener);
    return () => signInListeners.delete(listener);
  },
};

/**
 * Calls `listener` whenever a request finds that nobody is signed in any more; at once when the last one
 * did, for whoever comes to listen a moment too late.
 */
export function onSignedOut(listener: Listener): () => void {
  const tell = () => isSignedOut && listener();
  tell();
  return signedOut.listen(tell);
}

const noticeSignedOut: Middleware = {
  onResponse({ response }) {
    isSignedOut = response.status === 401;
    for (const listener of signInListeners) listener();
  },
};

/** For people who work for several organizations. */
const sayOrganization: Middleware = {
  onRequest({ request }) {
    const organization = chosenOrganization();
    if (organization) request.headers.set('duesday-organization', organization);
  },
};

const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
client.use(noticeSignedOut, sayOrganization);

/** The API, typed by its own document. Its paths begin with `/v1`. */
export const api = client;

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

/**
 * The data of an answer. Throws `Refused` with the server's own words, or `Unreachable`.
 *
 *     const offer = await answerOf(api.GET('/v1/offers/{offerId}', { params: { path: { offerId } } }));
 */
export async function answerOf<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  let answer: Answer<Data>;
  try {
    answer = await asked;
  } catch (error) {
    throw new Unreachable(error);
  }
  const { data, error, response } = answer;
  if (response.ok) return data as Data;
  if (isProblem(error)) throw new Refused(error);
  throw new Unreachable(error);
}

export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
}

/** A key for one wish: sent again with the same key, it is done once (D17, I7). */
export const newKey = () => crypto.randomUUID();
