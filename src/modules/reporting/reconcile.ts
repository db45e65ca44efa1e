import type { Caller } from '#kit/caller';
import { addDays, dayAt, type Day, endOfDay, type Instant, startOfDay } from '#kit/days';
import {
  attemptOf,
  awaitedAmong,
  findAskedRefunds,
  listMovements,
  type Movement,
  type Processors,
  refundKeyOf,
  refundOf,
  type StatementLine,
  type StatementSum,
  sumAsked,
  sumMovements,
} from '#modules/billing/index';
import { type Club, findClub, noSuchClub } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { compareBooks, isDifference, type Unequal } from './compare-books.ts';

export type Tally = { count: number; amountMinor: number };
type Channel = Movement['channel'];

/** What moved through one channel on a day by one book. */
export type Moved = {
  paid: Tally;
  returned: Tally;
  refunded: Tally;
  /** Contested since that day, and taken by the processor meanwhile. */
  contested: Tally;
  wonBack: Tally;
};

/** One channel on one day, by our books and by the processor's own. */
export type ChannelDay = {
  day: Day;
  channel: Channel;
  asked: Tally;
  ours: Moved;
  /** Of what was paid: bank drafts that may still come back. */
  onTheirWay: Tally;
  /** null = the processor keeps no books that could be compared; the desk is its own witness. */
  theirs: Moved | null;
  verdict: 'agrees' | 'across_midnight' | 'differs' | 'no_books';
};

/** A movement that two books tell otherwise, whose it is, and through which channel. */
export type Difference = Unequal & {
  channel: Channel;
  installmentId: number | null;
  /** The processor took it; its answer has not come here yet. */
  isAwaited: boolean;
};

export type Reconciled = { club: Club; days: ChannelDay[]; differences: Difference[] };

/**
 * What moved in a club on some of its days that follow each other, channel by channel, against what
 * processors say moved: each payment, return, refund and dispute is on both books with the same amount on
 * the same day, or listed with both sides. What one book has before midnight and the other after is said to
 * be so, and is no difference. Refuses `no_such_club`.
 */
