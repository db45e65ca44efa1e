import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { allScopes } from '#modules/identity/index';
import { expectAccessible, openBrowser, openWindow } from './browser.ts';
import { openHarborFlex } from './harbor-flex.ts';

let harbor: Awaited<ReturnType<typeof openHarborFlex>>;
let browser: Browser;
const open: BrowserContext[] = [];

beforeAll(async () => {
  harbor = await openHarborFlex();
  browser = await openBrowser();
});
afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await harbor?.close();
});

async function openPage(address: string, key = harbor.key): Promise<Page> {
  const context = await openWindow(browser, { address: harbor.address, key, width: 1440 });
  open.push(context);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor();
const goOn = (page: Page, to: string) =>
  page.getByRole('button', { name: `Continue to ${to}` }).click();
const told = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Signs somebody up for 4 Swim a month at $49.00, in the browser. */
async function enrollByBankAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: /^Free choice/ }).check();
  await goOn(page, 'payment term');
  await page.getByRole('radio', { name: /^Monthly/ }).check();
  await goOn(page, 'sessions');
  await page.getByRole('checkbox', { name: /Swim/ }).check();
  await goOn(page, 'people');
  await page.getByRole('textbox', { name: 'Buyer' }).fill(name);
  await page.getByRole('option', { name: `Add “${name}”` }).click();
  await page.getByRole('button', { name: `Add ${name}` }).click();
  await goOn(page, 'payment method');
  await page.getByRole('radio', { name: 'Bank account' }).check();
  await told(page, /Sessions are credited at once, final after 5 banking days/);
  await expectAccessibleInBoth(page);
  await goOn(page, 'review');
  await told(page, /A draft for \$49.00 is on its way once this is signed/);
  await goOn(page, 'signing');
  await page.getByRole('checkbox', { name: /agrees to the terms/ }).check();
  await page.getByText('Type the name').click();
  await page.getByRole('button', { name: 'Sign and draft $49.00' }).click();
  await heading(page, `${name} is signed up`);
  await told(page, 'Dues, final on Tue, Dec 15');
  await told(page, /4 Swim for .*, provisional until Tue, Dec 15/);
}

/** Opens the history of the first dues on a member's page. */
async function openHistory(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Agreement' }).click();
  await page.getByRole('button', { name: 'Show the history of Dues 1', exact: true }).click();
}

const dialogOf = (page: Page) => page.getByRole('dialog');

