import { sql } from 'kysely';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { allScopes, createOrganization } from '#modules/identity/index';
import { createItem } from '#modules/inventory/index';
import {
  book,
  checkIn,
  createCategory,
  createEvent,
  createEventType,
} from '#modules/scheduling/index';
import { creditSessions } from '#modules/sessions/index';
import type { Caller } from '#kit/caller';
import type { Db, Tx } from '#platform/database/query';
import { makeManyMembers } from '#testing/many-members';
import { settle } from './bare.ts';
import { describePlace, median, openPlace } from './place.ts';

const now = Temporal.Instant.from('2026-11-01T09:00:00Z');
const begins = Temporal.Instant.from('2026-11-02T17:00:00Z');
const atTheDoor: Temporal.Instant = begins.subtract({ minutes: 10 });
const poolSize = 16;

export type SchedulerOptions = {
  what: 'book' | 'checkin';
  members: number;
  grants: number;
  operations: number;
  rounds: number;
};

/**
 * Booking a place, or checking in who has one, as the product does it, beside the very same statements
 * sent by a bare client that has them prepared, in the same transaction, on the same data. Throughput,
 * median and 99th percentile at 1, 8 and 64 clients; rounds are interleaved, a ratio is formed inside
 * its round.
 */
export async function benchScheduler(options: SchedulerOptions): Promise<void> {
  const place = await openPlace(poolSize);
  try {
    console.log(await describePlace(place));
    const club = await fill(place.db, options);
    const script = await record(place, club, options.what);
    console.log(`${options.what}: ${script.length} statements, transaction included`);
    for (const clients of [1, 8, 64]) {
      const bare: Figures[] = [];
      const real: Figures[] = [];
      for (let round = 0; round < options.rounds; round += 1) {
        const prepare = (count: number) => club.targets(options.what, count);
        bare.push(
          await measure(clients, await prepare(options.operations), (target) =>
            replay(place.pool, script, target),
          ),
        );
        real.push(
          await measure(clients, await prepare(options.operations), (target) =>
            place.db.transaction().execute((tx) => club.act(options.what, tx, target)),
          ),
        );
      }
      tell(clients, 'bare', bare);
      tell(clients, 'product', real);
      const ratios = real.map((one, round) => one.perSecond / bare[round]!.perSecond);
      console.log(`${String(clients).padStart(2)} clients  ${median(ratios).toFixed(2)} of bare`);
    }
  } finally {
    await place.remove();
  }
}

type Target = { memberId: number; eventId: number; bookingId: number };
type Figures = { perSecond: number; p50: number; p99: number };

async function measure(
  clients: number,
  targets: readonly Target[],
  act: (target: Target) => Promise<unknown>,
): Promise<Figures> {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let at = next++; at < targets.length; at = next++) {
        const asked = performance.now();
        await act(targets[at]!);
        took.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  return { perSecond: targets.length / seconds, p50: at(0.5), p99: at(0.99) };
}

function tell(clients: number, name: string, figures: readonly Figures[]): void {
  const of = (pick: (one: Figures) => number) => median(figures.map(pick));
  console.log(
    `${String(clients).padStart(2)} clients  ${name.padEnd(8)} ` +
      `${Math.round(of(({ perSecond }) => perSecond))
        .toLocaleString('en-US')
        .padStart(6)}/s  ` +
      `p50 ${of(({ p50 }) => p50).toFixed(1)} ms  p99 ${of(({ p99 }) => p99).toFixed(1)} ms`,
  );
}

/** A statement as it was sent, with places for what differs from one act to the next. */
type Step = { name: string; text: string; values: unknown[]; takesBooking: boolean };

/** What the product sends for one act, word for word. */
async function record(
  place: { db: Db; pool: pg.Pool },
  club: Club,
  what: SchedulerOptions['what'],
): Promise<Step[]> {
  const [target] = await club.targets(what, 1);
  const sent: { text: string; values: unknown[] }[] = [];
  const client = await place.pool.connect();
  const clients = Object.getPrototypeOf(client) as { query: (...words: unknown[]) => unknown };
  client.release();
  const send = clients.query;
  clients.query = function query(this: unknown, ...words: unknown[]) {
    const [first, values] = words as [string | { text: string; values: unknown[] }, unknown[]];
    if (typeof first === 'string') sent.push({ text: first, values: values ?? [] });
    else sent.push({ text: first.text, values: first.values });
    return send.apply(this, words);
  };
  try {
    await place.db.transaction().execute((tx) => club.act(what, tx, target!));
  } finally {
    clients.query = send;
  }
  const bookingId = what === 'book' ? await club.lastBooking() : target!.bookingId;
  return sent.map(({ text, values }, at) => ({
    name: `bare_${what}_${at}`,
    text,
    takesBooking: /insert into bookings/.test(text),
    values: values.map((value) => {
      if (value === bookingId) return places.booking;
      if (value === target!.eventId) return places.event;
      if (value === target!.memberId) return places.member;
      return value;
    }),
  }));
}

