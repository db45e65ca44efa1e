import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, isLongForm, looks, openBrowser, openWindow } from './browser.ts';
import { type Evening, makeEvening } from './evening.ts';
import { openProduct } from './open-club.ts';

/** Picks a day and a time of a trainer's. */
const choose = async (page: Page, day: RegExp, time: RegExp) => {
  await page.getByRole('list', { name: 'Days' }).getByRole('button', { name: day }).click();
  await page
    .getByRole('list', { name: /^Free times on/ })
    .getByRole('button', { name: time })
    .click();
};

// what the server does stands in tests of its own: the short form looks at the pages only
describe.runIf(isLongForm)('at the desk and on a phone', () => {
  let product: Awaited<ReturnType<typeof openProduct>>;
  let browser: Browser;
  let evening: Evening;
  let trainerId: string;

  beforeAll(async () => {
    product = await openProduct();
    browser = await openBrowser();
    evening = await makeEvening(product);
    const { call, clubId, itemId } = evening;
    ({ id: trainerId } = await call('POST', '/trainers', { name: 'Tara', email: null }));
    const hours = [2, 4].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 720 }));
    await call('PUT', `/trainers/${trainerId}/hours`, { clubId, hours });
    const [{ id: categoryId }] = (await call('GET', '/event-categories')).items;
    const type = { categoryId, itemIds: [itemId], cost: 1, minutes: 60 };
    await call('POST', '/event-types', {
      ...type,
      name: 'Hour with a trainer',
      kind: 'personal_training',
      capacity: 1,
      commissionKind: 'per_member',
      commissionMinor: 2500,
    });
    const weekly = await call('POST', '/event-types', { ...type, name: 'Stretch', capacity: 10 });
    await call('POST', '/event-series', {
      clubId,
      eventTypeId: weekly.id,
      rule: 'FREQ=WEEKLY;BYDAY=WE',
      firstDay: '2023-11-08',
      minuteOfDay: 1080,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const window = async (look: (typeof looks)[number], isSignedIn = true) => {
    const { address } = product;
    const context = await openWindow(browser, {
      address,
      ...look,
      ...(isSignedIn ? { key: evening.key } : {}),
    });
    return context.newPage();
  };
  /** The two looks that have nothing in common. */
  const farthest = [looks[0]!, looks.at(-1)!];
  let turn = 0;

  test.each(farthest)(
    'an appointment is booked, moved and cancelled at $width px, $scheme',
    async (look) => {
      const name = `Mia ${++turn}`;
      const memberId = await evening.member(name, null, 1);
      const page = await window(look);
      await page.goto('/scheduler');
      await page.getByRole('button', { name: 'New appointment' }).click();
      await expectAccessible(page);
      await choose(page, /^Thu, Nov 9/, /^10:00/);
      await page.getByLabel('For whom').fill(name);
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await page.getByText('Pays with 1 Yoga, last day Fri, Dec 1. None left after.').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: /^Book Thu/ }).click();
      await page.getByText(/is booked for Mia/).waitFor();
      expect(await evening.left(memberId)).toMatchObject({ available: 0, reserved: 1 });

      await page.goto(`/members/${memberId}?tab=bookings`);
      await page.getByRole('button', { name: /^Move Hour with a trainer/ }).click();
      await choose(page, /^Thu, Nov 9/, /^10:30/);
      await page.getByText(/becomes Thu, Nov 9, 10:30/).waitFor();
      await page.getByText('has no e-mail address: call them').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: /^Move it to/ }).click();
      await page.getByText(/is moved to Thu, Nov 9, 10:30/).waitFor();
      await page.getByRole('button', { name: /^Cancel Hour with a trainer/ }).click();
      await page.getByText('1 Yoga is free again, last day Fri, Dec 1.').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Cancel it' }).click();
      await page.getByText(/^The appointment of Mia .* is cancelled/).waitFor();
      expect(await evening.left(memberId)).toMatchObject({ available: 1, reserved: 0 });
      await page.context().close();
    },
  );

  test('a class is booked for several weeks, as far as sessions reach', async () => {
    const memberId = await evening.member('Noa Weekly', null, 2);
    const page = await window({ width: 1440, scheme: 'light' });
    await page.goto(`/members/${memberId}?tab=bookings`);
    await page.getByRole('button', { name: 'Book a class' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2023-11-08');
    await page.getByRole('button', { name: /^Choose Stretch/ }).click();
    await page.getByRole('button', { name: 'Book for several weeks' }).click();
    await page.getByLabel('For how many weeks').selectOption('4');
    const dates = page.getByRole('list', { name: 'Dates' });
    await expect.poll(() => dates.getByText(/^No Yoga sessions left/).count()).toBe(2);
    await expectAccessible(page);
    await dates.getByLabel(/^Wed, Nov 15/).uncheck();
    await page.getByRole('button', { name: 'Book 2 dates' }).click();
    await page.getByText('2 dates are booked for Noa Weekly.').waitFor();
    await expectAccessible(page);
    const { items } = await evening.call('GET', `/members/${memberId}/bookings`);
    expect(items.map(({ event }: { event: { day: string } }) => event.day)).toEqual([
      '2023-11-08',
      '2023-11-22',
    ]);
    await page.context().close();
  });

  test('a trainer’s month says what was earned, and what was taken back', async () => {
    const { call, clubId } = evening;
    const memberId = await evening.member('Pia Paid', null, 1);
    const { items: types } = await call('GET', '/event-types');
    const { id: eventTypeId } = types.find(({ name }: { name: string }) => name.startsWith('Hour'));
    // begins in a quarter of an hour, outside of her usual times
    const startsAt = '2023-11-07T23:00:00Z';
    const event = await call('POST', '/events', { clubId, trainerId, eventTypeId, startsAt });
    const came = await call('POST', '/check-ins', { eventId: event.id, memberId });
    await call('POST', `/bookings/${came.id}/check-in-undo`, {});
    await call('POST', '/check-ins', { eventId: event.id, memberId });
    const page = await window({ width: 360, scheme: 'dark' });
    await page.goto(`/scheduler/statements?trainer=${trainerId}&month=2023-11`);
    await page.getByText('Correction').waitFor();
    expect(await page.getByRole('row').count()).toBe(4);
    await page.getByText('To pay').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Month before' }).click();
    await page.getByText('Nothing was earned in October 2023.').waitFor();
    await page.context().close();
  });

  test.each(farthest)('a member books for themselves at $width px, $scheme', async (look) => {
    const memberId = await evening.member(`Ria ${++turn}`, null, 2);
    const { url } = await evening.call('POST', `/members/${memberId}/booking-link`, {});
    const page = await window(look, false);
    await page.goto(new URL(url).pathname);
    await page.getByText('2 of 2 Yoga left').waitFor();
    await page
      .getByRole('button', { name: /^Book Stretch/ })
      .first()
      .click();
    await page.getByText('Pays with 1 Yoga, last day Fri, Dec 1. 1 left after.').waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByText(/^Stretch, .* is booked\.$/).waitFor();
    await page.getByText('Appointments', { exact: true }).click();
    await choose(page, /^Thu, Nov 9/, /^9:00/);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Book Thu/ })
      .click();
    await page.getByText('0 of 2 Yoga left').waitFor();
    await page.getByText('Booked', { exact: true }).first().click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Move Hour/ }).click();
    await choose(page, /^Thu, Nov 9/, /^9:30/);
    await page.getByRole('button', { name: /^Move it to/ }).click();
    await page.getByText(/is now on Thu, Nov 9, 9:30/).waitFor();
    await page.getByRole('button', { name: /^Cancel Hour/ }).click();
    await page.getByRole('button', { name: 'Cancel it' }).click();
    await page.getByText('1 of 2 Yoga left').waitFor();
    await page.context().close();
  });

  test('a member who is refused reads why once, and finds the classes as they are now', async () => {
    const memberId = await evening.member('Una', null, 1);
    const { url } = await evening.call('POST', `/members/${memberId}/booking-link`, {});
    const page = await window(looks[0]!, false);
    await page.goto(new URL(url).pathname);
    const stretch = page.getByRole('button', { name: /^Book Stretch, Wed, Nov 8/ });
    await stretch.click();
    await page.getByText('Pays with 1 Yoga').waitFor();
    const day = new URLSearchParams({
      clubId: evening.clubId,
      from: '2023-11-08',
      through: '2023-11-08',
    });
    const { items } = await evening.call('GET', `/events?${day}`);
    const { id } = items.find((one: { type: { name: string } }) => one.type.name === 'Stretch');
    await evening.call('POST', `/events/${id}/cancellation`, { reason: 'Tara is ill' });
    await page.getByRole('dialog').getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByText(/was cancelled: Tara is ill/).waitFor();
    expect(await page.getByText('Pays with 1 Yoga').count()).toBe(0);
    await page.getByRole('button', { name: 'Back' }).click();
    await stretch.waitFor({ state: 'detached' });
    await page.context().close();
  });
});
