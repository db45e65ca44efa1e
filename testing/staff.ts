import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Caller } from '#kit/caller';
import { addStaff, hashPassword, type Role } from '#modules/identity/index';
import type { Db } from '#platform/database/query';
import { answerOf, type Answer, type Call } from './api-house.ts';

export const thePassword = 'correct horse battery';

let hash: Promise<string> | undefined;

/** Somebody on the staff of the caller's organization, who signs in with `thePassword`. */
export async function hire(
  db: Db,
  caller: Caller,
  person: { name: string; email: string; role: Role; granted?: string[]; withheld?: string[] },
): Promise<{ staffId: string; userId: string }> {
  const passwordHash = await (hash ??= hashPassword(thePassword));
  const { id, userId } = await db
    .transaction()
    .execute((tx) => addStaff(tx, caller, { granted: [], withheld: [], ...person, passwordHash }));
  return { staffId: `staff_${id}`, userId };
}

/** A browser: keeps cookies, says where it is, and names itself. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly cookies = new Map<string, string>();
  readonly address: string;
  #writes = 0;

  constructor(app: FastifyInstance, address = '203.0.113.7') {
    this.#app = app;
    this.address = address;
  }

  /** Like `callAs`, with cookies instead of a key. */
  call: Call = async (method, url, body, headers = {}) => {
    const isWrite = method !== 'GET';
    const answer = await this.#app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url,
      remoteAddress: this.address,
      headers: {
        host: 'localhost:3000',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(isWrite ? { origin: 'http://localhost:3000' } : {}),
        ...(isWrite && url.startsWith('/v1')
          ? { 'idempotency-key': `${this.address}-${(browsers += 1)}-${++this.#writes}` }
          : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const { name, value, maxAge } of answer.cookies)
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    return answerOf(answer);
  };

  signIn(email: string, password = thePassword): Promise<Answer> {
    return this.call('POST', '/auth/sign-in/email', { email, password });
  }
}

let browsers = 0;