const places = { booking: Symbol('booking'), event: Symbol('event'), member: Symbol('member') };

/** The same statements by a client that does nothing else. */
async function replay(pool: pg.Pool, script: readonly Step[], target: Target): Promise<void> {
  const client = await pool.connect();
  try {
    let { bookingId } = target;
    for (const { name, text, values, takesBooking } of script) {
      const filled = values.map((value) => {
        if (value === places.booking) return bookingId;
        if (value === places.event) return target.eventId;
        return value === places.member ? target.memberId : value;
      });
      const { rows } = await client.query<{ id: number }>({ name, text, values: filled });
      if (takesBooking) bookingId = rows[0]!.id;
    }
  } finally {
    client.release();
  }
}

type Club = Awaited<ReturnType<typeof fill>>;

/** A club of many members with ten credits each, and events with room for all who are measured. */
async function fill(db: Db, { members, grants }: SchedulerOptions) {
  // the script knows a member, an event and a booking by their numbers: no two of them alike
  for (const [table, first] of [
    ['members', 10_000_000],
    ['events', 20_000_000],
    ['bookings', 30_000_000],
  ] as const)
    await sql`alter table ${sql.table(table)} alter column id restart with ${sql.lit(first)}`.execute(
      db,
    );
  const { organizationId, clubs } = await createOrganization(
    db,
    {
      name: 'Bench',
      sandboxNow: now,
      clubs: [{ name: 'Bench', timeZone: 'America/New_York', currency: 'USD', retryDays: [3] }],
    },
    now,
  );
  const clubId = clubs[0]!.id;
  const caller: Caller = { organizationId, actor: 'bench', now, scopes: new Set(allScopes) };
  const session = {
    shortName: 'Yoga',
    bucketType: 'standard' as const,
    packQuantity: 1,
    daysToExpire: 0,
    notionalValueMinor: 1200,
    currency: 'USD',
  };
  const item = await createItem(db, caller, { type: 'scheduler_bucket', name: 'Yoga', session });
  await makeManyMembers(db, { organizationId, clubId, size: members });
  const { rows } = await sql<{ first: number }>`
    select min(id) as first from members where organization_id = ${organizationId}`.execute(db);
  const firstMember = rows[0]!.first;
  for (let source = 0; source < grants / members; source += 1)
    await creditSessions(
      db,
      caller,
      { kind: `bench-${source}` },
      sql`
        select
          ${clubId}::bigint as club_id, m.id as member_id, null::bigint as household_id,
          ${item.id}::bigint as item_id, 4 as quantity, date '2026-11-01' as granted_on,
          date '2026-11-20' + ${source * 10}::integer as last_day, null::date as final_on,
          1200::bigint as unit_value_minor, m.id as source_id, 1 as source_round
        from members m
        where m.organization_id = ${organizationId}`,
    );
  const category = await createCategory(db, caller, { name: 'Classes', isMemberVisible: true });
  const type = await createEventType(db, caller, {
    categoryId: category.id,
    name: 'Yoga',
    kind: 'standard',
    colour: '#1f7a6d',
    minutes: 60,
    cost: 1,
    itemIds: [item.id],
    capacity: 10_000,
    hasWaitlist: true,
    bufferMinutes: 0,
    cancelHours: null,
    bookingClosesHours: null,
    bookingOpensDays: null,
    commissionKind: 'none',
    commissionMinor: 0,
    commissionPercent: 0,
  });
  const events: number[] = [];
  for (let at = 0; at < 200; at += 1)
    events.push(
      (
        await createEvent(db, caller, {
          clubId,
          eventTypeId: type.id,
          startsAt: begins,
          capacity: 10_000,
        })
      ).id,
    );
  await settle(db);
  let turn = 0;
  const act = (what: SchedulerOptions['what'], tx: Tx, { memberId, eventId }: Target) =>
    what === 'book'
      ? book(tx, caller, { memberId, eventId, by: 'staff' })
      : checkIn(tx, { ...caller, now: atTheDoor }, { memberId, eventId, way: 'desk' });
  return {
    act,
    /** So many acts that have not been done yet; to check in, the places are booked before. */
    async targets(what: SchedulerOptions['what'], count: number): Promise<Target[]> {
      const wanted = Array.from({ length: count }, () => {
        const at = (turn += 1);
        return {
          memberId: firstMember + ((at * 7919) % members),
          eventId: events[at % events.length]!,
          bookingId: 0,
        };
      });
      if (what === 'book') return wanted;
      for (const target of wanted)
        target.bookingId = (
          await db.transaction().execute((tx) => book(tx, caller, { ...target, by: 'staff' }))
        ).id;
      return wanted;
    },
    async lastBooking(): Promise<number> {
      const { rows: last } = await sql<{ id: number }>`
        select max(id) as id from bookings where organization_id = ${organizationId}`.execute(db);
      return last[0]!.id;
    },
  };
}
