import type { Caller } from '#kit/caller';
import { addDays, dayAt, type Day } from '#kit/days';
import { listClubs, noSuchClub } from '#modules/identity/index';
import {
  prepareEnrollment,
  type Proration,
  type ReadyEnrollment,
  renewalDueOn,
  type WantedEnrollment,
} from '#modules/enrollment/index';
import type { Tx } from '#platform/database/query';
import { previewOutOfDate } from './refusals.ts';
import {
  costPerSession,
  eachPayment,
  firstYear,
  heldAtMost,
  type HeldAtMost,
  type HeldStep,
  heldSteps,
  yearAfter,
  type YearRow,
  type YearTerms,
} from './first-year.ts';
import { checkThrough } from './run-dues.ts';
import {
  type DueByMethod,
  type LeftOut,
  previewDue,
  previewLeftOut,
  previewSessions,
} from './preview-store.ts';

/** The first year of a sign-up, or of an offer before anybody signs; amounts in minor units. */
export type YearPreview = {
  joinedOn: Day;
  /** Last day of the year. */
  through: Day;
  beginsOn: Day;
  expiresOn: Day | null;
  firstDueOn: Day;
  renewalDueOn: Day | null;
  proration: Proration | null;
  currency: string;
  eachPayment: ReturnType<typeof eachPayment>;
  costPerSession: ReturnType<typeof costPerSession>;
  rows: YearRow[];
  held: HeldStep[];
  heldAtMost: HeldAtMost | null;
};

/**
 * The review page of a sign-up (D13): all dates, amounts and sessions of the first year, if every
 * payment is made on its day. Checks exactly what signing checks; writes nothing.
 */
export async function previewSignUp(
  tx: Tx,
  caller: Caller,
  wanted: WantedEnrollment,
): Promise<YearPreview> {
  return yearOf(await prepareEnrollment(tx, caller, wanted));
}

/** The first year of what was prepared, as it is shown, and as it stands in the signed agreement. */
export const yearOf = (ready: ReadyEnrollment): YearPreview =>
  yearPreview({ ...ready.term, ...ready, joinDay: ready.today }, ready.club.currency);

export function yearPreview(terms: YearTerms, currency: string, daysLate = 0): YearPreview {
  const { joinDay, plan } = terms;
  const rows = firstYear(terms, daysLate);
  const held = heldSteps(rows, joinDay);
  const payment = eachPayment(terms);
  return {
    joinedOn: joinDay,
    through: addDays(yearAfter(joinDay), -1),
    beginsOn: plan.beginsOn,
    expiresOn: plan.expiresOn,
    firstDueOn: plan.firstDueOn,
    renewalDueOn: renewalDueOn(plan),
    proration: plan.proration,
    currency,
    eachPayment: payment,
    costPerSession: costPerSession(payment),
    rows,
    held,
    heldAtMost: heldAtMost(held, joinDay),
  };
}

export type ClubPreview = {
  clubId: number;
  through: Day;
  currency: string;
  count: number;
  amountMinor: number;
  retries: number;
  underWay: number;
  members: number;
  methods: DueByMethod[];
  leftOut: LeftOut;
  sessions: { itemId: number; sessions: number }[];
};

/** What a dues run would ask for, club by club: installments, money, and the sessions it would credit. */
export async function previewRun(
  tx: Tx,
  caller: Caller,
  wanted: { through: Day | null; clubIds: readonly number[] },
): Promise<ClubPreview[]> {
  checkThrough(wanted.through, caller.now);
  const clubs = await listClubs(tx, caller.organizationId);
  const known = new Set(clubs.map((club) => club.id));
  if (!wanted.clubIds.every((id) => known.has(id))) throw noSuchClub();
  const chosen =
    wanted.clubIds.length === 0 ? clubs : clubs.filter((club) => wanted.clubIds.includes(club.id));
  const previews: ClubPreview[] = [];
  for (const club of chosen) {
    const today = dayAt(caller.now, club.timeZone);
    const through = wanted.through ?? today;
    const due = await previewDue(tx, caller, club.id, through, today);
    const sum = (of: 'count' | 'amountMinor' | 'retries') =>
      due.methods.reduce((total, method) => total + method[of], 0);
    previews.push({
      clubId: club.id,
      through,
      currency: club.currency,
      ...due,
      count: sum('count'),
      amountMinor: sum('amountMinor'),
      retries: sum('retries'),
      leftOut: await previewLeftOut(tx, caller, club.id, through, today),
      sessions: await previewSessions(tx, caller, club.id, through, today),
    });
  }
  return previews;
}

/** What somebody saw before they pressed Collect, club by club. */
export type Expected = { clubId: number; installments: number; amountMinor: number };

/**
 * Compares what somebody saw with what there is now, so that nothing else is collected than what they
 * agreed to; answers how many installments that are. Refuses `preview_out_of_date`, `no_such_club`.
 */
export async function checkPreview(
  tx: Tx,
  caller: Caller,
  wanted: { through: Day | null; clubIds: readonly number[] },
  expected: readonly Expected[],
): Promise<number> {
  const known = new Set((await listClubs(tx, caller.organizationId)).map((club) => club.id));
  if (!expected.every((seen) => known.has(seen.clubId))) throw noSuchClub();
  const present = await previewRun(tx, caller, wanted);
  const agrees =
    present.length === expected.length &&
    present.every((club) =>
      expected.some(
        (seen) =>
          seen.clubId === club.clubId &&
          seen.installments === club.count &&
          seen.amountMinor === club.amountMinor,
      ),
    );
  if (!agrees) throw previewOutOfDate();
  return present.reduce((sum, club) => sum + club.count, 0);
}
