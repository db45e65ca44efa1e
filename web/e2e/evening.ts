import { allScopes, createApiKey } from '#modules/identity/index';
import { formatId } from '#kit/ids';
import { makeClub } from '#testing/club';
import { makeCalendar } from '#testing/scheduler';
import type { openProduct } from './open-club.ts';

type Product = Awaited<ReturnType<typeof openProduct>>;

/** 5:44 PM in a sandbox club, before a full yoga class at 6: six places, two people waiting. */
export async function makeEvening(product: Product) {
  const house = await makeClub(product.db, { now: '2023-11-07T17:44' });
  const calendar = await makeCalendar(product, house);
  const { key } = await createApiKey(product.db, house.caller, {
    name: 'evening',
    scopes: [...allScopes],
  });
  let calls = 0;
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown) => {
    const answer = await fetch(`${product.address}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(method === 'GET'
          ? {}
          : { 'idempotency-key': `evening-${++calls}`, 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // oxlint-disable-next-line typescript/no-explicit-any
    const said = (await answer.json()) as any;
    if (!answer.ok) throw new Error(JSON.stringify(said));
    return said;
  };
  const upToTheStart = { cancelHours: 0, bookingClosesHours: 0, hasWaitlist: true };
  const flow = await calendar.eventType({ name: 'Yoga flow', capacity: 6, ...upToTheStart });
  const spin = await calendar.eventType({ name: 'Spin 45', minutes: 45, ...upToTheStart });
  const yogaId = await calendar.event('2023-11-07T18:00', { eventTypeId: flow.id });
  await calendar.event('2023-11-07T12:15', { eventTypeId: spin.id });
  await calendar.event('2023-11-07T19:15', { eventTypeId: spin.id });
  await calendar.event('2023-11-09T18:00', { eventTypeId: flow.id });

  const clubId = formatId('club', house.club.id);
  const itemId = formatId('item', calendar.itemId);
  const eventId = formatId('event', yogaId);
  /** A member with a card and so many yoga sessions. */
  const member = async (name: string, cardCode: string | null, sessions: number) => {
    const { id } = await call('POST', '/members', { clubId, name, cardCode });
    if (sessions > 0)
      await call('POST', '/session-adjustments', {
        memberId: id,
        itemId,
        quantity: sessions,
        lastDay: '2023-12-01',
        reason: 'For the evening',
      });
    return id as string;
  };
  const book = (memberId: string, event = eventId) =>
    call('POST', '/bookings', { eventId: event, memberId });
  /** What somebody can still book or use. */
  const left = async (memberId: string): Promise<{ available: number; reserved: number }> => {
    const { items } = await call('GET', `/members/${memberId}/balances`);
    const [{ available = 0, reserved = 0 } = {}] = items;
    return { available, reserved };
  };
  return { house, calendar, key, call, member, book, left, clubId, itemId, eventId };
}

export type Evening = Awaited<ReturnType<typeof makeEvening>>;
