import type { Caller } from '#kit/caller';
import { dayAt, type Day, endOfDay, startOfDay } from '#kit/days';
import { type Club, findClub, noSuchClub } from '#modules/identity/index';
import {
  keyOf,
  listAsked,
  listMovements,
  type Movement,
  type Processors,
  refundKeyOf,
  type StatementLine,
} from '#modules/billing/index';
import type { Tx } from '#platform/database/query';

export type Tally = { count: number; amountMinor: number };

/** A movement that one side has and the other has not, or has with another amount. Minor units. */
export type Unequal = {
  kind: StatementLine['kind'];
  key: string;
  oursMinor: number | null;
  theirsMinor: number | null;
};

/** What moved through one channel on a day, and how that compares with the processor's own books. */
export type ChannelDay = {
  channel: Movement['channel'];
  asked: Tally;
  paid: Tally;
  /** Of what was paid: bank drafts that may still come back. */
  onTheirWay: Tally;
  returned: Tally;
  refunded: Tally;
  /** null = the processor keeps no books that could be compared; the desk is its own witness. */
  differences: Unequal[] | null;
};

/**
 * What moved in a club on one of its days, channel by channel, against what processors say moved: each
 * payment, return and refund is on both books with the same amount, or listed with both sides. Refuses
 * `no_such_club`.
 */
export async function reconcile(
  tx: Tx,
  caller: Caller,
  processors: Processors,
  wanted: { clubId: number; day: Day },
): Promise<{ club: Club; channels: ChannelDay[] }> {
  const club = await findClub(tx, caller.organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  const of = {
    clubId: club.id,
    from: startOfDay(wanted.day, club.timeZone),
    until: endOfDay(wanted.day, club.timeZone),
  };
  const today = dayAt(caller.now, club.timeZone);
  const movements = await listMovements(tx, caller, of);
  const asked = new Map((await listAsked(tx, caller, of)).map((one) => [one.channel, one]));
  const books = new Map(
    ((await processors.statements?.(tx, caller, of)) ?? []).map(({ processor, lines }) => [
      processor as Movement['channel'],
      lines,
    ]),
  );
  const moved = new Set<Movement['channel']>([
    ...asked.keys(),
    ...movements.map(({ channel }) => channel),
    ...[...books].filter(([, lines]) => lines.length > 0).map(([channel]) => channel),
  ]);
  const channels = [...moved].sort().map((channel): ChannelDay => {
    const own = movements.filter((one) => one.channel === channel);
    const lines = books.get(channel);
    return {
      channel,
      asked: asked.get(channel) ?? { count: 0, amountMinor: 0 },
      paid: tally(own.filter(({ kind }) => kind === 'payment')),
      onTheirWay: tally(
        own.filter(
          ({ kind, finalOn }) => kind === 'payment' && finalOn !== null && finalOn > today,
        ),
      ),
      returned: tally(own.filter(({ kind }) => kind === 'return')),
      refunded: tally(own.filter(({ kind }) => kind === 'refund')),
      differences: lines ? compare(own.map(asLine(caller)), lines) : null,
    };
  });
  return { club, channels };
}

const tally = (movements: readonly Movement[]): Tally => ({
  count: movements.length,
  amountMinor: movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
});

const asLine =
  (caller: Caller) =>
  (one: Movement): StatementLine => ({
    kind: one.kind,
    key:
      one.refundId === null
        ? keyOf(caller.organizationId, one)
        : refundKeyOf(caller.organizationId, one.refundId),
    amountMinor: one.amountMinor,
  });

const placed = (lines: readonly StatementLine[]) =>
  new Map(lines.map((line) => [`${line.kind} ${line.key}`, line]));

/** Both sides line by line; what agrees is left out. */
export function compare(
  ours: readonly StatementLine[],
  theirs: readonly StatementLine[],
): Unequal[] {
  const [left, right] = [placed(ours), placed(theirs)];
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((place) => {
    const { kind, key } = (left.get(place) ?? right.get(place))!;
    const oursMinor = left.get(place)?.amountMinor ?? null;
    const theirsMinor = right.get(place)?.amountMinor ?? null;
    return oursMinor === theirsMinor ? [] : [{ kind, key, oursMinor, theirsMinor }];
  });
}
