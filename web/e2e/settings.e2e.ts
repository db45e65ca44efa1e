import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { loadDemo } from '#main/demo';
import { createOrganization } from '#modules/identity/index';
import { hire, thePassword } from '#testing/staff';
import { expectAccessible, looks, openBrowser, openWindow } from './browser.ts';
import { openProduct } from './open-club.ts';
import { openAccountMenu, signIn } from './people.ts';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

let product: Awaited<ReturnType<typeof openProduct>>;
let browser: Browser;
let owner: Cookies;
let context: BrowserContext;
let page: Page;

const callerOf = (organizationId: number) => ({
  organizationId,
  actor: 'the test',
  now: Temporal.Now.instant().round('microsecond'),
  scopes: new Set<string>(),
});

beforeAll(async () => {
  product = await openProduct();
  const demo = await loadDemo(product.db, product.house);
  const here = callerOf(parseId('organization', demo.organizationId)!);
  const bo = { name: 'Bo', email: 'bo@example.com' };
  await hire(product.db, here, { name: 'Fay', email: 'fay@example.com', role: 'front_desk' });
  await hire(product.db, here, { ...bo, role: 'trainer' });
  const club = { name: 'Lisbon', timeZone: 'Europe/Lisbon', currency: 'EUR', retryDays: [3] };
  const second = { name: 'Riverside', sandboxNow: null, clubs: [club] };
  const { organizationId } = await createOrganization(product.db, second, here.now);
  await hire(product.db, callerOf(organizationId), { ...bo, role: 'manager' });
  browser = await openBrowser();
  // signed in once: a club's desks may not try passwords all day either
  const first = await openWindow(browser, product);
  const form = await first.newPage();
  await form.goto('/sign-in');
  await signIn(form, demo.owner.email, demo.owner.password);
  await form.waitForURL(`${product.address}/`);
  owner = await first.cookies();
  await first.close();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

beforeEach(async () => {
  context = await openWindow(browser, product);
  await context.addCookies(owner);
  page = await context.newPage();
});
afterEach(() => context.close());

const sheet = (name: string) => page.getByRole('dialog', { name });

describe.each(looks)('at $width px, $scheme', (look) => {
  test.each([
    ['organization', 'What you may do'],
    ['clubs', 'Time zone and currency stay as they are'],
    ['staff', 'Everybody who works or worked here'],
    ['keys', 'May do everything'],
    ['audit', 'That is everything.'],
    ['account', 'This browser'],
  ])('/settings/%s has no barrier and fits the screen', async (section, shown) => {
    const other = await openWindow(browser, { address: product.address, ...look });
    await other.addCookies(owner);
    const seen = await other.newPage();
    const faults: string[] = [];
    seen.on('pageerror', (error) => faults.push(error.message));
    seen.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    await seen.goto(`/settings/${section}`);
    await seen
      .getByText(shown)
      .or(seen.getByRole('button', { name: 'Show earlier ones' }))
      .first()
      .waitFor();
    await expectAccessible(seen);
    if (section === 'account') {
      await openAccountMenu(seen);
      await seen.getByRole('button', { name: 'Sign out', exact: true }).last().waitFor();
      await expectAccessible(seen);
    }
    expect(faults).toEqual([]);
    await other.close();
  });

  test('no page outside sign-in has a barrier', async () => {
    const other = await openWindow(browser, { address: product.address, ...look });
    const seen = await other.newPage();
    for (const address of [
      '/sign-in',
      '/set-up',
      '/reset-password',
      '/reset-password?token=abc',
      '/accept-invitation',
    ]) {
      await seen.goto(address);
      await seen.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(seen);
    }
    await other.close();
  });
});

test('a key is shown once, works, is revoked, and the trail says so', async () => {
  await page.goto('/settings/keys');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const making = sheet('A key for a program');
  await making.getByLabel('Name').fill('Door');
  await making.getByRole('button', { name: 'Make a key' }).click();
  await making.getByText('No permission is chosen').waitFor();
  await making.getByText('see members and households').click();
  await making.getByRole('button', { name: 'Make a key' }).click();
  const key = await making.locator('code').innerText();
  await expectAccessible(page);
  const ask = () =>
    fetch(`${product.address}/v1/members`, { headers: { authorization: `Bearer ${key}` } });
  expect((await ask()).status).toBe(200);
  await making.getByRole('button', { name: 'I have it' }).click();
  expect(await page.getByText(key).count()).toBe(0);
  await page.getByText('May: see members and households').waitFor();
  await page.getByRole('button', { name: 'Revoke Door' }).click();
  await page.getByRole('button', { name: 'Revoke the key' }).click();
  await page.getByText('Revoked', { exact: true }).waitFor();
  expect((await ask()).status).toBe(401);

  await page.goto('/settings/audit');
  const trail = page.getByRole('list', { name: 'What was done, newest first' });
  await trail.getByText(/revoked an API key/).waitFor();
  await page.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'made an API key' }).click();
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.waitForURL(/action=key\.create/);
  await trail.getByText('Scopes: see members and households').waitFor();
  await expect.poll(() => trail.getByText(/revoked an API key/).count()).toBe(0);
});

