import { Temporal } from 'temporal-polyfill';
import { idOf } from '#kit/contract';
import { parseId } from '#kit/ids';
import { type Doorway, findClub, notFromOurPage } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import { openRoute, type Stranger } from '#platform/http/open-route';
import { isFromOurPages } from '#platform/http/same-origin';
import { slotsAnswer } from './answers.ts';
import {
  type BookingLink,
  makeBookingLink,
  openBookingLink,
  readBookingLink,
  revokeBookingLink,
  type Visitor,
} from './booking-links.ts';
import { bookingTrial, freeSlots } from './contract.ts';
import { checkDays } from './days-asked.ts';
import { carryOut, classesFor, freeTimesFor, type Wish } from './member-door.ts';
import { classesAnswer, doorAnswer } from './member-door-answers.ts';
import * as contract from './member-door-contract.ts';
import { promote } from './promote.ts';
import { trialAnswer, tryBooking } from './try-booking.ts';

const realNow = () => Temporal.Now.instant().round('microsecond');

/** Days that a member looks at at once. */
const mostDays = 14;

/** Also, whether links in mails lead to where members reach us. */
export type MemberDoorway = Doorway & { mayMailLinks: boolean };

/** Members booking by themselves: the link that the staff hand over, and what is behind it. */
export function memberDoorRoutes(api: Api, doorway: MemberDoorway): void {
  linkRoutes(api, doorway);
  doorRoutes(api);
  wishRoutes(api, doorway);
}

function linkRoutes(api: Api, { linkBase, post, mayMailLinks }: MemberDoorway): void {
  const ofMember = {
    path: '/members/:memberId/booking-link',
    tag: 'Scheduler',
    params: { memberId: idOf('member') },
  };
  api.route({
    ...ofMember,
    method: 'GET',
    summary: 'Whether a member has a link to book by themselves, and until when',
    scope: 'scheduling:read',
    answer: contract.bookingLinkOf,
    handle: async (tx, caller, { params }) => ({
      link: linkAnswer(await readBookingLink(tx, caller, params.memberId)),
    }),
  });
  api.route({
    ...ofMember,
    method: 'POST',
    summary:
      'Make the link by which a member books, and send it if wanted; the one before opens nothing any more',
    scope: 'scheduling:book',
    body: contract.newBookingLink,
    status: 201,
    answer: contract.madeBookingLink,
    secret: true,
    handle: async (tx, caller, { params, body }) => {
      const office = { linkBase, post, mayMailLinks, realNow };
      const made = await makeBookingLink(tx, caller, office, { ...params, ...body });
      return { ...linkAnswer(made)!, url: made.url };
    },
  });
  api.route({
    ...ofMember,
    method: 'DELETE',
    summary: 'Revoke a member’s link: whoever has it opens nothing any more',
    scope: 'scheduling:book',
    answer: contract.bookingLinkOf,
    handle: async (tx, caller, { params }) => {
      await revokeBookingLink(tx, caller, params.memberId);
      return { link: null };
    },
  });
}

const linkAnswer = (link: BookingLink | null) =>
  link && {
    madeAt: link.madeAt.toString(),
    madeBy: link.madeBy,
    expiresAt: link.expiresAt.toString(),
  };

/** Open to whoever has a link: its token stands in the body, where no log has it. */
const shared = {
  method: 'POST',
  tag: 'Members booking by themselves',
  mayMiss: true,
  // a club's wireless network is one address for all of its members, and 256 random bits are not guessed
  triesPerMinute: 600,
} as const;

const enter = (tx: Tx, { token }: { token: string }, { address }: Stranger): Promise<Visitor> =>
  openBookingLink(tx, token, { realNow: realNow(), address });

