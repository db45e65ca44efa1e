import type { Caller } from '#kit/caller';
import {
  addDays,
  dayAt,
  daysBetween,
  type Day,
  endOfDay,
  type Instant,
  startOfDay,
} from '#kit/days';
import { countUnpaid, previewDue } from '#modules/billing/index';
import type { Club } from '#modules/identity/index';
import { listLiability, readCalendars } from '#modules/sessions/index';
import type { Db, Tx } from '#platform/database/query';
import * as store from './dashboard-store.ts';
import type { DashboardFigures, Tally, Task, TaskKind } from './model.ts';

export type Dashboard = DashboardFigures & { asOf: Instant; setUp: store.SetUp };

const daysShown = 28;
const soonDays = 7;
/** Beyond so many rows a dashboard is counted by a job and kept. */
const usualRowsAtMost = 20_000;
const snapshotHours = 2;

/**
 * What a club's people look at first: this week's dues, sessions credited and used, what is about to
 * lapse, what is held and what needs a person. Counted on the spot; of a large club as it was counted
 * last, unless `fresh` is asked for.
 */
export async function dashboardOf(
  tx: Tx,
  caller: Caller,
  club: Club,
  { fresh, rowsAtMost }: { fresh: boolean; rowsAtMost?: number },
): Promise<Dashboard> {
  const setUp = await store.setUpOf(tx, caller.organizationId);
  const kept = fresh ? undefined : await snapshotOf(tx, caller, club, rowsAtMost);
  if (kept) return { ...kept.figures, asOf: kept.takenAt, setUp };
  return { ...(await countDashboard(tx, caller, club)), asOf: caller.now, setUp };
}

/** Counts the dashboards of large clubs and keeps them. For jobs, and after much has changed. */
export async function keepDashboards(
  db: Db,
  caller: Caller,
  clubs: readonly Club[],
  rowsAtMost?: number,
): Promise<number> {
  let kept = 0;
  for (const club of clubs) {
    if (!(await isLarge(db, caller, club, rowsAtMost))) continue;
    const figures = await countDashboard(db, caller, club);
    await store.saveSnapshot(db, caller, club.id, figures);
    kept += 1;
  }
  return kept;
}

async function snapshotOf(tx: Tx, caller: Caller, club: Club, rowsAtMost?: number) {
  const found = await store.findSnapshot(tx, caller.organizationId, club.id);
  if (!found) return undefined;
  const age = found.takenAt.until(caller.now).total('hours');
  const isRecent = age >= 0 && age < snapshotHours;
  return isRecent && (await isLarge(tx, caller, club, rowsAtMost)) ? found : undefined;
}

const isLarge = (tx: Tx, caller: Caller, club: Club, rowsAtMost = usualRowsAtMost) =>
  store.isLarge(tx, caller.organizationId, club.id, { ...weekOf(caller, club), rowsAtMost });

/** Monday to Sunday around the club's today. */
function weekOf(caller: Caller, club: Club): { from: Day; through: Day; today: Day } {
  const today = dayAt(caller.now, club.timeZone);
  // 3 January 2000 was a Monday
  const sinceMonday = ((daysBetween('2000-01-03', today) % 7) + 7) % 7;
  const from = addDays(today, -sinceMonday);
  return { from, through: addDays(from, 6), today };
}

/** The figures, counted from the rows themselves. */
export async function countDashboard(
  tx: Tx,
  caller: Caller,
  club: Club,
): Promise<DashboardFigures> {
  const { organizationId } = caller;
  const week = weekOf(caller, club);
  const lastSoon = addDays(week.today, soonDays - 1);
  const { today, ...span } = week;
  return {
    week: { ...span, ...(await store.duesBetween(tx, organizationId, club.id, week)) },
    days: await sessionDays(tx, organizationId, club, today),
    expiring: {
      through: lastSoon,
      ...(await store.expiringBetween(tx, organizationId, club.id, today, lastSoon)),
    },
    held: (await listLiability(tx, caller, { clubId: club.id })).map(
      ({ itemId, sessions, amountMinor }) => ({ itemId, sessions, amountMinor }),
    ),
    tasks: await tasksOf(tx, caller, club, today),
  };
}

const byDay = (found: readonly { day: Day; sessions: number }[]) =>
  new Map(found.map((row) => [row.day, row.sessions]));

async function sessionDays(tx: Tx, organizationId: number, club: Club, today: Day) {
  const from = addDays(today, 1 - daysShown);
  const days = Array.from({ length: daysShown }, (_, at) => addDays(from, at)).map((day) => ({
    day,
    startsAt: startOfDay(day, club.timeZone),
    endsAt: endOfDay(day, club.timeZone),
  }));
  const credited = byDay(await store.creditedByDay(tx, organizationId, club.id, from, today));
  const used = byDay(await store.usedByDay(tx, organizationId, club.id, days));
  return days.map(({ day }) => ({
    day,
    credited: credited.get(day) ?? 0,
    used: used.get(day) ?? 0,
  }));
}

/** What needs a person, most urgent first; nothing that does not. */
async function tasksOf(tx: Tx, caller: Caller, club: Club, today: Day): Promise<Task[]> {
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  const unpaid = await countUnpaid(tx, caller, calendars, { clubId: club.id });
  const due = await previewDue(tx, caller, club.id, today, today);
  const aDayAgo = caller.now.subtract({ hours: 24 });
  const stopped = await store.stoppedRun(tx, caller.organizationId, club.id, aDayAgo);
  const drafts = await store.openDrafts(tx, caller.organizationId, 5);
  const dueNow = {
    count: due.methods.reduce((sum, method) => sum + method.count, 0),
    amountMinor: due.methods.reduce((sum, method) => sum + method.amountMinor, 0),
  };
  const standing = (which: string): Tally =>
    unpaid.find((row) => row.standing === which) ?? { count: 0, amountMinor: 0 };
  return [
    ...about('needs_you', standing('needs_you')),
    ...(stopped ? about('run_stopped', dueNow, stopped.id) : about('dues_due', dueNow)),
    ...about('at_desk', standing('at_desk')),
    ...about('waiting', standing('waiting')),
    ...drafts.map(({ offerId, title }) => ({
      kind: 'draft_offer' as const,
      count: 1,
      amountMinor: null,
      subjectId: offerId,
      name: title,
    })),
  ];
}

/** A task, where there is something to do. */
const about = (
  kind: TaskKind,
  { count, amountMinor }: Tally,
  subjectId: number | null = null,
): Task[] => (count === 0 ? [] : [{ kind, count, amountMinor, subjectId, name: null }]);
