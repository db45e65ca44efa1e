import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import {
  findDueDays,
  findReversed,
  findSales,
  type ReversedDues,
  saleKinds,
} from '#modules/billing/index';
import { listClubs } from '#modules/identity/index';
import { type EventOfBooking, eventsOfBookings } from '#modules/scheduling/index';
import { type Cause, findOwed } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';

/** The dues behind a line of the ledger, and what became of their money. */
export type About = Omit<Awaited<ReturnType<typeof findDueDays>>[number], 'id'> & {
  /** How the money went back that a line tells of; null = it tells of no such thing. */
  cameBack: ReversedDues['cameBack'] | null;
  /** Since when the sessions were owed that a line settles; null = it settles none. */
  owedSince: Day | null;
};

/**
 * What is known about the dues behind some causes: those that credited, those whose money went back, and
 * those that somebody still owed sessions for. The same few questions for however many causes.
 */
export async function readAbouts(
  tx: Tx,
  caller: Caller,
  causes: readonly Cause[],
): Promise<(cause: Cause) => About | null> {
  const { organizationId } = caller;
  const owed = await ifAny(idsOf(causes, 'owed'), (ids) => findOwed(tx, organizationId, ids));
  const back = idsOf([...causes, ...owed.map((one) => one.cause)], 'payment_reversal');
  const reversed = await ifAny(back, (ids) => findReversed(tx, organizationId, ids));
  const dues = await ifAny(idsOf(causes, 'installment'), (ids) =>
    findDueDays(tx, organizationId, ids),
  );
  const clubs = owed.length > 0 ? await listClubs(tx, organizationId) : [];
  const zones = new Map(clubs.map((club) => [club.id, club.timeZone]));
  const byCause = new Map<string, About>();
  for (const { id, ...paid } of dues)
    byCause.set(`installment ${id}`, { ...paid, cameBack: null, owedSince: null });
  for (const { id, installmentId: _installment, ...lost } of reversed)
    byCause.set(`payment_reversal ${id}`, { ...lost, owedSince: null });
  for (const { owedId, clubId, cause, aroseAt } of owed) {
    const lost = byCause.get(keyOf(cause));
    if (lost)
      byCause.set(`owed ${owedId}`, { ...lost, owedSince: dayAt(aroseAt, zones.get(clubId)!) });
  }
  return (cause) => byCause.get(keyOf(cause)) ?? null;
}

/** The event behind a line of the ledger: a place was booked, used, given back, or cancelled by the club. */
export async function readEventsBehind(
  tx: Tx,
  caller: Caller,
  causes: readonly Cause[],
): Promise<(cause: Cause) => EventOfBooking | null> {
  const ids = eventCauses.flatMap((kind) => idsOf(causes, kind));
  const events = await ifAny(ids, (some) => eventsOfBookings(tx, caller.organizationId, some));
  const byBooking = new Map(events.map((event) => [event.bookingId, event]));
  return ({ kind, id }) => (eventCauses.includes(kind) ? (byBooking.get(id) ?? null) : null);
}

/** The day of the sale at the desk behind a line of the ledger. */
export async function readSales(
  tx: Tx,
  caller: Caller,
  causes: readonly Cause[],
): Promise<(cause: Cause) => Day | null> {
  const kinds: string[] = Object.values(saleKinds);
  const ids = kinds.flatMap((kind) => idsOf(causes, kind));
  const sales = await ifAny(ids, (some) => findSales(tx, caller.organizationId, some));
  const days = new Map(sales.map((sale) => [sale.id, sale.soldOn]));
  return ({ kind, id }) => (kinds.includes(kind) ? (days.get(id) ?? null) : null);
}

/** What names a booking: its own lines, and the credit for an event that the club cancelled. */
const eventCauses = ['booking', 'cancelled_event'];

const keyOf = ({ kind, id }: Cause) => `${kind} ${id}`;

const idsOf = (causes: readonly Cause[], kind: string) => [
  ...new Set(causes.filter((cause) => cause.kind === kind).map(({ id }) => id)),
];

const ifAny = <Found>(ids: readonly number[], ask: (ids: readonly number[]) => Promise<Found[]>) =>
  ids.length > 0 ? ask(ids) : Promise.resolve([]);