test('a retry ladder says its dates before it is saved, and the trail says from what to what', async () => {
  await page.goto('/settings/clubs');
  await page.getByRole('button', { name: 'Change Harbor Street' }).click();
  const club = sheet('Harbor Street');
  const second = club.getByLabel('Retry 2: days after the first attempt');
  await second.fill('2');
  await club.getByText('Whole days from 1 to 90, each later than the one before').waitFor();
  await second.fill('5');
  await club.getByText('asked for again 3, 5, and 10 days after the first attempt').waitFor();
  await club.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.goto('/settings/audit?action=club.change');
  await page.getByText('Retry ladder in days: 3; 7; 10 → 3; 5; 10').waitFor();
});

test('somebody is given what the role lacks, and the last owner stays one', async () => {
  await page.goto('/settings/staff');
  await page.getByRole('button', { name: 'Change Fay' }).click();
  await sheet('Fay')
    .getByRole('checkbox', { name: /^waive installments/ })
    .check();
  await sheet('Fay')
    .getByRole('checkbox', { name: /^run dues and take payments/ })
    .uncheck();
  await sheet('Fay').getByText('on top of the role').waitFor();
  await sheet('Fay').getByRole('button', { name: 'Save' }).click();
  await page.getByText('1 permission on top, 1 permission withheld').waitFor();

  await page.getByRole('button', { name: 'Change Olive Owner' }).click();
  const olive = sheet('Olive Owner');
  await olive.getByText('An owner may do everything: nothing can be withheld.').waitFor();
  await olive.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Manager' }).click();
  await olive.getByRole('button', { name: 'Save' }).click();
  await olive.getByText('Olive Owner is the only owner.').waitFor();
});

test('somebody who leaves is signed out, and can be brought back', async () => {
  const theirs = await openWindow(browser, product);
  const desk = await theirs.newPage();
  await desk.goto('/sign-in');
  await signIn(desk, 'fay@example.com', thePassword);
  await desk.waitForURL(`${product.address}/`);

  await page.goto('/settings/staff');
  await page.getByRole('button', { name: 'Change Fay' }).click();
  await sheet('Fay').getByRole('button', { name: 'Ends work here' }).click();
  await sheet('Fay').getByRole('button', { name: 'Fay ends work here' }).click();
  await page.getByText('Fay is signed out and does not work here any more.').waitFor();
  expect((await desk.request.get('/v1/me')).status()).toBe(401);
  await page.getByRole('button', { name: 'Change Fay' }).click();
  await sheet('Fay').getByRole('button', { name: 'Bring back' }).click();
  await page.getByText('Fay works here again, with the rights as they were.').waitFor();
  await theirs.close();
});

test('another browser is signed out from the list', async () => {
  const theirs = await openWindow(browser, product);
  const desk = await theirs.newPage();
  await desk.goto('/sign-in');
  await signIn(desk, 'fay@example.com', thePassword);
  await desk.waitForURL(`${product.address}/`);
  const second = await openWindow(browser, product);
  const phone = await second.newPage();
  await phone.goto('/sign-in');
  await signIn(phone, 'fay@example.com', thePassword);
  await phone.waitForURL(`${product.address}/`);

  await desk.goto('/settings/account');
  await desk.getByText('This browser').waitFor();
  await desk.getByRole('button', { name: /^Sign out Chrome on Linux at/ }).click();
  await expect.poll(async () => (await phone.request.get('/v1/me')).status()).toBe(401);
  expect((await desk.request.get('/v1/me')).status()).toBe(200);
  await Promise.all([theirs.close(), second.close()]);
});

test('who works in two places says where they are, and goes to the other by the menu', async () => {
  const theirs = await openWindow(browser, { address: product.address, width: 360 });
  const desk = await theirs.newPage();
  await desk.goto('/settings/organization');
  await signIn(desk, 'bo@example.com', thePassword);
  await desk.getByRole('heading', { level: 1, name: 'Where are you today?' }).waitFor();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Riverside' }).click();
  await desk.getByText('Bo, Manager').waitFor();
  await openAccountMenu(desk);
  await desk.getByLabel('Organization').selectOption({ label: 'Harbor Street Fitness (demo)' });
  await desk.waitForURL(`${product.address}/`);
  await desk.goto('/settings/organization');
  await desk.getByText('Bo, Trainer').waitFor();
  await theirs.close();
});
