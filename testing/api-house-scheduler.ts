/** Sends one request that has to go through, and keeps it as an example of its operation. */
export type Send = (
  route: string,
  fill: Record<string, string>,
  body?: unknown,
  // oxlint-disable-next-line typescript/no-explicit-any
) => Promise<any>;

/** Every write of the scheduler, used at least once: set-up, events, bookings, check-ins, scans. */
export async function moveInScheduler(
  send: Send,
  given: {
    name: string;
    clubId: string;
    itemId: string;
    memberIds: [string, string, string];
    /** Gives each some sessions of an item. */
    gift: (itemId: string, memberIds: readonly string[]) => Promise<void>;
  },
): Promise<void> {
  const { clubId, itemId, memberIds } = given;
  const [ana, ben, cleo] = memberIds;
  const { categoryId, eventTypeId, roomId, trainerId, equipmentId } = await setUp(send, given);
  await given.gift(itemId, [ana, ben, cleo]);

  const at = (startsAt: string) => ({ clubId, eventTypeId, startsAt });
  const inRoom = { roomId, trainerId, equipment: [{ equipmentId, slots: 2 }] };
  const evenings = {
    clubId,
    eventTypeId,
    rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6',
    firstDay: '2023-10-31',
    minuteOfDay: 1080,
    ...inRoom,
  };
  await send('POST /event-series/preview', {}, evenings);
  const series = await send('POST /event-series', {}, { ...evenings, leaveOutTaken: true });
  const soon = await send('POST /events', {}, { ...at('2023-10-06T13:02:00Z'), ...inRoom });
  const booked = await send('POST /bookings', {}, { eventId: soon.id, memberId: ana });
  await send('POST /check-ins', {}, { eventId: soon.id, memberId: ana, itemId });
  const fill = { bookingId: booked.id as string };
  await send('POST /bookings/{bookingId}/check-in-undo', fill);
  await send('POST /bookings/{bookingId}/absence', fill, { kind: 'free' });
  await send('POST /bookings/{bookingId}/cancellation', fill, { by: 'staff' });
  await send('POST /scans', {}, { clubId, memberId: ben });

  const pack = { clubId, memberId: ana, itemId, packs: 2, priceMinor: 4000, channel: 'cash' };
  const sale = await send('POST /session-sales', {}, pack);
  const regret = { reason: 'Paid twice' };
  await send('POST /session-sales/{saleId}/void', { saleId: sale.id as string }, regret);
  await send('POST /session-sales', {}, pack);
  const later = await send('POST /events', {}, at('2023-10-20T13:00:00Z'));
  await send('POST /bookings', {}, { eventId: later.id, memberId: ana });
  // the example can be sent again: they have left the roster
  const left = await send('POST /bookings', {}, { eventId: later.id, memberId: cleo });
  const cancelled = { bookingId: left.id as string };
  await send('POST /bookings/{bookingId}/cancellation', cancelled, { by: 'staff' });
  const again = { memberId: cleo, eventIds: [later.id as string], by: 'staff', isTrial: true };
  await send('POST /repeat-bookings', {}, again);
  const appointment = { clubId, trainerId, memberId: cleo, by: 'staff' };
  const hour = await send(
    'POST /event-types',
    {},
    {
      categoryId,
      name: `Hour with a trainer of ${given.name}`,
      kind: 'personal_training',
      minutes: 60,
      cost: 1,
      itemIds: [itemId],
      capacity: 1,
      hasWaitlist: false,
    },
  );
  const first = { ...appointment, eventTypeId: hour.id, startsAt: '2023-10-10T14:00:00Z' };
  await send('POST /appointments/preview', {}, first);
  const met = await send('POST /appointments', {}, first);
  const to = { startsAt: '2023-10-10T15:00:00Z', trainerId };
  await send('POST /appointments/{bookingId}/move-preview', { bookingId: met.id as string }, to);
  await send('POST /appointments/{bookingId}/move', { bookingId: met.id as string }, to);
  const off = { bookingId: met.id as string };
  await send('POST /appointments/{bookingId}/cancellation', off, { by: 'staff' });
  await send('DELETE /members/{memberId}/booking-link', { memberId: ana });
  await byLink(send, {
    memberId: cleo,
    eventId: later.id as string,
    hourId: hour.id as string,
    trainerId,
  });
  await send('POST /clubs/{clubId}/calendar-feeds', { clubId });
  await send('POST /trainers/{trainerId}/calendar-feeds', { trainerId });
  const feed = await send('POST /members/{memberId}/calendar-feeds', { memberId: ana });
  await send('DELETE /calendar-feeds/{feedId}', { feedId: feed.id as string });
  const eventId = series.events[0] as string;
  const change = { ...inRoom, startsAt: '2023-10-31T22:30:00Z', minutes: 75, capacity: 20 };
  await send('POST /events/{eventId}/change-preview', { eventId }, change);
  await send('PATCH /events/{eventId}', { eventId }, { ...change, reach: 'following' });
  const gone = await send('POST /events', {}, { ...at('2023-10-21T13:00:00Z'), ...inRoom });
  const why = { reason: 'Heating broken' };
  await send('POST /events/{eventId}/cancellation', { eventId: gone.id as string }, why);
}

