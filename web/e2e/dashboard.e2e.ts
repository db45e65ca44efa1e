import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '#main/demo';
import { allScopes, createApiKey, createOrganization } from '#modules/identity/index';
import { Temporal } from 'temporal-polyfill';
import { expectAccessible, looks, openBrowser, openWindow } from './browser.ts';
import { openProduct } from './open-club.ts';

let product: Awaited<ReturnType<typeof openProduct>>;
let browser: Browser;
let demo: string;
let empty: string;
let real: string;

beforeAll(async () => {
  product = await openProduct();
  ({ key: demo } = await loadDemo(product.db, product.house));
  const now = Temporal.Now.instant().round('second');
  empty = await found('Fresh Start', now);
  real = await found('Real Gym', null);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

async function found(name: string, sandboxNow: Temporal.Instant | null): Promise<string> {
  const now = Temporal.Now.instant().round('second');
  const club = { name, timeZone: 'America/New_York', currency: 'USD', retryDays: [3] };
  const { organizationId } = await createOrganization(
    product.db,
    { name, sandboxNow, clubs: [club] },
    now,
  );
  const caller = { organizationId, actor: 'owner', now, scopes: new Set<string>(allScopes) };
  const scopes = [...allScopes];
  return (await createApiKey(product.db, caller, { name: 'owner', scopes })).key;
}

async function open(key: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await openWindow(browser, { address: product.address, key });
  const page = await context.newPage();
  await page.goto('/');
  await act(page);
  await context.close();
}

test('an empty club is told the first steps, each one click away', () =>
  open(empty, async (page) => {
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    for (const [step, address] of [
      ['Make a session item', '/inventory'],
      ['Build an offer', '/offers'],
      ['Enroll a member', '/enroll'],
      ['Run the dues', '/dues'],
    ] as const) {
      await page.getByRole('link', { name: step, exact: true }).click();
      await page.waitForURL(`**${address}`);
      await page.goBack();
    }
    await page.getByText('No sessions were credited or used').waitFor();
  }));

test('what needs a person leads to where it is done, and is gone when it is', () =>
  open(demo, async (page) => {
    await page.getByText(/installments? (is|are) due and not collected yet/).waitFor();
    // the chart is also a table
    const table = page.getByRole('table', { name: 'Credited and used per day' });
    expect(await table.getByRole('row').count()).toBeGreaterThan(2);
    await page.getByRole('link', { name: /^See and collect/ }).click();
    await page.getByRole('button', { name: /^Collect \$/ }).click();
    await page.getByRole('heading', { name: /\d+ of \d+ collected/ }).waitFor();
    await page.getByRole('link', { name: 'Today' }).first().click();
    await page.getByRole('heading', { name: 'Needs a person' }).waitFor();
    await page
      .getByText(/installments? (is|are) due and not collected yet/)
      .waitFor({ state: 'detached' });
  }));

test('a real club has no time machine', () =>
  open(real, async (page) => {
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    expect(await page.getByRole('region', { name: 'Time machine' }).count()).toBe(0);
    expect(await page.getByText('Sandbox club.').count()).toBe(0);
  }));

describe.each(looks)('at $width px, $scheme', (look) => {
  test.each(['demo', 'empty'] as const)(
    'the dashboard of the %s club has no barrier',
    async (of) => {
      const key = of === 'demo' ? demo : empty;
      const context = await openWindow(browser, { address: product.address, key, ...look });
      const page = await context.newPage();
      await page.goto('/');
      await page.getByText('Count again').waitFor();
      if (of === 'demo') await page.locator('.recharts-surface').first().waitFor();
      await expectAccessible(page);
      await context.close();
    },
  );
});
