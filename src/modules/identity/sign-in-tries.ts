import { createHmac } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '#platform/database/query';
import { addTry, removeOldTries, removeTries, removeTry } from './sign-in-tries-store.ts';

/** So many wrong passwords under one e-mail address, from wherever, then none is looked at for a while. */
export const triesPerAccount = { most: 20, minutes: 15 };

export type SignInTries = {
  /** Counts a try before it is made, so that many at once are no way around. */
  take(email: string): Promise<Taken>;
  /** For a try that was not looked at after all. */
  giveBack(email: string): Promise<void>;
  /** The password was right, or is a new one. */
  forget(email: string): Promise<void>;
};

/** `waitSeconds` is null for a try that may be made; `isFirst` for the first of those that may not. */
export type Taken = { waitSeconds: number | null; isFirst: boolean };

/**
 * Throttles sign-in for each account, beside the throttle of each address. Addresses that nobody has are
 * counted alike, so that nobody learns which are known; all of them are kept as hashes. By real time.
 */
export function countSignInTries(db: Db, secret: string): SignInTries {
  const hashOf = (email: string) =>
    createHmac('sha256', secret).update(`sign-in tries\n${email}`).digest();
  return {
    async take(email) {
      const { most, minutes } = triesPerAccount;
      const now = Temporal.Now.instant().round('microsecond');
      const from = now.subtract({ minutes });
      const { tries, since } = await addTry(db, hashOf(email), now, from, most + 2);
      if (tries === 1) await removeOldTries(db, from);
      if (tries <= most) return { waitSeconds: null, isFirst: false };
      const waitSeconds = Math.max(1, Math.ceil(since.since(from).total('seconds')));
      return { waitSeconds, isFirst: tries === most + 1 };
    },
    giveBack: (email) => removeTry(db, hashOf(email)),
    forget: (email) => removeTries(db, hashOf(email)),
  };
}
