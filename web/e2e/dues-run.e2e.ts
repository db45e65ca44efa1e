import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, afterAll, beforeEach, expect, test } from 'vitest';
import { workRunJob, workRunTask } from '#modules/billing/index';
import { allScopes, createApiKey, systemCaller } from '#modules/identity/index';
import { verifyBooks } from '#modules/reporting/index';
import { makeMassClub } from '#testing/mass-club';
import { expectAccessible, looks, openBrowser, openWindow } from './browser.ts';
import { openProduct } from './open-club.ts';

// Sixty members owe 49.00 on 1 November and on 1 December 2026; it is 1 November, 4:00 AM in New York.
// Each batch of ten waits until the test lets it go.
const members = 60;
let product: Awaited<ReturnType<typeof openProduct>>;
let browser: Browser;
let page: Page;
let organizationId: number;
let key: string;
let mayPass: () => Promise<void>;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  mayPass = async () => {};
  product = await openProduct(({ tasks, processor }, db) => {
    const submit = processor.submit.bind(processor);
    processor.submit = async (...given) => {
      await mayPass();
      return submit(...given);
    };
    const work = (payload: unknown) => workRunJob(db, payload, processor, { batchSize: 10 });
    return { ...tasks, [workRunTask]: work };
  });
  ({ organizationId } = await makeMassClub(product.db, members));
  const { caller } = (await systemCaller(product.db, organizationId, 'a manager'))!;
  for (const [at, answer] of (['soft_decline', 'hard_decline', 'timeout'] as const).entries())
    await product.house.processor.script(caller, `sim_${at + 1}`, [answer]);
  ({ key } = await createApiKey(product.db, caller, { name: 'owner', scopes: [...allScopes] }));
  const context = await openWindow(browser, { address: product.address, key });
  page = await context.newPage();
});
afterEach(async () => {
  await page?.context().close();
  await product?.close();
});

/** Lets that many batches pass; the next waits for `go`. */
function holdAfter(batches: number): () => void {
  let passed = 0;
  const gate = new EventTarget();
  let isOpen = false;
  mayPass = async () => {
    passed += 1;
    if (passed > batches && !isOpen)
      await new Promise((resolve) => gate.addEventListener('open', resolve, { once: true }));
  };
  return () => {
    isOpen = true;
    gate.dispatchEvent(new Event('open'));
  };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });

async function expectBalanced(): Promise<void> {
  const { caller } = (await systemCaller(product.db, organizationId, 'test'))!;
  expect(await verifyBooks(product.db, caller)).toEqual([]);
}

test('preview, collect, close the page in mid-run, and read what became of it', async () => {
  const go = holdAfter(2);
  await page.goto('/dues');
  await page.getByText('$2,940.00').first().waitFor();
  await page.getByText('60 installments of 60 members').waitFor();
  await page.getByText('If all are collected: 480 sessions').waitFor();
  await button('Collect $2,940.00').dblclick();

  await heading('Collecting').waitFor();
  await page.getByText('of 60').waitFor();
  await page.getByText('20', { exact: true }).first().waitFor();
  await page.reload();
  await heading('Collecting').waitFor();
  await page.getByText('20', { exact: true }).first().waitFor();
  await expectAccessible(page);
  go();

  await heading('57 of 60 collected').waitFor();
  await page.getByText('$2,793.00').waitFor();
  await page.getByText('1 · Not enough money on the card.').waitFor();
  await page.getByText('1 · The account is closed.').waitFor();
  await page.getByText('1 · Waiting for an answer').waitFor();
  await page.getByText('456 sessions credited').waitFor();
  await page
    .getByText('Books balance: each of the 57 payments has its sessions, once. 0 differences.')
    .waitFor();
  await page.getByText('by key owner').waitFor();

  await heading('Not collected: 3').waitFor();
  await page.getByText('Asked again Wed, Nov 4.').waitFor();
  await page.getByText('Do not charge by hand.', { exact: false }).waitFor();
  await button('Needs you 1').click();
  await page.getByText('Asked again Wed, Nov 4.').waitFor({ state: 'detached' });
  await page.getByText('Never asked again by itself.', { exact: false }).waitFor();
  await page.getByText('Details').click();
  await page.getByText('Code closed_account', { exact: false }).waitFor();

  // the member comes to the desk with the money
  await button('Take a payment from member 2').click();
  const desk = page.getByRole('dialog', { name: 'Take a payment' });
  await desk.getByText('Paid in full.').waitFor();
  await desk.getByText(/sessions? (is|are) credited with it/).waitFor();
  await desk.getByRole('button', { name: 'Take $49.00' }).click();
  await page.getByText(/^member 2: \$49\.00 taken, \d sessions? credited\.$/).waitFor();
  await heading('Not collected: 2').waitFor();
  expect(await button('Take a payment from member 3').count()).toBe(0);
  await button('All 2').click();

  // on paper: all of it, and nothing to press
  await page.evaluate('window.print = () => document.body.classList.add("printed")');
  await button('Print the report').click();
  await page.locator('body.printed').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Asked again Wed, Nov 4.').waitFor();
  expect(await page.getByRole('button').filter({ visible: true }).allInnerTexts()).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'member 1', exact: true }).click();
  await page.waitForURL('**/members/member_*');

  // the double click was one run
  await page.goto('/dues');
  await heading('Earlier runs').waitFor();
  await page.getByText('57 of 60 collected, $2,793.00').waitFor();
  expect(await page.locator('a[href^="/dues/runs/"]').count()).toBe(1);
  await expectBalanced();
});

