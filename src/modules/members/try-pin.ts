import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { isPassword, recordAudit } from '#modules/identity/index';
import type { Db } from '#platform/database/query';
import { addPinTry, forgetPinTries, type StoredPin } from './pin-store.ts';

/** So many wrong PINs of one member, at whatever desk or kiosk, then none is looked at for a while. */
export const pinTries = { most: 5, minutes: 15 } as const;

/** What came of a PIN that was entered. */
export type TriedPin =
  | { outcome: 'right' }
  | { outcome: 'wrong'; triesLeft: number }
  /** Not looked at: too many were wrong. */
  | { outcome: 'locked'; until: Instant }
  /** The member has no PIN. */
  | { outcome: 'not_set' };

/**
 * Looks whether a PIN is a member's. The try is counted before it is looked at, so that many at once are no
 * way around, and stays counted whatever becomes of the check-in: not inside its transaction, which a slow
 * hash would hold up besides. By the club's clock.
 */
export async function tryPin(
  db: Db,
  caller: Caller,
  { memberId, pin }: { memberId: number; pin: string },
): Promise<TriedPin> {
  const { most, minutes } = pinTries;
  const from = caller.now.subtract({ minutes });
  const tried = await addPinTry(db, caller, memberId, { from, most: most + 1 });
  if (!tried) return { outcome: 'not_set' };
  const until = tried.triesSince.add({ minutes });
  if (tried.tries > most) return { outcome: 'locked', until };
  if (await isPassword(pin, tried.hash)) {
    await forgetPinTries(db, caller.organizationId, memberId);
    return { outcome: 'right' };
  }
  const triesLeft = most - tried.tries;
  if (triesLeft > 0) return { outcome: 'wrong', triesLeft };
  await recordAudit(db, caller, {
    action: 'member.lock_pin',
    subjectKind: 'member',
    subjectId: memberId,
    after: { wrong: most, lockedUntil: until.toString() },
  });
  return { outcome: 'locked', until };
}

/** Until when no PIN of a member is looked at; null = it is. */
export function lockedUntil({ tries, triesSince }: StoredPin, now: Instant): Instant | null {
  if (triesSince === null || tries < pinTries.most) return null;
  const until = triesSince.add({ minutes: pinTries.minutes });
  return until.epochNanoseconds >= now.epochNanoseconds ? until : null;
}
