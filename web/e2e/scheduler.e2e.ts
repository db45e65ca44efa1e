import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openBrowser, openWindow } from './browser.ts';
import { type OfferClub, openOfferClub } from './offer-club.ts';

let club: OfferClub;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  club = await openOfferClub();
  browser = await openBrowser();
  context = await openWindow(browser, { address: club.address, key: club.key });
  page = await context.newPage();
});
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await club?.close();
});

const seen = (words: string | RegExp) => page.getByText(words).first().waitFor();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

test('a class is set up, put on the calendar every week, and moved with the keyboard', async () => {
  await page.goto('/scheduler');
  await page.getByRole('link', { name: 'Make the first event type' }).click();
  await page.getByRole('button', { name: 'New event type' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Flow');
  await page.getByLabel('Name of the category').fill('Classes');
  await page.getByLabel('Yoga class').check();
  await press('Save');
  await seen('Flow is saved.');
  await seen('Classes · 60 min · 12 places · 1 × Yoga');
  await page.getByRole('tab', { name: 'Rooms and equipment' }).click();
  await page.getByRole('button', { name: 'New room' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Studio');
  await press('Save');
  await seen('Studio is saved.');

  // Wednesday, 1 November 2023 by the club's clock
  await page.getByRole('link', { name: 'Scheduler' }).first().click();
  await press('New event');
  const sheet = page.getByRole('dialog', { name: 'New event' });
  await sheet.getByLabel('Room').selectOption({ label: 'Studio' });
  await sheet.getByLabel('Repeats').selectOption('weekly');
  await sheet.getByText('Thu', { exact: true }).click();
  await seen(/^33 events through/);
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Put on the calendar' }).click();
  await seen('33 events of Flow stand on the calendar.');

  const event = page.getByRole('button', { name: /^Flow, Thu, Nov 2, 6:00\sPM/ });
  await event.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByLabel('This and the following ones').check();
  await seen('32 events change.');
  await press('Save');
  await seen('Saved: 32 events.');
  await page.getByRole('button', { name: /^Flow, Fri, Nov 3, 6:00\sPM/ }).click();
  await seen(/Every week on Thu and Fri/);
  await press('Cancel event');
  await page.getByLabel('Reason').fill('Heating');
  await press('Cancel it');
  await seen('Cancelled. Everybody has their sessions back.');
  const { items: clubs } = await club.call('GET', '/clubs');
  const { items } = await club.call(
    'GET',
    `/events?clubId=${clubs[0].id}&from=2023-11-01&through=2023-11-10`,
  );
  expect(items.map(({ day }: { day: string }) => day)).toEqual([
    '2023-11-01',
    '2023-11-09',
    '2023-11-10',
  ]);
});