function doorRoutes({ app, db }: Api): void {
  openRoute(app, {
    ...shared,
    path: '/booking-links/door',
    summary: 'What the member holds and has booked, and what they can book',
    body: contract.visit,
    answer: contract.memberDoor,
    handle: async (body, stranger) => doorAnswer(db, await enter(db, body, stranger)),
  });
  openRoute(app, {
    ...shared,
    path: '/booking-links/classes',
    summary: `Classes of their club that members see by now: at most ${mostDays} days`,
    body: contract.wantedDays,
    answer: contract.classes,
    handle: async ({ from, through, ...body }, stranger) => {
      const visitor = await enter(db, body, stranger);
      checkDays({ from, through }, mostDays);
      const { timeZone } = (await findClub(
        db,
        visitor.caller.organizationId,
        visitor.member.clubId,
      ))!;
      const found = await classesFor(db, visitor, { from, through, timeZone });
      return classesAnswer(db, visitor, found);
    },
  });
  openRoute(app, {
    ...shared,
    path: '/booking-links/free-slots',
    summary: `When a trainer is free for an appointment of theirs: at most ${mostDays} days`,
    body: contract.wantedTimes,
    answer: freeSlots,
    handle: async (body, stranger) => {
      const visitor = await enter(db, body, stranger);
      checkDays(body, mostDays);
      return slotsAnswer(body.trainerId, await freeTimesFor(db, visitor, body));
    },
  });
}

/** What members do, each to be tried first: by the rules for members, and done twice it is done once. */
function wishRoutes({ app, db }: Api, doorway: Doorway): void {
  // the token stays apart from the wish, which is written down with what comes of it
  const carry = async (wish: Wish, by: { token: string; isTrial: boolean }, from: Stranger) => {
    if (!by.isTrial) refuseOtherPages(from, doorway);
    const visitor = await enter(db, by, from);
    if (by.isTrial) return tryBooking(db, visitor.caller, (tx) => carryOut(tx, visitor, wish));
    const done = await db
      .transaction()
      .execute(async (tx) => trialAnswer(tx, visitor.caller, await carryOut(tx, visitor, wish)));
    await promote(db, visitor.caller, parseId('event', done.booking.eventId)!);
    return done;
  };
  openRoute(app, {
    ...shared,
    path: '/booking-links/bookings',
    summary: 'Book a class for oneself, or wait for a place',
    body: contract.wantedClass,
    answer: bookingTrial,
    handle: ({ token, isTrial, ...wish }, from) =>
      carry({ ...wish, kind: 'class' }, { token, isTrial }, from),
  });
  openRoute(app, {
    ...shared,
    path: '/booking-links/appointments',
    summary: 'Book an appointment for oneself',
    body: contract.wantedAppointment,
    answer: bookingTrial,
    handle: ({ token, isTrial, ...wish }, from) =>
      carry({ ...inTime(wish), kind: 'appointment' }, { token, isTrial }, from),
  });
  openRoute(app, {
    ...shared,
    path: '/booking-links/moves',
    summary: 'Move one’s own appointment to another free time',
    body: contract.wantedMove,
    answer: bookingTrial,
    handle: ({ token, isTrial, ...wish }, from) =>
      carry({ ...inTime(wish), kind: 'move' }, { token, isTrial }, from),
  });
  openRoute(app, {
    ...shared,
    path: '/booking-links/cancellations',
    summary: 'Cancel one’s own place, wait or appointment, in time',
    body: contract.wantedCancellation,
    answer: bookingTrial,
    handle: ({ token, isTrial, ...wish }, from) =>
      carry({ ...wish, kind: 'cancel' }, { token, isTrial }, from),
  });
}

const inTime = <Body extends { startsAt: string }>(body: Body) => ({
  ...body,
  startsAt: Temporal.Instant.from(body.startsAt),
});

/** A link is no cookie, but nobody else's page has any business with it either. */
function refuseOtherPages({ headers }: Stranger, { publicUrl }: Doorway): void {
  const isBrowser = headers.origin ?? headers['sec-fetch-site'];
  if (isBrowser && !isFromOurPages(headers, publicUrl)) throw notFromOurPage();
}
