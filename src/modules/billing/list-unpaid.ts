import type { Caller } from '#kit/caller';
import { addDays, dayAt, type Day } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { type Club, listClubs } from '#modules/identity/index';
import { readCalendars } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { declineCodes, type Standing } from './model.ts';
import { countUnpaid, listUnpaid, type Unpaid, type WhichUnpaid } from './unpaid-store.ts';

/**
 * One uncollected installment with every day on which a run will still ask for it, and the day from which
 * what the member has is held; null = it is held, or will not be.
 */
export type SeenUnpaid = Unpaid & { retryOn: Day[]; holdsOn: Day | null };

export type UnpaidPage = Page<SeenUnpaid> & { counts: Record<Standing, number> };

/**
 * What was asked for and not collected, and what waits for the desk: of one run, of one club, or all of
 * it. A row stays until its money has come or it was let go (D22).
 */
export async function unpaidDues(
  tx: Tx,
  caller: Caller,
  which: WhichUnpaid,
  page: { standing?: Standing | undefined; cursor?: string | undefined; limit: number },
): Promise<UnpaidPage> {
  const [dueOn, id] = page.cursor ? decodeCursor(page.cursor, ['day', 'number']) : [null, null];
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  const found = await listUnpaid(tx, caller, calendars, which, {
    standing: page.standing ?? null,
    after: dueOn === null || id === null ? null : { dueOn, id },
    limit: page.limit + 1,
  });
  const counts = { needs_you: 0, will_retry: 0, waiting: 0, at_desk: 0 };
  for (const { standing, count } of await countUnpaid(tx, caller, calendars, which))
    counts[standing] += count;
  const clubs = new Map(
    (await listClubs(tx, caller.organizationId)).map((club) => [
      club.id,
      { ...club, today: dayAt(caller.now, club.timeZone) },
    ]),
  );
  const seen = found.map((row) => {
    const club = clubs.get(row.clubId)!;
    return { ...row, retryOn: retriesOf(row, club), holdsOn: holdDay(row, club) };
  });
  return { ...toPage(seen, page.limit, (row) => [row.dueOn, row.installmentId]), counts };
}

function holdDay(row: Unpaid, { holdWhenPastDueDays }: Pick<Club, 'holdWhenPastDueDays'>) {
  const isToCome = !row.holdsSessions && row.pastDueSince !== null && holdWhenPastDueDays !== null;
  return isToCome ? addDays(row.pastDueSince!, holdWhenPastDueDays) : null;
}

/** The next try, and the rungs of the club's ladder after it (D22). */
function retriesOf(
  row: Unpaid,
  { retryDays, today }: { retryDays: readonly number[]; today: Day },
): Day[] {
  if (row.standing !== 'will_retry' || row.collectOn === null) return [];
  const hard = row.declineCode !== null && declineCodes[row.declineCode].hard;
  // a new card made a hard decline askable again: how often is not known
  if (hard || row.firstAttemptOn === null) return [row.collectOn];
  const next = row.collectOn < today ? today : row.collectOn;
  const later = retryDays
    .map((days) => addDays(row.firstAttemptOn!, days))
    .filter((day) => day > next);
  return [next, ...later];
}