/** A member books by themselves; the appointment is cancelled again. */
async function byLink(
  send: Send,
  given: { memberId: string; eventId: string; hourId: string; trainerId: string },
) {
  const { memberId, trainerId, hourId: eventTypeId } = given;
  const { url } = await send('POST /members/{memberId}/booking-link', { memberId }, {});
  const token = (url as string).split('/').at(-1)!;
  await send('POST /booking-links/door', {}, { token });
  const days = { from: '2023-10-17', through: '2023-10-24' };
  await send('POST /booking-links/classes', {}, { token, ...days });
  const meeting = { eventTypeId, trainerId };
  const at = (startsAt: string) => ({ token, trainerId, startsAt });
  const first = at('2023-10-17T14:00:00Z');
  const asked = await send('POST /booking-links/appointments', {}, { ...first, eventTypeId });
  const { id: bookingId } = asked.booking;
  const slots = { token, ...meeting, ...days, bookingId };
  await send('POST /booking-links/free-slots', {}, slots);
  const later = at('2023-10-17T15:00:00Z');
  await send('POST /booking-links/moves', {}, { ...later, bookingId, isTrial: true });
  await send('POST /booking-links/moves', {}, { ...later, bookingId });
  const { eventId } = given;
  await send('POST /booking-links/bookings', {}, { token, eventId, isTrial: true });
  await send('POST /booking-links/cancellations', {}, { token, bookingId });
}

async function setUp(
  send: Send,
  { name, clubId, itemId }: { name: string; clubId: string; itemId: string },
) {
  const category = await send('POST /event-categories', {}, { name: `Classes at ${name}` });
  const categoryId = category.id as string;
  const renamed = { name: `Group classes at ${name}` };
  await send('PATCH /event-categories/{categoryId}', { categoryId }, renamed);
  const type = await send(
    'POST /event-types',
    {},
    {
      categoryId,
      name: `Yoga hour at ${name}`,
      minutes: 60,
      cost: 1,
      itemIds: [itemId],
      capacity: 12,
      hasWaitlist: true,
    },
  );
  const typeId = type.id as string;
  const wider = { capacity: 14, itemIds: [itemId], categoryId };
  await send('PATCH /event-types/{typeId}', { typeId }, wider);
  const room = await send('POST /rooms', {}, { clubId, name: `Studio of ${name}` });
  const roomId = room.id as string;
  await send('PATCH /rooms/{roomId}', { roomId }, { name: `Studio A of ${name}` });
  const trainer = await send('POST /trainers', {}, { name: `Tia of ${name}`, email: null });
  const trainerId = trainer.id as string;
  await send('PATCH /trainers/{trainerId}', { trainerId }, { email: 'tia@example.com' });
  const hours = [{ weekday: 2, fromMinute: 540, untilMinute: 1020 }];
  await send('PUT /trainers/{trainerId}/hours', { trainerId }, { clubId, hours });
  const bikes = { clubId, name: `Bikes of ${name}`, slots: 12 };
  const { id: equipmentId } = await send('POST /equipment', {}, bikes);
  await send('PATCH /equipment/{equipmentId}', { equipmentId }, { slots: 14 });
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    fromMinute: 360,
    untilMinute: 1320,
  }));
  await send('PUT /clubs/{clubId}/opening-hours', { clubId }, { hours: week });
  const holiday = { from: '2023-12-25', through: '2023-12-26', reason: 'Christmas' };
  await send('PUT /clubs/{clubId}/closed-days', { clubId }, holiday);
  return { categoryId, eventTypeId: typeId, roomId, trainerId, equipmentId: equipmentId as string };
}
