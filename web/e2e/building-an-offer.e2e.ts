import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, type Look, looks, openBrowser, openWindow } from './browser.ts';
import { type OfferClub, openOfferClub, usd } from './offer-club.ts';

let club: OfferClub;
let browser: Browser;
const contexts: BrowserContext[] = [];
const faults: string[] = [];

beforeAll(async () => {
  club = await openOfferClub();
  browser = await openBrowser();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  expect(faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await club?.close();
});

async function open(at: string, more: { key?: string } & Partial<Look> = {}): Promise<Page> {
  const context = await openWindow(browser, { address: club.address, key: club.key, ...more });
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(at);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const minimum = (page: Page) => page.getByLabel('Minimum Required Session Buckets');
const maximum = (page: Page) => page.getByLabel('Maximum Allowed Session Buckets');
const panel = (page: Page) => page.getByRole('region', { name: 'Manage Session Buckets' });
const matrix = (page: Page) => page.getByRole('region', { name: 'Sessions in each payment term' });
const quantity = (page: Page, bucket: string, term = 'Monthly') =>
  page.getByLabel(`${bucket}, ${term}: Session Quantity`);
const days = (page: Page, bucket: string, term = 'Monthly') =>
  page.getByLabel(`${bucket}, ${term}: Days to Expire`);
const seen = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const hasFocus = async (field: Locator) =>
  (await field.and(field.page().locator(':focus')).count()) === 1;
const saved = (page: Page) => panel(page).getByText('Saved.', { exact: true }).waitFor();
const rowNames = (page: Page) =>
  panel(page).getByRole('list', { name: 'Session buckets' }).locator('b').allTextContents();

test('an owner builds an offer with four buckets, two of them required, and publishes it', async () => {
  const page = await open('/offers');
  await page.getByRole('button', { name: 'New offer' }).first().click();
  await page.getByLabel('Title').fill('Harbor Flex 12');
  await page.getByLabel('Code').fill('12M FLEX');
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await page.getByRole('heading', { name: 'Harbor Flex 12' }).waitFor();
  await seen(page, 'This offer gives no sessions yet.');

  for (const name of ['Yoga class', 'Spin class', 'Swim lane']) {
    await page.getByRole('textbox', { name: 'Add New' }).fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('switch', { name: `Required: ${name}` }).waitFor();
  }
  await page.getByRole('textbox', { name: 'Add New' }).fill('Pilates');
  await page.getByRole('option', { name: 'Make “Pilates” a new session kind' }).click();
  await page.getByRole('button', { name: 'Make session kind' }).click();
  await page.getByRole('switch', { name: 'Required: Pilates' }).waitFor();
  await seen(page, 'Joiners pick up to 4 of these 4.');

  await page.getByRole('switch', { name: 'Required: Yoga class' }).check();
  await page.getByRole('switch', { name: 'Required: Spin class' }).check();
  await minimum(page).fill('2');
  await maximum(page).fill('3');
  await seen(page, 'Joiners pick 2 or 3 of these 4; Yoga and Spin are always included.');
  await seen(page, 'Yoga and Spin count toward the 3, so a joiner may add 1 more.');
  await page.getByRole('button', { name: 'Save buckets' }).click();
  await saved(page);

  await matrix(page).getByRole('button', { name: 'Payment term' }).click();
  const terms = page.getByRole('region', { name: 'Payment terms' });
  await terms.getByLabel('Dues', { exact: true }).fill('79');
  await terms.getByLabel('Payments', { exact: true }).selectOption('Until cancelled');
  await page.getByRole('switch', { name: 'Yoga class, Monthly' }).check({ force: true });
  await quantity(page, 'Yoga class').fill('4');
  expect(await days(page, 'Yoga class').inputValue()).toBe('30');
  await page.getByRole('switch', { name: 'Swim lane, Monthly' }).check({ force: true });

  await page.getByRole('button', { name: 'Review and publish' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Review and publish' });
  await dialog.getByRole('button', { name: 'Save it now' }).click();
  await dialog.getByText(/Not saved yet/).waitFor({ state: 'detached' });
  expect(await dialog.getByRole('button', { name: 'Publish version 1' }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: /Spin class is Required, but Monthly/ }).click();
  const spin = page.getByRole('switch', { name: 'Spin class, Monthly' });
  await spin.waitFor();
  await expect.poll(() => hasFocus(spin)).toBe(true);
  await page.keyboard.press('Space');
  await quantity(page, 'Spin class').fill('2');
  await matrix(page).getByRole('button', { name: 'Save terms' }).click();
  await matrix(page).getByText('Saved.', { exact: true }).waitFor();
  await seen(page, '6–7 sessions a payment');

  await page.getByRole('button', { name: 'Review and publish' }).first().click();
  await dialog.getByRole('button', { name: 'Publish version 1' }).click();
  await seen(page, 'Version 1 is on sale.');
  const { items } = await club.call('GET', '/offers?search=12m flex');
  expect(items).toMatchObject([{ status: 'active', publishedVersion: 1 }]);
});

describe('what the panel refuses is said at its field, as it is typed (D4)', () => {
  test('limits that contradict each other, with the press that mends them', async () => {
    const page = await open(`/offers/${await club.offer('LIMITS')}`);
    await minimum(page).fill('3');
    await seen(page, /Maximum Allowed Session Buckets \(2\) is below .* \(3\)/);
    expect(await maximum(page).getAttribute('aria-invalid')).toBe('true');
    await seen(page, 'In force until this is fixed');
    await seen(page, 'Joiners pick 1 or 2 of these 4; Yoga is always included.');
    await page.getByRole('button', { name: 'Save buckets' }).click();
    expect(await hasFocus(maximum(page))).toBe(true);
    await page.getByRole('button', { name: 'Set maximum to 3' }).click();
    await seen(page, 'Joiners pick 3 of these 4; Yoga is always included.');

    await minimum(page).fill('9');
    await maximum(page).fill('9');
    await seen(page, /Minimum Required Session Buckets is 9, but only 4 buckets are attached/);
    await page.getByRole('button', { name: 'Set minimum to 4' }).click();
    await seen(page, 'Joiners get all 4.');

    await minimum(page).fill('0');
    await maximum(page).fill('1');
    await page.getByRole('switch', { name: 'Required: Spin class' }).check();
    await seen(page, /Maximum Allowed Session Buckets is 1, but 2 buckets are Required/);
    await page.getByRole('button', { name: 'Set maximum to 2' }).click();
    await seen(page, 'Joiners get Yoga and Spin and nothing else.');
  });

  test('negative numbers, fractions and nothing at all', async () => {
    const page = await open(`/offers/${await club.offer('NUMBERS')}`);
    await minimum(page).fill('-1');
    await seen(page, /Set Minimum Required.* not to a negative number or a fraction/);
    await page.getByRole('button', { name: 'Undo minimum' }).click();
    await maximum(page).fill('1.5');
    await seen(page, /Set Maximum Allowed.* not to a negative number or a fraction/);
    await maximum(page).fill('');
    await seen(page, /Set Maximum Allowed Session Buckets to a whole number from 0 to 100\./);
  });

  test('near misses are locked with the reason, attached items lead to their row', async () => {
    const page = await open(`/offers/${await club.offer('MISSES')}`);
    await page.getByRole('textbox', { name: 'Add New' }).fill('yoga');
    const option = (name: RegExp) => page.getByRole('option', { name });
    await option(/Yoga towel.*Not a session item/).waitFor();
    expect(await option(/Yoga towel/).getAttribute('aria-disabled')).toBe('true');
    expect(await option(/Yoga outdoors.*Inactive/).getAttribute('aria-disabled')).toBe('true');
    await option(/Yoga class.*Attached/).click();
    const row = page.getByRole('switch', { name: 'Required: Yoga class' });
    expect(await hasFocus(row)).toBe(true);
  });

  test('an attached item that went inactive, and what the server alone can know', async () => {
    const boxing = await club.call('POST', '/items', {
      type: 'scheduler_bucket',
      name: 'Boxing',
      session: { shortName: 'Boxing', bucketType: 'standard', notionalValue: usd(900) },
    });
    const change = {
      sessionBuckets: { min: 0, max: 1, items: [{ itemId: boxing.id }] },
      terms: [],
    };
    const offer = await club.offer('STALE', { change });
    await club.call('PATCH', `/items/${boxing.id}`, { active: false });
    const page = await open(`/offers/${offer}`);
    await seen(page, 'Boxing is inactive. Activate it in the inventory or choose another');
    await page.getByRole('button', { name: 'Activate it' }).click();
    await page.getByText(/Boxing is inactive/).waitFor({ state: 'detached' });
    // somebody takes it out of use again between the typing and the saving
    await club.call('PATCH', `/items/${boxing.id}`, { active: false });
    await maximum(page).fill('2');
    await page.getByRole('button', { name: 'Save buckets' }).click();
    await page.getByRole('alert').filter({ hasText: 'Boxing is inactive' }).waitFor();
    expect(await maximum(page).inputValue()).toBe('2');
  });
});

describe('the matrix', () => {
  test('refuses days without a quantity in the cell, and leaves a bucket out by typing 0 (D7)', async () => {
    const page = await open(`/offers/${await club.offer('CELLS')}`);
    await quantity(page, 'Swim lane').fill('0');
    await seen(page, 'Set a quantity, or set both to 0 to leave this bucket out of the term.');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await seen(page, 'Not in this term');
    await page.getByRole('switch', { name: 'Swim lane, Monthly' }).check({ force: true });
    expect(await quantity(page, 'Swim lane').inputValue()).toBe('1');
    await page.getByRole('switch', { name: 'Yoga class, Monthly' }).uncheck({ force: true });
    await seen(page, 'Yoga class is Required, but Monthly gives none of it.');
    await page.getByRole('button', { name: 'Turn on' }).click();
    expect(await quantity(page, 'Yoga class').inputValue()).toBe('4');
    await quantity(page, 'Yoga class').fill('-2');
    await seen(page, /Set Session Quantity to a whole number .* not to a negative number/);
  });

  test('goes from quantity to days to never to the next term, and copies to the right', async () => {
    const monthly = {
      dues: usd(7900),
      every: { count: 1, unit: 'month' },
      sessions: [{ itemId: club.items.yoga, quantity: 4, daysToExpire: 14 }],
    };
    const change = {
      sessionBuckets: { min: 0, max: 1, items: [{ itemId: club.items.yoga }] },
      terms: [
        { ...monthly, name: 'Monthly' },
        { ...monthly, name: 'Fortnight', every: { count: 2, unit: 'week' } },
      ],
    };
    const page = await open(`/offers/${await club.offer('TABS', { change })}`);
    await seen(page, /Lapses 1[456] days before the next payment\./);
    await quantity(page, 'Yoga class').fill('6');
    for (const next of [
      'Yoga class, Monthly: Days to Expire',
      'Yoga class, Monthly: never expires',
    ]) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(next);
    }
    await page.keyboard.press('Control+d');
    expect(await quantity(page, 'Yoga class', 'Fortnight').inputValue()).toBe('6');
    await quantity(page, 'Yoga class').focus();
    await page.keyboard.press('ArrowUp');
    expect(await quantity(page, 'Yoga class').inputValue()).toBe('7');
    await page.getByLabel('Yoga class, Monthly: never expires').check();
    await seen(page, 'never expires');
    await page.getByRole('button', { name: 'Save terms' }).click();
    await matrix(page).getByText('Saved.', { exact: true }).waitFor();
    const { items } = await club.call('GET', '/offers?search=TABS');
    const { draft } = await club.call('GET', `/offers/${items[0].id}`);
    expect(draft.content.terms.map((term: { sessions: unknown }) => term.sessions)).toEqual([
      [{ itemId: club.items.yoga, quantity: 7, daysToExpire: 0 }],
      [{ itemId: club.items.yoga, quantity: 6, daysToExpire: 14 }],
    ]);
  });
});

const focused = (page: Page) =>
  page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`);

test('the order is changed by keyboard, announced, undone by Escape, and saved', async () => {
  const offer = await club.offer('ORDER');
  const page = await open(`/offers/${offer}`);
  await page.getByRole('button', { name: 'Move Yoga class', exact: true }).focus();
  await page.keyboard.press('Space');
  await seen(page, 'Yoga class lifted, position 1 of 4.');
  await page.waitForTimeout(50);
  await page.keyboard.press('ArrowDown');
  await seen(page, 'Yoga class is at position 2 of 4.');
  await page.keyboard.press('Space');
  await seen(page, 'Yoga class dropped at position 2 of 4.');
  expect(await rowNames(page)).toEqual([
    'Spin class',
    'Yoga class',
    'Swim lane',
    'Personal training 30',
  ]);
  await page.getByRole('button', { name: 'Move Swim lane', exact: true }).focus();
  await page.keyboard.press('Space');
  await seen(page, 'Swim lane lifted, position 3 of 4.');
  await page.waitForTimeout(50);
  await page.keyboard.press('ArrowUp');
  await seen(page, 'Swim lane is at position 2 of 4.');
  await page.keyboard.press('Escape');
  await seen(page, 'Swim lane put back.');
  expect((await rowNames(page))[2]).toBe('Swim lane');
  await page.getByRole('button', { name: 'Remove Swim lane' }).click();
  await seen(page, 'Swim lane is removed. Saving takes it out of Monthly too.');
  await page.getByRole('button', { name: 'Undo: keep Swim lane' }).click();
  await page.getByRole('button', { name: 'Remove Personal training 30' }).click();
  await page.getByRole('button', { name: 'Save buckets' }).click();
  await saved(page);
  const { draft } = await club.call('GET', `/offers/${offer}`);
  const { yoga, spin, swim } = club.items;
  expect(draft.content.sessionBuckets.items.map((one: { itemId: string }) => one.itemId)).toEqual([
    spin,
    yoga,
    swim,
  ]);
});

test('of two people editing one offer the second is told and loses nothing', async () => {
  const offer = await club.offer('TWO', { publish: true });
  const [first, second] = [await open(`/offers/${offer}`), await open(`/offers/${offer}`)];
  await maximum(second).fill('4');
  await maximum(first).fill('3');
  await first.getByRole('button', { name: 'Save buckets' }).click();
  await saved(first);

  await second.getByRole('button', { name: 'Save buckets' }).click();
  await seen(second, 'Somebody changed this offer after you opened it');
  expect(await maximum(second).inputValue()).toBe('4');
  await second.getByRole('button', { name: 'See what they changed' }).click();
  const dialog = second.getByRole('dialog', { name: 'See what they changed' });
  await dialog.getByText('Maximum Allowed Session Buckets').waitFor();
  await expectAccessible(second);
  await dialog.getByRole('button', { name: 'Keep mine, on top of theirs' }).click();
  expect(await maximum(second).inputValue()).toBe('4');
  await second.getByRole('button', { name: 'Save buckets' }).click();
  await saved(second);
  const { draft, published } = await club.call('GET', `/offers/${offer}`);
  expect([draft.content.sessionBuckets.max, published.content.sessionBuckets.max]).toEqual([4, 2]);

  await minimum(first).fill('2');
  await first.getByRole('button', { name: 'Save buckets' }).click();
  await seen(first, 'Somebody changed this offer after you opened it');
  await first.getByRole('button', { name: 'Take theirs' }).click();
  expect([await minimum(first).inputValue(), await maximum(first).inputValue()]).toEqual([
    '1',
    '4',
  ]);
});

test('leaving with changes asks, and Save saves them all', async () => {
  const offer = await club.offer('LEAVE');
  const page = await open(`/offers/${offer}`);
  await maximum(page).fill('4');
  await page.getByRole('link', { name: 'Inventory' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'You have changes that are not saved' });
  await dialog.getByRole('button', { name: 'Stay' }).click();
  expect(await maximum(page).inputValue()).toBe('4');
  await page.getByRole('link', { name: 'Inventory' }).first().click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Inventory' }).waitFor();
  const { draft } = await club.call('GET', `/offers/${offer}`);
  expect(draft.content.sessionBuckets.max).toBe(4);
});

test('so does choosing another club', async () => {
  const docks = { name: 'Docks', timeZone: 'America/Chicago', currency: 'USD' };
  await club.call('POST', '/clubs', docks);
  const page = await open(`/offers/${await club.offer('CLUBS')}`);
  const asked = page.getByRole('dialog', { name: 'You have changes that are not saved' });
  const chosen = page.getByRole('combobox', { name: 'Club', exact: true });
  const goTo = async (name: string) => {
    await chosen.click();
    await page.getByRole('option', { name }).click();
  };
  await minimum(page).fill('2');
  await goTo('Docks');
  await asked.getByRole('button', { name: 'Stay' }).click();
  expect(await minimum(page).inputValue()).toBe('2');
  expect(await chosen.inputValue()).toBe('Riverside');
  await goTo('Docks');
  await asked.getByRole('button', { name: 'Save', exact: true }).click();
  await chosen.and(page.locator('[value="Docks"]')).waitFor();
  expect(await minimum(page).inputValue()).toBe('2');
  await maximum(page).fill('3');
  await goTo('Riverside');
  await asked.getByRole('button', { name: 'Discard changes' }).click();
  await chosen.and(page.locator('[value="Riverside"]')).waitFor();
  expect(await maximum(page).inputValue()).toBe('2');
});

test('a join date of your choice shows the dates that come of it (D10)', async () => {
  const change = {
    terms: [
      {
        name: 'Monthly',
        dues: usd(3100),
        every: { count: 1, unit: 'month' },
        payments: 12,
        atEnd: 'renew',
        timing: { kind: 'first_full_payment_day', day: 1 },
        sessions: [{ itemId: club.items.yoga, quantity: 4, daysToExpire: 31 }],
      },
    ],
  };
  const page = await open(`/offers/${await club.offer('DATES', { change })}?section=terms`);
  await page.getByLabel('Join date').fill('2023-10-06');
  await seen(page, '$26.00 for Fri, Oct 6 to Tue, Oct 31, 26 of 31 days');
  await seen(page, 'starts Fri, Nov 1, 2024, first payment Fri, Nov 1, 2024');
  await page.getByLabel('Calendar billing day, without proration').check();
  await page.getByLabel('Day of the month').fill('15');
  await seen(page, 'starts Sun, Oct 6, 2024, first payment Tue, Oct 15, 2024');
  await page.getByLabel('Day of the month').fill('32');
  await seen(page, 'Set Calendar Billing Day to a whole number from 1 to 31.');
  await page.getByLabel('On the day of joining').check();
  await seen(page, 'starts Sun, Oct 6, 2024, first payment Sun, Oct 6, 2024');
});

test('formatted text is kept as safe markup, and publishing shows what changed', async () => {
  const offer = await club.offer('TEXT', { publish: true });
  const page = await open(`/offers/${offer}?section=descriptions`);
  const text = page.getByRole('textbox', { name: 'Long description' });
  await text.click();
  await page.getByRole('button', { name: 'Bold' }).click();
  await page.keyboard.type('Swim <b>as</b> you like');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await seen(page, 'Saved.');
  await page.getByRole('button', { name: 'Review and publish' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Review and publish' });
  await dialog.getByText('What changes from version 1').waitFor();
  await dialog.getByText('Long description').waitFor();
  await dialog.getByText('Nobody is enrolled yet.').waitFor();
  await dialog.getByRole('button', { name: 'Publish version 2' }).click();
  await seen(page, 'Version 2 is on sale.');
  const { published } = await club.call('GET', `/offers/${offer}`);
  expect(published.content.longDescription).toBe(
    '<p><strong>Swim &lt;b&gt;as&lt;/b&gt; you like</strong></p>',
  );
});

test('a bucket may be attached and given in one go', async () => {
  const change = { sessionBuckets: { min: 0, max: 0, items: [] }, terms: [] };
  const offer = await club.offer('ATONCE', { change });
  const page = await open(`/offers/${offer}`);
  await page.getByRole('textbox', { name: 'Add New' }).fill('swim');
  await page.getByRole('option', { name: /^Swim lane/ }).click();
  await matrix(page).getByRole('button', { name: 'Payment term' }).click();
  await page.getByRole('switch', { name: 'Swim lane, Monthly' }).check({ force: true });
  await matrix(page).getByRole('button', { name: 'Save buckets and terms' }).click();
  await matrix(page).getByText('Saved.', { exact: true }).waitFor();
  const { draft } = await club.call('GET', `/offers/${offer}`);
  expect(draft.content.sessionBuckets).toMatchObject({ max: 1 });
  expect(draft.content.terms[0].sessions).toMatchObject([{ quantity: 1, daysToExpire: 30 }]);
});

test('the list finds, copies and retires', async () => {
  await club.offer('LISTED');
  const page = await open('/offers');
  await page.getByLabel('Search').fill('listed');
  await page.getByRole('link', { name: 'Flex LISTED' }).waitFor();
  await page.getByRole('link', { name: 'Flex TEXT' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'More for LISTED' }).click();
  await page.getByRole('menuitem', { name: 'Retire' }).click();
  await page.getByRole('button', { name: 'Retire LISTED' }).click();
  await seen(page, 'LISTED is retired.');
  await page.getByRole('button', { name: 'More for LISTED' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await page.getByLabel('Code').fill('listed');
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await seen(page, /There is already an offer with the code listed/i);
  await page.getByLabel('Code').fill('COPY');
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await page.getByText('Draft of version 1').waitFor();
});

test('whoever may only look sees everything and can change nothing', async () => {
  const offer = await club.offer('LOOK');
  const { key } = await club.call('POST', '/api-keys', {
    name: 'reader',
    scopes: ['offers:read', 'inventory:read', 'settings:read'],
  });
  const page = await open(`/offers/${offer}`, { key });
  expect(await minimum(page).isDisabled()).toBe(true);
  expect(await quantity(page, 'Yoga class').isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: /Save|Review and publish/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Monthly' }).click();
  await page.getByLabel('Join date').fill('2023-10-06');
  await seen(page, 'Sun, Oct 6, 2024');
  await expectAccessible(page);
});

describe.each(looks)('at $width px, $scheme', (look) => {
  async function wrongOffer(code: string): Promise<string> {
    const change = {
      sessionBuckets: { min: 2, max: 2, items: [{ itemId: club.items.yoga, required: true }] },
      terms: [
        {
          name: 'Monthly',
          dues: usd(4900),
          every: { count: 1, unit: 'month' },
          timing: { kind: 'first_full_payment_day', day: 1 },
          sessions: [{ itemId: club.items.yoga, quantity: 4, daysToExpire: 14 }],
        },
      ],
    };
    return club.offer(`${code}${look.width}${look.scheme[0]}`, { change });
  }

  test('the list, an editor full of errors and publishing have no barrier', async () => {
    const offer = await wrongOffer('A');
    const list = await open('/offers', look);
    await list.getByRole('link', { name: `Flex A${look.width}${look.scheme[0]}` }).waitFor();
    await expectAccessible(list);
    const page = await open(`/offers/${offer}`, look);
    await minimum(page).fill('7');
    await quantity(page, 'Yoga class').fill('0');
    await page.getByRole('textbox', { name: 'Add New' }).fill('yoga');
    await page.getByRole('option', { name: /Yoga towel/ }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Review and publish' }).first().click();
    await page.getByText('Fix these before publishing').waitFor();
    await expectAccessible(page);
  });

  const others = ['terms', 'descriptions'].concat(
    look.scheme === 'light' ? ['details', 'availability'] : [],
  );
  test.each(others)('the section %s has no barrier', async (section) => {
    const offer = await wrongOffer(section.slice(-2).toUpperCase());
    const page = await open(`/offers/${offer}?section=${section}`, look);
    await page.getByRole('button', { name: /^Save/ }).first().waitFor();
    if (section === 'descriptions')
      await page.getByRole('textbox', { name: 'Long description' }).waitFor();
    await expectAccessible(page);
  });
});