test('a run is stopped after its current batch, and the rest collected later', async () => {
  const go = holdAfter(2);
  await page.goto('/dues');
  await button('Collect $2,940.00').click();
  await heading('Collecting').waitFor();
  await page.getByText('20', { exact: true }).first().waitFor();
  await button('Stop after the current batch').click();
  await heading('Stopping after the current batch').waitFor();
  go();
  await page.getByText('What is left stays due.', { exact: false }).waitFor();
  await expectBalanced();
  await page.goto('/');
  await page.getByText('A dues run was stopped with', { exact: false }).waitFor();
  await page.getByRole('link', { name: /Continue: A dues run/ }).click();
  await button('Collect the rest').click();
  await heading('57 of 60 collected').waitFor();
  await expectBalanced();
});

test('when more was paid meanwhile, nothing is collected until the new figures are seen', async () => {
  await page.goto('/dues');
  await button('Collect $2,940.00').waitFor();
  const authorization = `Bearer ${key}`;
  const agreements = await page.request.get('/v1/agreements?limit=1');
  const agreement = ((await agreements.json()) as { items: { id: string }[] }).items[0]!;
  const owed = await page.request.get(`/v1/agreements/${agreement.id}/installments`);
  const installment = ((await owed.json()) as { items: { id: string }[] }).items[0]!;
  await page.request.post(`/v1/installments/${installment.id}/payments`, {
    headers: { authorization, 'idempotency-key': 'cash' },
    data: { channel: 'cash' },
  });
  await button('Collect $2,940.00').click();
  await page.getByText('What is due has changed since this was shown.', { exact: false }).waitFor();
  await button('Collect $2,891.00').click();
  await heading(/of 59 collected/).waitFor();
});

test('a month passes from the bar: what will happen is told first, and afterwards what did', async () => {
  await page.goto('/dues');
  await page.getByText('Sun, Nov 1', { exact: false }).first().waitFor();
  await button('+1 month').click();
  const dialog = page.getByRole('dialog', { name: 'Move the clock to Tue, Dec 1' });
  await dialog.getByText('1 dues run, 60 installments, $2,940.00').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move to Tue, Dec 1' }).dblclick();
  // the run of 1 November and the retry of the 4th; at 4:00 AM the one of 1 December is still to come
  await page
    .getByText(/2 runs, 58 payments collected, 2 declined, 1 waiting, 1 late answer came/)
    .waitFor({ timeout: 30_000 });
  await page.getByText('Its clock: Tue, Dec 1, 2026', { exact: false }).waitFor();
  // everything on screen is fresh: December's dues are due now
  await button('Collect $2,940.00').waitFor();
  await expectBalanced();
});

test.each(looks)('at $width px, $scheme, the result has no barrier and fits', async (look) => {
  await page.goto('/dues');
  await button('Collect $2,940.00').click();
  await heading('57 of 60 collected').waitFor();
  await page.getByText('Books balance', { exact: false }).waitFor();
  const context = await openWindow(browser, { address: product.address, key, ...look });
  const own = await context.newPage();
  await own.goto(page.url());
  await own.getByText('Books balance', { exact: false }).waitFor();
  await own.getByText('Asked again Wed, Nov 4.').waitFor();
  await expectAccessible(own);
  await own.getByRole('button', { name: 'A date' }).click();
  await own.getByRole('dialog').getByLabel('Move the clock to').waitFor();
  await own.getByText('As things stand now:').waitFor();
  await expectAccessible(own);
  await context.close();
});
