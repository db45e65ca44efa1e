import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadDemo } from '#main/demo';
import { expectAccessible, type Look, looks, openBrowser, openWindow } from './browser.ts';
import { openProduct } from './open-club.ts';

let product: Awaited<ReturnType<typeof openProduct>>;
let browser: Browser;
let key: string;
let context: BrowserContext;
let page: Page;
let calls = 0;

beforeAll(async () => {
  product = await openProduct();
  ({ key } = await loadDemo(product.db, product.house));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

async function open(look: Partial<Look> = {}): Promise<void> {
  context = await openWindow(browser, { address: product.address, key, ...look });
  page = await context.newPage();
}

/** What the API answers; writes are made once. */
async function call(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) {
  const answer = await fetch(`${product.address}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(method === 'GET'
        ? {}
        : { 'idempotency-key': `e2e-${++calls}`, 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // oxlint-disable-next-line typescript/no-explicit-any
  const said = (await answer.json()) as any;
  expect(answer.ok, JSON.stringify(said)).toBe(true);
  return said;
}

const idOf = async (name: string): Promise<string> =>
  (await call('GET', `/members?search=${name}`)).items[0].id;
const itemOf = async (shortName: string): Promise<string> =>
  (await call('GET', '/items')).items.find(
    (item: { session: { shortName: string } | null }) => item.session?.shortName === shortName,
  ).id;
const today = async (): Promise<string> => (await call('GET', '/clubs')).items[0].today;
const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Gives a member sessions by hand, as a manager would. */
const give = async (memberId: string, quantity: number, lastDay: string | null) =>
  call('POST', '/session-adjustments', {
    memberId,
    itemId: await itemOf('Yoga'),
    quantity,
    lastDay,
    reason: 'For the test',
  });

/** Somebody new, with nothing but what the test gives. */
async function somebody(name: string, yogas = 0): Promise<string> {
  const clubId = (await call('GET', '/clubs')).items[0].id;
  const { id } = await call('POST', '/members', { clubId, name });
  if (yogas > 0) await give(id, yogas, later(await today(), 10));
  return id as string;
}

const dialog = () => page.getByRole('dialog');
const status = (text: string) => page.getByRole('status').filter({ hasText: text }).first();

describe('at the desk', () => {
  beforeEach(() => open());
  afterEach(() => context.close());

  test('a member is found by a piece of the name, e-mail, phone, number and card, with Ctrl K too', async () => {
    const clubId = (await call('GET', '/clubs')).items[0].id;
    const { accountNumber } = await call('POST', '/members', {
      clubId,
      name: 'Ottilie Quast-Ebner',
      email: 'tilly@example.org',
      phone: '+1 (212) 555-0173',
      cardCode: 'HSF-99-177',
    });
    await page.goto('/members');
    const field = page.getByRole('main').getByLabel('Find a member');
    for (const typed of [
      'ebner',
      'ott qua',
      'tilly@',
      '0173',
      '555-0173',
      String(accountNumber),
      'hsf99177',
    ]) {
      await field.fill(typed);
      await page.waitForURL((url) => url.searchParams.get('search')?.replaceAll('"', '') === typed);
      await page.getByRole('link', { name: /Ottilie Quast-Ebner/ }).waitFor();
      await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(1);
    }
    await field.fill('nobody at all');
    await status('Nobody is found').waitFor();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const jump = page.getByRole('banner').getByRole('textbox', { name: 'Find a member' });
    await jump.waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('quast');
    await page.getByRole('option', { name: /Ottilie/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ottilie Quast-Ebner' }).waitFor();
  });

  test('a session is used, and the use undone', async () => {
    const id = await somebody('Una Use', 3);
    await page.goto(`/members/${id}`);
    await page.getByRole('button', { name: 'Use a session' }).click();
    await dialog().getByText('Yoga: 3 now, 2 after.').waitFor();
    await dialog().getByRole('button', { name: 'Use 1' }).click();
    await status('1 Yoga used. 2 left.').waitFor();
    await page.getByRole('heading', { name: 'Why do I have 2?' }).waitFor();
    await status('1 Yoga used').getByRole('button', { name: 'Undo' }).click();
    await status('Undone.').waitFor();
    await page.getByRole('heading', { name: 'Why do I have 3?' }).waitFor();
    await page.getByText('1 Yoga given back: the use was undone.').waitFor();
  });

  test('a correction shows the exact after, needs a reason, and never goes below zero', async () => {
    const id = await somebody('Ada Adjust', 3);
    await page.goto(`/members/${id}`);
    const adjust = page.getByRole('button', { name: 'Adjust', exact: true });
    await adjust.click();
    await dialog().getByLabel('Reason').fill('A long story');
    await page.mouse.click(5, 5);
    expect(await dialog().getByLabel('Reason').inputValue()).toBe('A long story');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await dialog().getByText('Take off', { exact: true }).click();
    await dialog().getByLabel('How many').fill('5');
    await dialog().getByText('Only 3 can be used; 5 are not there.').waitFor();
    await dialog().getByLabel('How many').fill('2');
    await dialog().getByText('Yoga: 3 now, 1 after.').waitFor();
    await dialog().getByRole('button', { name: 'Take off 2' }).click();
    await dialog().getByText('Say why').waitFor();
    await dialog().getByLabel('Reason').fill('Credited twice');
    await dialog().getByRole('button', { name: 'Take off 2' }).click();
    await status('2 Yoga taken off.').waitFor();
    await page.getByRole('heading', { name: 'Why do I have 1?' }).waitFor();
    await page.getByText('Credited twice').first().waitFor();
    expect((await call('GET', `/members/${id}/balances`)).items[0].available).toBe(1);
  });

  test('sessions that have not lapsed are given a later last day', async () => {
    const id = await somebody('Eve Extend');
    const day = await today();
    await give(id, 4, later(day, 2));
    await page.goto(`/members/${id}`);
    await page.getByRole('button', { name: /^More for Given by hand/ }).click();
    await page.getByRole('menuitem', { name: 'Extend' }).click();
    await dialog().getByLabel('Last day').fill(later(day, 2));
    await dialog()
      .getByText(/^Choose .* or a later day$/)
      .waitFor();
    await dialog().getByLabel('Last day').fill(later(day, 20));
    await dialog()
      .getByText(/^4 Yoga, last day/)
      .waitFor();
    await dialog().getByLabel('Reason').fill('Two weeks ill');
    await dialog().getByRole('button', { name: 'Extend' }).click();
    await status('4 Yoga extended').waitFor();
    await page.getByText(/^The last day was moved. Last day/).waitFor();
    await page.getByText('in 20 days').waitFor();
  });

  test('lapsed sessions are brought back with a new last day', async () => {
    const id = await somebody('Bea Back');
    await give(id, 4, await today());
    const { now } = await call('GET', '/organization');
    await call('POST', '/clock', { to: new Date(Date.parse(now) + 2 * 86_400_000).toISOString() });
    await page.goto(`/members/${id}`);
    await page.getByText('Lost 1').click();
    await page.getByRole('button', { name: /^More for Given by hand/ }).click();
    await page.getByRole('menuitem', { name: 'Bring back' }).click();
    await dialog()
      .getByLabel('Last day')
      .fill(later(await today(), 20));
    await dialog().getByText('Yoga: 0 now, 4 after.').waitFor();
    await dialog().getByLabel('Reason').fill('Two weeks ill');
    await dialog().getByRole('button', { name: 'Bring back 4' }).click();
    await status('4 Yoga brought back').waitFor();
    await page.getByRole('heading', { name: 'Why do I have 4?' }).waitFor();
  });

  test('sessions are handed to somebody else, and the transfer undone', async () => {
    const [from, to] = [await somebody('Tom Transfer', 3), await somebody('Rita Receiver')];
    await page.goto(`/members/${from}`);
    await page.getByRole('button', { name: 'Transfer', exact: true }).click();
    await dialog().getByRole('textbox', { name: 'To whom' }).fill('rita rec');
    await page.getByRole('option', { name: /Rita Receiver/ }).click();
    await dialog().getByLabel('How many').fill('2');
    await dialog().getByText('Yoga: 3 now, 1 after.').waitFor();
    await dialog().getByText('Rita Receiver gets 2 Yoga').waitFor();
    await dialog().getByLabel('Reason').fill('A present');
    await dialog().getByRole('button', { name: 'Transfer 2' }).click();
    await status('2 Yoga handed to Rita Receiver.').waitFor();
    expect((await call('GET', `/members/${to}/balances`)).items[0].available).toBe(2);
    await status('2 Yoga handed').getByRole('button', { name: 'Undo' }).click();
    await status('Undone.').waitFor();
    expect((await call('GET', `/members/${to}/balances`)).items[0].available).toBe(0);
    await page.getByRole('heading', { name: 'Why do I have 3?' }).waitFor();
  });

  test('a payment in two parts credits the sessions with the second', async () => {
    const id = await idOf('cleo');
    const before = await call('GET', `/members/${id}/balances`);
    const had = before.items.find((one: { itemName: string }) => one.itemName === 'Yoga');
    await page.goto(`/members/${id}`);
    await page.getByRole('button', { name: 'Take a payment' }).click();
    await page
      .getByRole('button', { name: /^Take a payment for/ })
      .first()
      .click();
    await dialog().getByLabel('Amount').fill('60');
    await dialog().getByText('Only $49.00 is open').waitFor();
    await dialog().getByLabel('Amount').fill('20');
    await dialog().getByText('$29.00 stays open.').waitFor();
    await dialog().getByRole('button', { name: 'Take $20.00' }).click();
    await status('$20.00 taken.').waitFor();
    await page
      .getByRole('button', { name: /^Take a payment for/ })
      .first()
      .click();
    await dialog().getByText('Paid in full.').waitFor();
    await dialog()
      .getByText(/Credited: 4 Yoga/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Take $29.00' }).click();
    await status('$29.00 taken, 5 sessions credited.').waitFor();
    await page.getByRole('tab', { name: 'Sessions' }).click();
    await page
      .getByRole('heading', { name: `Why do I have ${(had?.available ?? 0) + 4}?` })
      .waitFor();
  });

  test('the answer to why adds up, and each of its lines leads to the ledger', async () => {
    const id = await somebody('Wim Why', 4);
    const itemId = await itemOf('Yoga');
    await call('POST', '/session-uses', { memberId: id, itemId });
    await give(id, 2, null);
    await page.goto(`/members/${id}`);
    const why = page.getByRole('region', { name: 'Why do I have 5?' });
    const lines = why.getByRole('button');
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).toEqual([
      expect.stringMatching(/^\+4\s/),
      expect.stringMatching(/^−1\s/),
      expect.stringMatching(/^\+2\s/),
    ]);
    await lines.nth(1).click();
    const pointed = page.locator('[data-pointed]');
    await pointed.waitFor();
    expect(await pointed.innerText()).toContain('1 Yoga used.');
    const isFocused = await page.evaluate(`document.activeElement.hasAttribute('data-pointed')`);
    expect(isFocused).toBe(true);
  });

  test('the choice of sessions is changed from the next dues on, within the limits', async () => {
    const id = await idOf('ivo');
    await page.goto(`/members/${id}`);
    await page.getByRole('button', { name: 'Change sessions' }).click();
    await dialog().getByText('Pick 1 to 2.').waitFor();
    expect(await dialog().getByLabel('Yoga').isDisabled()).toBe(true);
    await dialog().getByLabel('PT60').click();
    await dialog().getByText('With every payment from the next dues on: 4 Yoga.').waitFor();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await status('Saved. The new choice counts from the next dues on.').waitFor();
  });

  test('a photo is made small here, kept, shown in lists, and removed again', async () => {
    const id = await somebody('Pia Photo');
    await page.goto(`/members/${id}`);
    await page.getByRole('button', { name: 'Add a photo of Pia Photo' }).click();
    await dialog().locator('input[type=file]').first().setInputFiles('docs/pictures/today.png');
    const window = dialog().getByRole('img', { name: /The part that is kept/ });
    await window.press('ArrowRight');
    await expectAccessible(page);
    await dialog().getByRole('button', { name: 'Save photo' }).click();
    await page.getByRole('button', { name: 'Change the photo of Pia Photo' }).click();
    const { photoVersion } = await call('GET', `/members/${id}`);
    const kept = await page.request.get(`/v1/members/${id}/photo?version=${photoVersion}`);
    expect(kept.headers()['content-type']).toBe('image/jpeg');
    expect((await kept.body()).length).toBeLessThan(60_000);
    await dialog().getByRole('button', { name: 'Remove photo' }).click();
    await dialog().getByText('The photo is gone for good.').waitFor();
    await dialog().getByRole('button', { name: 'Remove photo' }).click();
    await page.getByRole('button', { name: 'Add a photo of Pia Photo' }).waitFor();
  });

  test('a pinned note stands at the top until its pin is taken off', async () => {
    const id = await somebody('Nele Note');
    await page.goto(`/members/${id}?tab=notes`);
    await page.getByLabel('Write a note').fill('Bad left knee');
    await page.getByLabel('Pin to the top of the page').check();
    await page.getByRole('button', { name: 'Save the note' }).click();
    await page.getByRole('alert').filter({ hasText: 'Bad left knee' }).waitFor();
    await page.getByRole('article').getByRole('button', { name: 'Take the pin off' }).click();
    await page.getByRole('article').getByRole('button', { name: 'Pin to the top' }).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('a household is started, somebody let in and taken out again', async () => {
    const id = await somebody('Hugo House');
    await somebody('Gesa Guest');
    await page.goto(`/members/${id}?tab=household`);
    await page.getByRole('button', { name: 'Start a household' }).click();
    await dialog().getByRole('button', { name: 'Start a household' }).click();
    await page.getByRole('heading', { name: 'Hugo House’s household' }).waitFor();
    await page.getByRole('textbox', { name: 'Let somebody in' }).fill('gesa');
    await page.getByRole('option', { name: /Gesa Guest/ }).click();
    await status('Gesa Guest is in.').waitFor();
    await page.getByRole('button', { name: 'Take Gesa Guest out' }).click();
    await dialog().getByRole('button', { name: 'Take out' }).click();
    await status('Gesa Guest is out.').waitFor();
  });
});

test('a name without a space fits a phone; what may not be seen is one sentence; no address is a blank page', async () => {
  const name = 'W'.repeat(120);
  const { id } = await call('POST', '/members', {
    clubId: (await call('GET', '/clubs')).items[0].id,
    name,
    email: `${'a'.repeat(60)}@${'b'.repeat(60)}.example.com`,
  });
  const { key: narrow } = await call('POST', '/api-keys', {
    name: 'trainer',
    scopes: ['settings:read', 'members:read', 'sessions:read'],
  });
  context = await openWindow(browser, { address: product.address, key: narrow, width: 360 });
  page = await context.newPage();
  await page.goto(`/members/${id}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await expectAccessible(page);
  await page.goto('/dues');
  await page.getByRole('alert').getByText('You may not see this.').waitFor();
  expect(await page.getByRole('alert').count()).toBe(1);
  await page.goto('/guide/nowhere');
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  // a tab that was open while the server was renewed
  await context.route(/find-member|member-page-/, (route) => route.abort());
  await page.goto(`/members/${id}`);
  await page.getByRole('heading', { name: 'Duesday was renewed meanwhile' }).waitFor();
  await context.unroute(/find-member|member-page-/);
  await page.getByRole('button', { name: 'Load the page anew' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await context.close();
});

describe.each(looks)('at $width px, $scheme', (look) => {
  beforeEach(() => open(look));
  afterEach(() => context.close());

  test('no tab of a member has a barrier, and each fits the screen', async () => {
    const id = await idOf('ana');
    for (const tab of ['', '?tab=agreement', '?tab=payments', '?tab=household', '?tab=notes']) {
      await page.goto(`/members/${id}${tab}`);
      await page.getByRole('tabpanel').waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
  });

  test('no dialog has a barrier, and each fits the screen', async () => {
    const id = await somebody(`Dee ${look.width} ${look.scheme}`, 3);
    await page.goto(`/members/${id}`);
    for (const name of ['Use a session', 'Adjust', 'Transfer', 'Correct details']) {
      await page.getByRole('button', { name, exact: true }).click();
      await dialog().waitFor();
      if (name === 'Transfer') {
        await dialog().getByRole('textbox', { name: 'To whom' }).fill('be');
        await page.getByRole('option').first().waitFor();
        await expectAccessible(page);
        await page.getByRole('option').first().click();
        await dialog()
          .getByText(/^Chosen:/)
          .waitFor();
      }
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'hidden' });
    }
    await page.goto(`/members/${await idOf('gus')}?tab=payments`);
    for (const name of [/^Take a payment for/, /^Waive/]) {
      await page.getByRole('button', { name }).first().click();
      await dialog().waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'hidden' });
    }
    await page.goto(`/members/${await idOf('ana')}?tab=agreement`);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await dialog().waitFor();
    await expectAccessible(page);
  });
});
