import { Temporal } from 'temporal-polyfill';
import { dayAt, type Instant, wallClockAt } from '#kit/days';
import { listClubs } from '#modules/identity/index';
import { findMembers } from '#modules/members/index';
import type { Db } from '#platform/database/query';
import type { Mail } from '#platform/mail/mailer';
import type { Post } from '#platform/mail/post';
import { listRosters } from './booking-store.ts';
import { findBookables } from './event-store.ts';
import type { Booking, BookingState } from './model.ts';
import { nameOf } from './obstacles.ts';
import { findSeenEvents } from './queries.ts';
import { momentOf } from './refusals.ts';
import { cancelUntil, isAfter } from './rules.ts';
import type { ToTell } from './tell-roster.ts';

/** The job: writes the mails about events and places that members have to hear of, one to each member. */
export async function tellRosterJob(
  db: Db,
  payload: unknown,
  post: Pick<Post, 'dropAll'>,
): Promise<void> {
  const toTell = payload as ToTell;
  const { organizationId, lines } = toTell;
  const eventIds = lines.map(({ eventId }) => eventId);
  const memberIds = [...new Set(lines.flatMap((line) => line.memberIds))];
  const clubs = await listClubs(db, organizationId);
  const bookables = await findBookables(db, organizationId, eventIds);
  const seen = await findSeenEvents(db, organizationId, eventIds);
  const events = new Map(
    bookables.map((event): [number, ToldEvent] => [
      event.id,
      {
        ...event,
        roomName: seen.find(({ id }) => id === event.id)!.roomName,
        clubName: clubs.find(({ id }) => id === event.clubId)!.name,
      },
    ]),
  );
  const members = await findMembers(db, organizationId, memberIds);
  const rosters = await listRosters(db, organizationId, eventIds);
  const mails = members.flatMap((member) => mailTo(member, toTell, events, rosters));
  await db.transaction().execute((tx) => post.dropAll(tx, mails));
}

/** An event as the mail tells it. */
type ToldEvent = Parameters<typeof nameOf>[0] &
  Parameters<typeof cancelUntil>[0] & {
    id: number;
    endsAt: Instant;
    cost: number;
    roomName: string | null;
    clubName: string;
  };

/** The mail to one member about all that concerns them; none where nobody knows an address. */
function mailTo(
  member: { id: number; name: string; email: string | null },
  { kind, at, reason, lines, unpaid }: ToTell,
  events: ReadonlyMap<number, ToldEvent>,
  rosters: readonly Pick<Booking, 'eventId' | 'memberId' | 'state'>[],
): Mail[] {
  const theirs = lines.filter(({ memberIds }) => memberIds.includes(member.id));
  const [first] = theirs.map(({ eventId }) => events.get(eventId)!);
  if (member.email === null || !first) return [];
  const said = theirs.flatMap(({ eventId, startedAt }) => {
    const event = events.get(eventId)!;
    const isUnpaid = unpaid.some((one) => one.eventId === eventId && one.memberId === member.id);
    const was = Temporal.Instant.from(startedAt);
    const before = { ...event, startsAt: was, day: dayAt(was, event.timeZone) };
    if (kind === 'cancelled') return cancelledWords(before, reason);
    const place = rosters.find((one) => one.eventId === eventId && one.memberId === member.id);
    // who left meanwhile, or has no place any more, has nothing to hear about it
    if (kind === 'place' || kind === 'unpaid')
      return place?.state === 'booked' ? ownWords[kind](event, Temporal.Instant.from(at)) : [];
    return [movedWords(before, event), ...placeWords(place?.state, isUnpaid)].join(' ');
  });
  if (said.length === 0) return [];
  return [
    {
      to: member.email,
      subject: `${first.typeName} at ${first.clubName} ${whatHappened[kind]}`,
      text: [`${member.name},`, '', ...said, '', first.clubName].join('\n'),
    },
  ];
}

const whatHappened = {
  moved: 'was moved',
  cancelled: 'was cancelled',
  place: 'has a place for you',
  unpaid: 'is not paid for yet',
} as const;

const ownWords = {
  place: (event: ToldEvent, at: Instant) =>
    `A place was free, and it is yours: ${nameOf(event)}${roomWords(event)}. ${leaveWords(event, at)}`,
  unpaid: (event: ToldEvent, at: Instant) =>
    `You booked ${nameOf(event)} against your next sessions, and they have not come yet. Pay what is due, or ask at the front desk. ${leaveWords(event, at)}`,
};

function leaveWords(event: ToldEvent, at: Instant): string {
  const until = cancelUntil(event);
  return isAfter(at, until)
    ? 'If you do not come, tell the front desk.'
    : `If you do not come, leave your place by ${momentOf(until, event.timeZone)}.`;
}

const roomWords = ({ roomName }: ToldEvent) => (roomName === null ? '' : `, ${roomName}`);

const cancelledWords = (before: ToldEvent, reason: string | null) =>
  [
    `${nameOf(before)} is cancelled${reason === null ? '' : `: ${reason}`}.`,
    ...(before.cost > 0 ? ['Sessions set aside for it are yours again.'] : []),
  ].join(' ');

const movedWords = (before: ToldEvent, after: ToldEvent) => {
  const when = before.startsAt.equals(after.startsAt)
    ? 'at that time'
    : `on ${nameOf(after).slice(after.typeName.length + 4)}`;
  const until = wallClockAt(after.endsAt, after.timeZone).slice(11);
  return `${nameOf(before)} now takes place ${when} until ${until}${roomWords(after)}.`;
};

/** Who left meanwhile has nothing to hear about their place. */
function placeWords(state: BookingState | undefined, isUnpaid: boolean): string[] {
  if (state === 'waiting') return ['You stay on its waitlist.'];
  if (state !== 'booked') return [];
  const help = 'Your sessions cannot be used on that day: the front desk helps you with that.';
  return ['Your place is kept.', ...(isUnpaid ? [help] : [])];
}