test('a draft comes back after 1 of 4 was used: 3 are reversed, 1 is owed, and paid at the desk 3 are there', async () => {
  const page = await openPage('/enroll');
  await enrollByBankAccount(page, 'Night Porter');
  await page.getByRole('link', { name: 'Go to the member' }).click();

  await told(page, 'Provisional until Dec 15');
  await page.getByRole('button', { name: 'Use a session' }).click();
  await dialogOf(page).getByRole('button', { name: 'Use 1' }).click();
  await told(page, '1 Swim used. 3 left.');

  await openHistory(page);
  await told(page, 'On its way until Tue, Dec 15');
  // a bank draft is returned, and never disputed
  expect(await page.getByRole('button', { name: /Note a dispute/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Note a return of $49.00' }).click();
  const dialog = dialogOf(page);
  await dialog.getByText('$49.00 is owed again.').waitFor();
  await dialog.getByText('3 Swim taken back. 1 Swim was used: owed').waitFor();
  await expectAccessibleInBoth(page);
  await dialog.getByRole('combobox', { name: 'Return code' }).click();
  await page.getByRole('option', { name: /^R01/ }).click();
  // twice at once is one effect
  await dialog.getByRole('button', { name: 'Note the return' }).dblclick();
  await told(page, 'Noted. $49.00 is owed again.');
  await told(page, /^R01: Not enough money in the account/);
  await expectAccessibleInBoth(page);

  await page.getByRole('tab', { name: 'Sessions' }).click();
  await told(
    page,
    'Owes 1 Swim, used before the draft of Dec 8 came back. Taken from the next credit.',
  );
  await heading(page, 'Why do I have 0?');
  await told(page, 'reversed on Dec 8: the draft of Dec 8 came back');
  await expectAccessibleInBoth(page);

  await page.goto('/dues');
  await told(page, 'Returned: R01, Not enough money in the account.');
  await page.getByRole('link', { name: 'Night Porter' }).click();
  await page.getByRole('tab', { name: 'Payments' }).click();
  await page
    .getByRole('button', { name: /^Take a payment for/ })
    .first()
    .click();
  await dialogOf(page).getByRole('button', { name: 'Take $49.00' }).click();
  await told(page, '$49.00 taken, 4 sessions credited.');
  await expectAccessibleInBoth(page);

  await page.getByRole('tab', { name: 'Sessions' }).click();
  await heading(page, 'Why do I have 3?');
  await told(page, 'taken on Dec 8 for the session owed since Dec 8');
  expect(await page.getByText(/^Owes/).count()).toBe(0);
});

test('a disputed payment holds its sessions; above the limit a refund is refused; without the permission there is neither', async () => {
  const member = await harbor.call('POST', '/v1/members', {
    clubId: `club_${harbor.club.club.id}`,
    name: 'Harbor Pilot',
  });
  await harbor.call('PATCH', `/v1/clubs/club_${harbor.club.club.id}`, { refundLimitMinor: 2000 });
  await harbor.call('POST', '/v1/agreements', {
    clubId: `club_${harbor.club.club.id}`,
    offerId: harbor.choice.id,
    termId: harbor.choice.terms[0],
    buyerId: member.id,
    sessionBuckets: [{ itemId: harbor.items.swim }],
    paymentMethod: { kind: 'card', token: 'sim_pilot', label: 'Card' },
    signature: 'Harbor Pilot',
  });
  const limited = await harbor.keyWith(allScopes.filter((scope) => scope !== 'dues:refund_more'));
  const page = await openPage(`/members/${member.id}?tab=agreement`, limited);
  await openHistory(page);
  await page.getByRole('button', { name: 'Refund Dues 1' }).click();
  await dialogOf(page).getByText('You may give back at most $20.00 of one charge.').waitFor();
  await dialogOf(page).getByRole('textbox', { name: 'Amount' }).fill('15');
  await dialogOf(page)
    .getByText('$15.00 goes back. The installment stays collected, and its sessions stay.')
    .waitFor();
  await dialogOf(page).getByRole('textbox', { name: 'Reason' }).fill('The pool was closed');
  await dialogOf(page).getByRole('button', { name: 'Refund $15.00' }).click();
  await told(page, '$15.00 refunded');

  await page.getByRole('button', { name: 'Note a dispute over $49.00' }).click();
  await dialogOf(page).getByText('4 Swim held').waitFor();
  await dialogOf(page).getByRole('textbox').fill('Does not know the charge');
  await dialogOf(page).getByRole('button', { name: 'Note the dispute' }).click();
  await told(page, 'Noted. What the payment credited is held until it is decided.');
  await page.getByRole('tab', { name: 'Sessions' }).click();
  await told(page, 'Held: the payment of Dec 8 is disputed (Does not know the charge)');
  await expectAccessibleInBoth(page);
  await openHistory(page);
  await page.getByRole('button', { name: 'The dispute over $49.00 is won' }).click();
  await dialogOf(page).getByText('4 Swim can be used again.').waitFor();
  await dialogOf(page).getByRole('button', { name: 'Close it as won' }).click();
  await told(page, /Closed. The club keeps the money/);

  const looking = await harbor.keyWith(allScopes.filter((scope) => !/refund/.test(scope)));
  const theirs = await openPage(`/members/${member.id}?tab=agreement`, looking);
  await openHistory(theirs);
  await told(theirs, /Dispute won: the club keeps the money/);
  expect(await theirs.getByRole('button', { name: /Refund|Note a/ }).count()).toBe(0);
});
