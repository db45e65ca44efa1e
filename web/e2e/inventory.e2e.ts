import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { allScopes, createApiKey } from '#modules/identity/index';
import { makeClub } from '#testing/club';
import { expectAccessible, looks, openBrowser, openWindow } from './browser.ts';
import { type OfferClub, openOfferClub } from './offer-club.ts';

let club: OfferClub;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  club = await openOfferClub();
  browser = await openBrowser();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await club?.close();
});

async function open(look = {}, key = club.key): Promise<Page> {
  const context = await openWindow(browser, { address: club.address, key, ...look });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto('/inventory');
  await page.getByRole('heading', { level: 1, name: 'Inventory' }).waitFor();
  return page;
}
const seen = (page: Page, words: string) => page.getByText(words).first().waitFor();

test('an empty inventory makes its first session kind on the spot', async () => {
  const { caller } = await makeClub(club.db);
  const { key } = await createApiKey(club.db, caller, { name: 'new', scopes: [...allScopes] });
  const page = await open({}, key);
  await seen(page, 'No session kinds yet.');
  await page.getByRole('button', { name: 'Make session kind' }).click();
  await seen(page, 'Give it a name.');
  await page.getByLabel('Name', { exact: true }).fill('Yoga class');
  expect(await page.getByLabel('Short name').inputValue()).toBe('Yoga');
  await seen(page, 'Yoga sessions come with dues.');
  await page.getByRole('button', { name: 'Make session kind' }).click();
  await seen(page, 'Yoga class is made.');
});

test('a pack says what it means while it is typed, and a taken name is told at its field', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'New session kind' }).click();
  const form = page.getByRole('dialog', { name: 'New session kind' });
  await form.getByLabel('Name', { exact: true }).fill('Yoga class');
  await form.getByLabel('Short name').fill('PT');
  await form.getByText('Personal training').click();
  await form.getByRole('switch').check();
  await seen(page, '6 PT sessions, usable 90 days after purchase');
  await form.getByLabel('Sessions in a pack').fill('1');
  await form.getByLabel('never').check();
  await seen(page, '1 PT session, never expires');
  await form.getByLabel('Worth of one session').fill('a lot');
  await seen(page, 'Type an amount, like 49.00.');
  await form.getByLabel('Worth of one session').fill('45.5');
  await form.getByRole('button', { name: 'Make session kind' }).click();
  await seen(page, 'There is already an inventory item called "Yoga class".');
  await form.getByLabel('Name', { exact: true }).fill('Personal training 45');
  await form.getByRole('button', { name: 'Make session kind' }).click();
  await seen(page, 'Personal training 45 is made.');
  const { items } = await club.call('GET', '/items?search=training 45');
  expect(items).toMatchObject([
    {
      session: {
        shortName: 'PT',
        bucketType: 'personal_training',
        packQuantity: 1,
        daysToExpire: 0,
        notionalValue: { amountMinor: 4550 },
      },
    },
  ]);
});

test('an item is found, sorted, and taken out of use only after seeing where it is used', async () => {
  await club.offer('USES', { publish: true });
  const page = await open();
  await page.getByLabel('Sort by').selectOption('Name, Z to A');
  await page.getByLabel('Search').fill('yoga');
  await page.getByRole('button', { name: 'Swim lane' }).waitFor({ state: 'detached' });
  await expect
    .poll(() => page.getByRole('row').getByRole('button').allTextContents())
    .toEqual(['Yoga towel', 'Yoga outdoors', 'Yoga class']);
  await page.getByRole('button', { name: 'Yoga class' }).click();
  await page.getByRole('button', { name: 'Deactivate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Deactivate Yoga class?' });
  await dialog.getByRole('link', { name: 'USES Flex USES' }).waitFor();
  await dialog.getByText('on sale, version 1 · Monthly: 4 with every payment').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Deactivate Yoga class' }).click();
  await seen(page, 'Yoga class is inactive.');
  await page.getByRole('button', { name: 'Yoga class' }).click();
  await page.getByRole('button', { name: 'Activate' }).click();
  await seen(page, 'Yoga class is active again.');
});

describe.each(looks)('at $width px, $scheme', (look) => {
  test('list, form and drawer have no barrier', async () => {
    const page = await open(look);
    await page.getByRole('button', { name: 'Yoga class' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New session kind' }).click();
    await page.getByRole('dialog').getByRole('switch').check();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Yoga class' }).click();
    await seen(page, 'Where it is used');
    await expectAccessible(page);
  });
});