export async function reconcile(
  tx: Tx,
  caller: Caller,
  processors: Processors,
  wanted: { clubId: number; days: readonly Day[] },
): Promise<Reconciled> {
  const club = await findClub(tx, caller.organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  const { days } = wanted;
  const starts = [
    ...days.map((day) => startOfDay(day, club.timeZone)),
    endOfDay(days.at(-1)!, club.timeZone),
  ];
  const today = dayAt(caller.now, club.timeZone);
  const ours = await sumMovements(tx, caller, { clubId: club.id, starts, today });
  const asked = await sumAsked(tx, caller, { clubId: club.id, starts });
  const books = new Map<Channel, StatementSum[]>(
    ((await processors.statementSums?.(tx, caller, club.id, starts)) ?? []).map(
      ({ processor, sums }) => [processor, sums],
    ),
  );
  const differences: Difference[] = [];
  const unequalOn = new Map<string, Unequal[]>();
  for (const [channel, theirs] of books) {
    const own = ours.filter((one) => one.channel === channel);
    const off = days.flatMap((_, slot) => (areEqual(own, theirs, slot) ? [] : [slot]));
    for (const unequal of await compareSlots(tx, caller, processors, {
      club,
      days,
      channel,
      off,
    })) {
      const { installmentId, ...line } = unequal;
      differences.push({ ...line, channel, installmentId, isAwaited: false });
      for (const side of [line.ours, line.theirs])
        if (side) {
          const place = `${side.day} ${channel}`;
          unequalOn.set(place, [...(unequalOn.get(place) ?? []), line]);
        }
    }
  }
  const lines = days.flatMap((day, slot) =>
    [...channelsIn(slot, ours, asked, books)].map((channel): ChannelDay => {
      const own = ours.filter((one) => one.slot === slot && one.channel === channel);
      const theirs = books.get(channel)?.filter((one) => one.slot === slot);
      const payments = own.find(({ kind }) => kind === 'payment');
      const off = unequalOn.get(`${day} ${channel}`) ?? [];
      return {
        day,
        channel,
        asked: tallyOf(asked.find((one) => one.slot === slot && one.channel === channel)),
        ours: movedOf(own),
        onTheirWay: {
          count: payments?.onTheirWay ?? 0,
          amountMinor: payments?.onTheirWayMinor ?? 0,
        },
        theirs: theirs ? movedOf(theirs) : null,
        verdict: !theirs
          ? 'no_books'
          : off.some(isDifference)
            ? 'differs'
            : off.length > 0
              ? 'across_midnight'
              : 'agrees',
      };
    }),
  );
  return { club, days: lines, differences: await markAwaited(tx, caller, differences) };
}

/** Plus what came in, minus what went out again. Minor units. */
export const netOf = ({ paid, returned, refunded, contested, wonBack }: Moved): number =>
  paid.amountMinor -
  returned.amountMinor -
  refunded.amountMinor -
  contested.amountMinor +
  wonBack.amountMinor;

const none: Tally = { count: 0, amountMinor: 0 };

const tallyOf = (sum: Tally | undefined): Tally =>
  sum ? { count: sum.count, amountMinor: sum.amountMinor } : none;

type Sum = Pick<StatementSum, 'slot' | 'kind' | 'count' | 'amountMinor' | 'digest'>;

function movedOf(sums: readonly Sum[]): Moved {
  const of = (kind: StatementLine['kind']) => tallyOf(sums.find((one) => one.kind === kind));
  return {
    paid: of('payment'),
    returned: of('return'),
    refunded: of('refund'),
    contested: of('dispute'),
    wonBack: of('dispute_won'),
  };
}

/** Whether two books have the same lines on a day. */
function areEqual(ours: readonly Sum[], theirs: readonly Sum[], slot: number): boolean {
  const told = (sums: readonly Sum[]) =>
    sums
      .filter((one) => one.slot === slot)
      .map(({ kind, count, digest }) => `${kind} ${count} ${digest}`)
      .sort()
      .join();
  return told(ours) === told(theirs);
}

function channelsIn(
  slot: number,
  ours: readonly { slot: number; channel: Channel }[],
  asked: readonly { slot: number; channel: Channel }[],
  books: ReadonlyMap<Channel, StatementSum[]>,
): Channel[] {
  const moved = [...ours, ...asked].filter((one) => one.slot === slot).map((one) => one.channel);
  const told = [...books].filter(([, sums]) => sums.some((one) => one.slot === slot));
  return [...new Set([...moved, ...told.map(([channel]) => channel)])].sort();
}

/**
 * Reads the days on which sums differ line by line, each with its neighbours, so that what stands on the
 * other side of midnight is found. Days that agree are never read: they may have half a million lines.
 */
async function compareSlots(
  tx: Tx,
  caller: Caller,
  processors: Processors,
  wanted: { club: Club; days: readonly Day[]; channel: Channel; off: readonly number[] },
): Promise<(Unequal & { installmentId: number | null })[]> {
  const { club, days, channel } = wanted;
  const found: (Unequal & { installmentId: number | null })[] = [];
  for (const [first, last] of stretchesOf(wanted.off)) {
    const [from, to] = [days[first]!, days[last]!];
    const read = [addDays(from, -1), ...days.slice(first, last + 1), addDays(to, 1)];
    const of = {
      clubId: club.id,
      from: startOfDay(read[0]!, club.timeZone),
      until: endOfDay(read.at(-1)!, club.timeZone),
    };
    const ours = await listMovements(tx, caller, of, channel);
    const theirs = await processors.statements?.(tx, caller, of, channel as never);
    const dues = new Map(ours.map((one) => [one.key, one.installmentId]));
    const isMeant = ({ ours, theirs }: Unequal) =>
      [ours, theirs].some((side) => side !== null && from <= side.day && side.day <= to);
    const unequal = compareBooks(ours, theirs?.[0]?.lines ?? [], dayAmong(read, club.timeZone));
    for (const one of unequal.filter(isMeant))
      found.push({
        ...one,
        installmentId:
          dues.get(one.key) ?? attemptOf(caller.organizationId, one.key)?.installmentId ?? null,
      });
  }
  return found;
}

/** Which of some days an instant lies in: asked of half a million lines, the calendar takes its time. */
function dayAmong(days: readonly Day[], timeZone: string): (at: Instant) => Day {
  const starts = days.map((day) => startOfDay(day, timeZone).epochMilliseconds);
  return (at) => {
    const instant = at.epochMilliseconds;
    return days[starts.findLastIndex((start) => start <= instant)]!;
  };
}

/** 3, 4, 6, 12 → 3 to 6 and 12: what lies so close is read together. */
export function stretchesOf(slots: readonly number[]): [first: number, last: number][] {
  const stretches: [number, number][] = [];
  for (const slot of slots) {
    const open = stretches.at(-1);
    if (open && slot - open[1] <= 2) open[1] = slot;
    else stretches.push([slot, slot]);
  }
  return stretches;
}

/** Says of what only the processor has whether its answer is on the way, and whose a refund is. */
async function markAwaited(
  tx: Tx,
  { organizationId }: Caller,
  differences: readonly Difference[],
): Promise<Difference[]> {
  const onlyThere = differences.filter(({ why }) => why === 'not_here');
  if (onlyThere.length === 0) return [...differences];
  const payments = onlyThere.filter(({ kind }) => kind === 'payment');
  const refunds = onlyThere.filter(({ kind }) => kind === 'refund');
  const paying = payments.flatMap(({ installmentId }) => installmentId ?? []);
  const awaited = await awaitedAmong(tx, organizationId, paying);
  const refunding = refunds.flatMap(({ key }) => refundOf(organizationId, key) ?? []);
  const asked = await findAskedRefunds(tx, organizationId, refunding);
  const askedBy = new Map(asked.map((one) => [refundKeyOf(organizationId, one.id), one]));
  return differences.map((one) => {
    if (one.why !== 'not_here') return one;
    if (one.kind === 'payment')
      return { ...one, isAwaited: one.installmentId !== null && awaited.has(one.installmentId) };
    const refund = one.kind === 'refund' ? askedBy.get(one.key) : undefined;
    const { installmentId, isAwaited } = refund ?? one;
    return { ...one, installmentId, isAwaited };
  });
}
