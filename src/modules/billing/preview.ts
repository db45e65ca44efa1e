import type { Caller } from '#kit/caller';
import { addLength, dayAt, type Day } from '#kit/days';
import { listClubs, noSuchClub } from '#modules/identity/index';
import { dueDays, prepareEnrollment, type WantedEnrollment } from '#modules/enrollment/index';
import { lastUsableDay } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import type { NewInstallment } from './model.ts';
import { creditedShare, duesInstallments, isDraftable, signUpCharges } from './rules.ts';
import { previewOutOfDate } from './refusals.ts';
import { checkThrough } from './run-dues.ts';
import {
  type DueByMethod,
  type LeftOut,
  previewDue,
  previewLeftOut,
  previewSessions,
} from './preview-store.ts';

export type PreviewRow = Pick<NewInstallment, 'kind' | 'dueOn'> & {
  /** Minor units, tax included. */
  amountMinor: number;
  credits: { itemId: number; sessions: number; lastDay: Day | null }[];
};

export type SignUpPreview = {
  joinedOn: Day;
  beginsOn: Day;
  expiresOn: Day | null;
  currency: string;
  rows: PreviewRow[];
};

/**
 * The review page of a sign-up (D13): all dates, amounts and sessions of the first year, if every
 * payment is made on its day. Checks exactly what signing checks; writes nothing.
 */
export async function previewSignUp(
  tx: Tx,
  caller: Caller,
  wanted: WantedEnrollment,
): Promise<SignUpPreview> {
  const { plan, today, term, buckets, duesMinor, payments, club } = await prepareEnrollment(
    tx,
    caller,
    wanted,
  );
  const owing = {
    ...plan,
    id: 0,
    clubId: club.id,
    duesMinor,
    taxRatePpm: term.taxRatePpm,
    joinedOn: today,
    creditOnProration: term.creditOnProration,
    cadenceFrom: 1,
  };
  const aYearOn = addLength(today, { count: 12, unit: 'month' });
  const days = dueDays({ ...plan, payments }, { through: aYearOn }).filter((due) => due < aYearOn);
  const draftable = isDraftable(wanted.paymentMethod.kind);
  const installments = [
    ...signUpCharges(owing, term, plan.proration, draftable),
    ...duesInstallments(owing, 1, days.length, draftable),
  ];
  return {
    joinedOn: today,
    beginsOn: plan.beginsOn,
    expiresOn: plan.expiresOn,
    currency: club.currency,
    rows: installments.map((one) => ({
      kind: one.kind,
      dueOn: one.dueOn,
      amountMinor: one.amountMinor + one.taxMinor,
      credits: buckets
        .map((bucket) => ({
          itemId: bucket.itemId,
          sessions: one.kind === 'dues' ? bucket.quantity : creditedShare(bucket.quantity, one),
          lastDay: lastUsableDay(one.dueOn, bucket.daysToExpire),
        }))
        .filter((credit) => credit.sessions > 0),
    })),
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
