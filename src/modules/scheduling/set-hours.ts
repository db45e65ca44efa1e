import type { Caller } from '#kit/caller';
import { addDays, type Day, daysBetween } from '#kit/days';
import { refuseFields } from '#kit/refusal';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import {
  closeDays,
  listOpeningHours,
  openDays,
  replaceOpeningHours,
  type Stretch,
} from './hours-store.ts';

/**
 * Says when a club is open, for the whole week; without any hours it is always open. Events outside of
 * them stay where they are. Refuses `no_such_club`.
 */
export async function setOpeningHours(
  tx: Tx,
  caller: Caller,
  clubId: number,
  hours: readonly Stretch[],
): Promise<void> {
  const { organizationId } = caller;
  if (!(await findClub(tx, organizationId, clubId))) throw noSuchClub();
  const before = await listOpeningHours(tx, organizationId, clubId);
  await replaceOpeningHours(tx, organizationId, clubId, hours);
  await recordAudit(tx, caller, {
    action: 'club.opening_hours',
    subjectKind: 'club',
    subjectId: clubId,
    before,
    after: hours,
  });
}

/** The longest stretch of days closed or opened at once. */
const mostDays = 92;

/**
 * Closes a club on some days, or opens it again. Events that stand on those days stay: whoever closes
 * them is told how many there are. Refuses `no_such_club`, `invalid_request`.
 */
export async function setClosedDays(
  tx: Tx,
  caller: Caller,
  clubId: number,
  wanted: { from: Day; through: Day; reason: string | null },
): Promise<void> {
  const { organizationId } = caller;
  if (!(await findClub(tx, organizationId, clubId))) throw noSuchClub();
  const length = daysBetween(wanted.from, wanted.through) + 1;
  if (length < 1 || length > mostDays)
    throw refuseFields('invalid_request', [
      {
        field: 'through',
        message: `The last day must be the first one or later, at most ${mostDays} days in all.`,
      },
    ]);
  const days = Array.from({ length }, (_, at) => addDays(wanted.from, at));
  if (wanted.reason === null) await openDays(tx, organizationId, clubId, days);
  else await closeDays(tx, organizationId, clubId, { days, reason: wanted.reason });
  await recordAudit(tx, caller, {
    action: wanted.reason === null ? 'club.open_days' : 'club.close_days',
    subjectKind: 'club',
    subjectId: clubId,
    after: wanted,
  });
}
