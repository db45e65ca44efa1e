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
import { countLoose, countUnpaid, previewTotals } from '#modules/billing/index';
import type { Club } from '#modules/identity/index';
import { listLiability, readCalendars } from '#modules/sessions/index';
import type { Db, Tx } from '#platform/database/query';
import * as store from './dashboard-store.ts';
import { isDashboardWanted, wantDashboard } from './counting-jobs.ts';
import type { DashboardFigures, Tally, Task, TaskKind } from './model.ts';

/** A dashboard as it is shown: figures with the instant they are of, both null while none were counted. */
export type Dashboard = {
  figures: DashboardFigures | null;
  asOf: Instant | null;
  /** A job counts them anew. */
  isCounting: boolean;
  setUp: store.SetUp;
};

const daysShown = 28;
const soonDays = 7;
/** Beyond so many rows a dashboard is counted by a job and kept. */
const usualRowsAtMost = 20_000;
/** Figures older than that are counted anew as soon as somebody looks. */
const recentHours = 2;

/**
 * What a club's people look at first: this week's dues, sessions credited and used, what is about to
 * lapse, what is held and what needs a person. Counted on the spot; of a large club as a job counted it
 * last, so that nobody waits for half a million rows. When that is old, or `fresh` is asked for, a job
 * counts it anew: ask again to see it.
 */
export async function dashboardOf(
  tx: Tx,
  caller: Caller,
  club: Club,
  { fresh, rowsAtMost }: { fresh: boolean; rowsAtMost?: number },
): Promise<Dashboard> {
  const setUp = await store.setUpOf(tx, caller.organizationId);
  if (!(await isLarge(tx, caller, club, rowsAtMost))) {
    const figures = await countDashboard(tx, caller, club);
    return { figures, asOf: caller.now, isCounting: false, setUp };
  }
  const kept = await store.findSnapshot(tx, caller.organizationId, club.id);
  const isRecent = kept && kept.takenAt.until(caller.now).total('hours') < recentHours;
  if (fresh || !isRecent) await wantDashboard(tx, caller, club.id);
  return {
    figures: kept?.figures ?? null,
    asOf: kept?.takenAt ?? null,
    isCounting: await isDashboardWanted(tx, caller, club.id),
    setUp,
  };
}

/** Counts a club's dashboard and keeps it. For jobs. */
export async function keepDashboard(db: Db, caller: Caller, club: Club): Promise<void> {
  await store.saveSnapshot(db, caller, club.id, await countDashboard(db, caller, club));
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
    await keepDashboard(db, caller, club);
    kept += 1;
  }
  return kept;
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
    tasks: await tasksOf(tx, caller, club),
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
async function tasksOf(tx: Tx, caller: Caller, club: Club): Promise<Task[]> {
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  const unpaid = await countUnpaid(tx, caller, calendars, { clubId: club.id });
  const [due] = await previewTotals(tx, caller, { through: null, clubIds: [club.id] });
  const aDayAgo = caller.now.subtract({ hours: 24 });
  const stopped = await store.stoppedRun(tx, caller.organizationId, club.id, aDayAgo);
  const drafts = await store.openDrafts(tx, caller.organizationId, 5);
  const standing = (which: string): Tally =>
    unpaid.find((row) => row.standing === which) ?? { count: 0, amountMinor: 0 };
  return [
    ...about('needs_you', standing('needs_you')),
    ...about('loose_money', await countLoose(tx, caller.organizationId, club.id)),
    ...(stopped ? about('run_stopped', due!, stopped.id) : about('dues_due', due!)),
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
