import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '#main/demo';
import { verifyBooks } from '#modules/reporting/index';
import { systemCaller } from '#modules/identity/index';
import { parseId } from '#kit/ids';
import { openBrowser, openWindow } from './browser.ts';
import { openProduct } from './open-club.ts';
import { signIn } from './people.ts';

let product: Awaited<ReturnType<typeof openProduct>>;
let demo: Awaited<ReturnType<typeof loadDemo>>;
let browser: Browser;

beforeAll(async () => {
  product = await openProduct();
  demo = await loadDemo(product.db, product.house);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor();

test('an owner who has never seen it builds an offer, signs somebody up, jumps two months and reads why the balance is what it is', async () => {
  const context = await openWindow(browser, { address: product.address });
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, demo.owner.email, demo.owner.password);
  await heading(page, 'Today');

  // an offer with two required and two optional buckets
  await page.getByRole('link', { name: 'Offers' }).first().click();
  await page.getByRole('button', { name: 'New offer' }).first().click();
  await page.getByLabel('Title').fill('Flex');
  await page.getByLabel('Code').fill('FLEX');
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await heading(page, 'Flex');
  const addNew = page.getByRole('textbox', { name: 'Add New' });
  for (const name of ['Yoga class', 'Spin class', 'Personal training 60']) {
    await addNew.fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('switch', { name: `Required: ${name}` }).waitFor();
  }
  await addNew.fill('Pilates');
  await page.getByRole('option', { name: 'Make “Pilates” a new session kind' }).click();
  await page.getByRole('button', { name: 'Make session kind' }).click();
  await page.getByRole('switch', { name: 'Required: Pilates' }).waitFor();
  await page.getByRole('switch', { name: 'Required: Yoga class' }).check();
  await page.getByRole('switch', { name: 'Required: Spin class' }).check();
  await page.getByLabel('Minimum Required Session Buckets').fill('2');
  await page.getByLabel('Maximum Allowed Session Buckets').fill('3');
  await page
    .getByText('Joiners pick 2 or 3 of these 4; Yoga and Spin are always included.')
    .waitFor();
  await page.getByRole('button', { name: 'Save buckets' }).click();

  const matrix = page.getByRole('region', { name: 'Sessions in each payment term' });
  await matrix.getByRole('button', { name: 'Payment term' }).click();
  const terms = page.getByRole('region', { name: 'Payment terms' });
  await terms.getByLabel('Dues', { exact: true }).fill('79');
  await terms.getByLabel('Payments', { exact: true }).selectOption('Until cancelled');
  for (const [bucket, sessions, days] of [
    ['Yoga class', '4', '45'],
    ['Spin class', '2', '30'],
    ['Pilates', '1', '30'],
  ] as const) {
    await page.getByRole('switch', { name: `${bucket}, Monthly` }).check({ force: true });
    await page.getByLabel(`${bucket}, Monthly: Session Quantity`).fill(sessions);
    await page.getByLabel(`${bucket}, Monthly: Days to Expire`).fill(days);
  }
  await matrix.getByRole('button', { name: 'Save terms' }).click();
  await matrix.getByText('Saved.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Review and publish' }).first().click();
  await page
    .getByRole('dialog', { name: 'Review and publish' })
    .getByRole('button', { name: 'Publish version 1' })
    .click();
  await page.getByText('Version 1 is on sale.').first().waitFor();

  // somebody joins
  await page.goto('/enroll');
  await page.getByRole('radio', { name: /^Flex/ }).check();
  await page.getByRole('button', { name: 'Continue to payment term' }).click();
  await page.getByRole('radio', { name: 'Monthly' }).check();
  await page.getByRole('button', { name: 'Continue to sessions' }).click();
  await page.getByRole('checkbox', { name: /Pilates/ }).check();
  await page.getByRole('button', { name: 'Continue to people' }).click();
  await page.getByRole('textbox', { name: 'Buyer' }).fill('Retired Teacher');
  await page.getByRole('option', { name: 'Add “Retired Teacher”' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('teacher@example.com');
  await page.getByRole('button', { name: 'Add Retired Teacher' }).click();
  await page.getByRole('button', { name: 'Continue to payment method' }).click();
  await page.getByRole('radio', { name: /approves/i }).check();
  await page.getByRole('button', { name: 'Continue to review' }).click();
  await page.getByRole('button', { name: 'Continue to signing' }).click();
  await page.getByRole('checkbox', { name: /agrees to the terms/ }).check();
  await page.getByText('Type the name').click();
  await page.getByRole('button', { name: /^Sign and collect \$79/ }).click();
  await heading(page, 'Retired Teacher is signed up');

  // two months pass, the dues run on their days
  for (let month = 0; month < 2; month += 1) {
    await page.getByRole('button', { name: '+1 month' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('As things stand now:').waitFor();
    await dialog.getByRole('button', { name: /^Move to/ }).click();
    await page.getByText(/The clock moved from .* sessions credited/).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Close this line' }).click();
  }

  // the screen alone says why
  await page.goto('/members');
  await page.getByRole('link', { name: 'Retired Teacher' }).click();
  await heading(page, 'Retired Teacher');
  await heading(page, /^Why do I have \d+\?$/);
  await page
    .getByText(/Yoga credited with the dues of/)
    .first()
    .waitFor();
  await context.close();

  const { caller } = (await systemCaller(
    product.db,
    parseId('organization', demo.organizationId)!,
    'test',
  ))!;
  expect(await verifyBooks(product.db, caller)).toEqual([]);
}, 240_000);
