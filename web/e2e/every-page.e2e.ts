import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '#main/demo';
import {
  expectAccessible,
  isLongForm,
  type Look,
  looks,
  openBrowser,
  openWindow,
} from './browser.ts';
import { openProduct } from './open-club.ts';

let product: Awaited<ReturnType<typeof openProduct>>;
let browser: Browser;
let key: string;

beforeAll(async () => {
  product = await openProduct();
  ({ key } = await loadDemo(product.db, product.house));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const pages = [
  '/',
  '/members',
  '/check-in',
  '/kiosk',
  '/enroll',
  '/scheduler',
  '/scheduler/set-up',
  '/scheduler/statements',
  '/dues',
  '/dues/loose-money',
  '/dues/reconciliation',
  '/dues/bank-files',
  '/dues/returns',
  '/offers',
  '/inventory',
  '/settings',
  '/settings/clubs',
  '/settings/bank',
  '/settings/cards',
  '/settings/mails',
  '/card/given',
  '/guide/dues-day',
  '/guide/bank-drafts',
];

/** In the short form every page is seen once, now in the one look and now in the other. */
const pagesIn = (look: Look) =>
  isLongForm ? pages : pages.filter((_, at) => at % looks.length === looks.indexOf(look));

describe.each(looks)('at $width px, $scheme', (look) => {
  test.each(pagesIn(look))('%s has no barrier and fits the screen', async (address) => {
    const context = await openWindow(browser, { address: product.address, key, ...look });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a list of choices has no barrier either, with one of them about to be taken', async () => {
    const context = await openWindow(browser, { address: product.address, key, ...look });
    const page = await context.newPage();
    const choices = [
      ['/settings/audit', page.getByRole('combobox', { name: 'What' })],
      ['/offers/offer_1', page.getByLabel('Add New')],
      ['/members', page.getByRole('banner').getByLabel('Find a member')],
    ] as const;
    for (const [address, field] of choices) {
      await page.goto(address);
      await field.first().click();
      if (address === '/members') await field.first().fill('a');
      await page.locator('[data-combobox-option]').filter({ visible: true }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('[data-combobox-selected]').waitFor();
      await expectAccessible(page);
    }
    await context.close();
  });
});

test('a member’s page fits a phone, whatever their name', async () => {
  const headers = {
    authorization: `Bearer ${key}`,
    'idempotency-key': 'a-long-name',
    'content-type': 'application/json',
  };
  const name = `${'W'.repeat(60)} 🏋️ مريم`;
  const body = JSON.stringify({ name });
  const address = `${product.address}/v1/members/member_3`;
  expect((await fetch(address, { method: 'PATCH', headers, body })).status).toBe(200);
  const context = await openWindow(browser, { address: product.address, key, width: 360 });
  const page = await context.newPage();
  await page.goto('/members/member_3');
  for (const tab of ['Agreement', 'Payments', 'Bookings', 'Household']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
  await context.close();
});

test('a payment link is opened and paid by somebody who is not signed in', async () => {
  const asStaff = { authorization: `Bearer ${key}`, 'idempotency-key': 'a-payment-link' };
  const unpaid = await fetch(`${product.address}/v1/unpaid-dues`, { headers: asStaff });
  const { items } = (await unpaid.json()) as { items: { installmentId: string }[] };
  const address = `${product.address}/v1/installments/${items[0]!.installmentId}/pay-links`;
  const made = await fetch(address, { method: 'POST', headers: asStaff });
  const { url } = (await made.json()) as { url: string };
  const context = await openWindow(browser, { address: product.address, width: 360 });
  const page = await context.newPage();
  await page.goto(new URL(url).pathname);
  await page.getByRole('radio', { name: /declines for good/ }).check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.getByText('Nothing was taken').waitFor();
  await expectAccessible(page);
  await page
    .getByRole('radio', { name: /approves$/ })
    .first()
    .check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.getByText('There is nothing left to do').waitFor();
  await expectAccessible(page);
  await context.close();
});

test('a booking link opens what a member holds and can book, to somebody who is not signed in', async () => {
  const asStaff = {
    authorization: `Bearer ${key}`,
    'idempotency-key': 'a-booking-link',
    'content-type': 'application/json',
  };
  const address = `${product.address}/v1/members/member_1/booking-link`;
  const made = await fetch(address, { method: 'POST', headers: asStaff, body: '{}' });
  const { url } = (await made.json()) as { url: string };
  const context = await openWindow(browser, { address: product.address, width: 360 });
  const page = await context.newPage();
  await page.goto(new URL(url).pathname);
  for (const part of ['Classes', 'Appointments', 'Booked']) {
    await page.getByText(part, { exact: true }).first().click();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
  await page.goto(`${new URL(url).pathname.slice(0, -1)}~`);
  await page.getByText('The front desk can give you a new one.').waitFor();
  await expectAccessible(page);
  await context.close();
});

test('the first load is at most 250 kB of script, packed', async () => {
  const context = await openWindow(browser, { address: product.address, key });
  const page = await context.newPage();
  const sizes: number[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    const { 'content-encoding': encoding, 'content-length': length } = response.headers();
    expect(encoding, response.url()).toBe('br');
    sizes.push(Number(length));
  });
  // a list; the chart on Today comes after everything else is there
  await page.goto('/members');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000);
  await context.close();
});
