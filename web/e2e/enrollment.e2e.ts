import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { allScopes } from '#modules/identity/index';
import { expectAccessible, type Look, looks, openBrowser, openWindow } from './browser.ts';
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

async function openEnroll(look: Partial<Look> = {}, key = harbor.key): Promise<Page> {
  const context = await openWindow(browser, { address: harbor.address, key, ...look });
  open.push(context);
  const page = await context.newPage();
  await page.goto('/enroll');
  await page.getByRole('heading', { name: 'Which offer' }).waitFor();
  return page;
}

const goOn = (page: Page, to: string) =>
  page.getByRole('button', { name: `Continue to ${to}` }).click();
const step = (page: Page, name: string) =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
const focused = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.textContent || document.activeElement?.id || ''`);

/** Presses Tab until a button with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < 25; tabs += 1) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"`);
}

async function toSessions(page: Page, offer: string, term: string): Promise<void> {
  await page.getByRole('radio', { name: offer }).check();
  await goOn(page, 'payment term');
  await page.getByRole('radio', { name: term }).check();
  await goOn(page, 'sessions');
  await step(page, 'Sessions included');
}

async function addBuyer(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Buyer' }).fill(name);
  await page.getByRole('option', { name: `Add “${name}”` }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('new@example.com');
  await page.getByRole('button', { name: `Add ${name}` }).click();
  await page.getByRole('button', { name: `Change Buyer: ${name}` }).waitFor();
}

async function toReview(page: Page, name: string, card: string): Promise<void> {
  await goOn(page, 'people');
  await addBuyer(page, name);
  await goOn(page, 'payment method');
  await page.getByRole('radio', { name: card }).check();
  await goOn(page, 'review');
  await step(page, 'Review before signing');
}

async function signByName(page: Page): Promise<void> {
  await goOn(page, 'signing');
  await page.getByRole('checkbox', { name: /agrees to the terms/ }).check();
  await page.getByText('Type the name').click();
  await page.getByRole('button', { name: /^Sign and collect/ }).click();
  await page.getByRole('heading', { level: 1, name: /is signed up/ }).waitFor();
}

test('a clerk signs somebody up with the keyboard alone', async () => {
  const page = await openEnroll();
  const key = (name: string) => page.keyboard.press(name);
  await key('ArrowDown'); // Free choice, Harbor Flex 12: the second one
  await key('Enter');
  await step(page, 'Payment term');
  await key('Space');
  await key('Enter');
  await step(page, 'Sessions included');
  await key('Space'); // the focus is on the first that may be picked: Swim
  await page.getByText('2 of 2 picked').waitFor();
  await key('Enter');
  await step(page, 'People');
  await page.keyboard.type('vio');
  await page.getByRole('option', { name: /Violin Teacher/ }).waitFor();
  await key('Enter');
  await page.getByRole('button', { name: 'Change Buyer: Violin Teacher' }).waitFor();
  await tabTo(page, 'Continue to payment method');
  await key('Enter');
  await step(page, 'Payment method');
  await page.getByRole('radio', { name: /ending 4242/ }).waitFor();
  await key('Tab');
  await key('Space'); // the test card that approves
  await key('Enter');
  await step(page, 'Review before signing');
  await page.getByText('$1,009.16').waitFor();
  await page.getByText('8 Swim through Mar 2').waitFor();
  await tabTo(page, 'Continue to signing');
  await key('Enter');
  await step(page, 'Sign');
  await key('Space');
  await key('Tab');
  await key('Tab');
  await key('ArrowRight'); // from drawing to typing the name
  await page.getByText('Typing the name signs').waitFor();
  await tabTo(page, 'Sign and collect $61.16');
  await key('Enter');
  await page.getByRole('heading', { level: 1, name: 'Violin Teacher is signed up' }).waitFor();
  await page.getByText('$61.16').waitFor();
  await page.getByText(/credited when the first dues are collected, Fri, Jan 1/).waitFor();
});

describe('picks stay inside the limits', () => {
  test('a third pick is refused in place, with a swap', async () => {
    const page = await openEnroll();
    await toSessions(page, 'Harbor Flex 12', 'Monthly, on the 1st');
    await page.getByText('Pick 1 or 2 of these 4. Yoga is always included').waitFor();
    expect(await page.getByRole('checkbox', { name: /Yoga/ }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /Swim/ }).check();
    await page.getByRole('checkbox', { name: /Spin/ }).click();
    await page.getByText('Both picks are taken. To add Spin, take Swim off first').waitFor();
    expect(await page.getByRole('checkbox', { name: /Spin/ }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Swap Swim for Spin' }).click();
    expect(await page.getByRole('checkbox', { name: /Spin/ }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: /Swim/ }).isChecked()).toBe(false);
  });

  test('too few: "Pick 1 more", and one stays', async () => {
    const page = await openEnroll();
    await toSessions(page, 'Free choice', 'Monthly');
    await goOn(page, 'people');
    await page.getByText('Pick 1 more').waitFor();
    await page.getByRole('checkbox', { name: /Swim/ }).check();
    await goOn(page, 'people');
    await step(page, 'People');
  });

  test('with a single bucket on the term the limits vanish: take it or not', async () => {
    const page = await openEnroll();
    await toSessions(page, 'Free choice', 'Swim only');
    await page.getByText('Swim lane comes with this term: take it or not.').waitFor();
    await goOn(page, 'people');
    await step(page, 'People');
  });

  test('another term keeps the picks it has and names those it drops', async () => {
    const page = await openEnroll();
    await toSessions(page, 'Harbor Flex 12', 'Monthly, on the 1st');
    await page.getByRole('checkbox', { name: /Swim/ }).check();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('radio', { name: 'Quarterly' }).check();
    await goOn(page, 'sessions');
    await page.getByText('Swim lane is not part of this term and was taken off.').waitFor();
    expect(await page.getByRole('checkbox', { name: /Yoga/ }).isChecked()).toBe(true);
  });
});

test('below a floor is refused at its field, for whoever may not override it', async () => {
  const key = await harbor.keyWith(allScopes.filter((scope) => scope !== 'negotiate:override'));
  const page = await openEnroll({}, key);
  await page.getByRole('radio', { name: 'Harbor Flex 12' }).check();
  await goOn(page, 'payment term');
  await page.getByRole('radio', { name: 'Monthly, on the 1st' }).check();
  await page.getByRole('textbox', { name: 'Dues' }).fill('49');
  await goOn(page, 'sessions');
  await page.getByText(/below Min. Payment Amount/).waitFor();
  await page.getByRole('textbox', { name: 'Dues' }).fill('59.00');
  await goOn(page, 'sessions');
  await step(page, 'Sessions included');
  await page.getByText('$59.00 × 12').waitFor();
});

test('a declined card says so, and another one pays at once', async () => {
  const page = await openEnroll();
  await toSessions(page, 'Harbor Flex 12', 'Monthly, on the 1st');
  await toReview(page, 'Grad Student', 'declines for good');
  await signByName(page);
  await page
    .getByText(/The card was declined: the account is closed. \$61.16 is past due/)
    .waitFor();
  await page.getByRole('button', { name: 'Try another card' }).click();
  await page.getByRole('button', { name: 'Ask this card for $61.16' }).click();
  await page.getByRole('heading', { name: 'Collected today' }).waitFor();
  expect(await page.getByText('Not collected').count()).toBe(0);
});

test('a sign-up that was left goes on where it stood, but for its card', async () => {
  const page = await openEnroll();
  await toSessions(page, 'Harbor Flex 12', 'Monthly, on the 1st');
  await toReview(page, 'Night Nurse', 'approves everything');
  await page.reload();
  await page.getByText(/Harbor Flex 12 for Night Nurse, saved/).waitFor();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await step(page, 'Payment method');
  await page.getByRole('radio', { name: 'Cash at the desk' }).check();
  await goOn(page, 'review');
  await signByName(page);
  await page.getByRole('heading', { name: 'Collected today' }).waitFor();
  await page.goto('/enroll');
  await step(page, 'Which offer');
});

test('the browser’s Back goes a step back, and a reload loses no choice of the step', async () => {
  const page = await openEnroll();
  await toSessions(page, 'Harbor Flex 12', 'Monthly, on the 1st');
  await page.getByRole('checkbox', { name: /Swim/ }).check();
  await goOn(page, 'people');
  await step(page, 'People');
  await page.goBack();
  expect(await page.getByRole('checkbox', { name: /Swim/ }).isChecked()).toBe(true);
  await page.getByRole('checkbox', { name: /Swim/ }).uncheck();
  await page.getByRole('checkbox', { name: /PT30|Personal training/ }).check();
  await page.reload();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  expect(await page.getByRole('checkbox', { name: /PT30|Personal training/ }).isChecked()).toBe(
    true,
  );
});

test('a sign-up that is open in two tabs is signed once', async () => {
  const page = await openEnroll();
  await toSessions(page, 'Harbor Flex 12', 'Monthly, on the 1st');
  await toReview(page, 'Two Tabs', 'approves everything');
  const other = await page.context().newPage();
  await other.goto('/enroll');
  await other.getByRole('button', { name: 'Go on with it' }).click();
  await step(other, 'Payment method');
  await signByName(page);

  await other.getByRole('radio', { name: 'Cash at the desk' }).check();
  await goOn(other, 'review');
  await goOn(other, 'signing');
  await other.getByRole('checkbox', { name: /agrees to the terms/ }).check();
  await other.getByText('Type the name').click();
  await other.getByRole('button', { name: /^Sign and collect/ }).click();
  await other.getByText('This sign-up of Two Tabs was signed already.').waitFor();
  await other.getByRole('link', { name: 'Go to the member' }).click();
  await other.getByRole('heading', { level: 1, name: 'Two Tabs' }).waitFor();
  await other.goto('/enroll');
  await step(other, 'Which offer');
});

test('a drawn signature is in the signed agreement, which opens as a PDF', async () => {
  const page = await openEnroll();
  await toSessions(page, 'Harbor Flex 12', 'Monthly, on the 1st');
  await toReview(page, 'Steady Hand', 'approves everything');
  await goOn(page, 'signing');
  await page.getByRole('checkbox', { name: /agrees to the terms/ }).check();
  await page.getByRole('button', { name: /^Sign and collect/ }).click();
  await page.getByText('Sign in the box, or choose to type the name.').waitFor();
  const box = (await page.getByRole('img', { name: 'Signature' }).boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 90);
  await page.mouse.down();
  for (let at = 0; at < 40; at += 1)
    await page.mouse.move(box.x + 40 + at * 4, box.y + 90 - 30 * Math.sin(at / 4));
  await page.mouse.up();
  await page.getByRole('button', { name: /^Sign and collect/ }).click();
  const link = page.getByRole('link', { name: 'Open the signed agreement (PDF)' });
  const document = await page.request.get((await link.getAttribute('href'))!);
  expect(document.headers()['content-type']).toBe('application/pdf');
  const bytes = await document.body();
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.includes('/Subtype /Image')).toBe(true);
});

describe.each(looks)('at $width px, $scheme', (look) => {
  test('no step has a barrier, and all fit the screen', async () => {
    const page = await openEnroll(look);
    await expectAccessible(page);
    await toSessions(page, 'Harbor Flex 12', 'Monthly, on the 1st');
    await page.getByRole('checkbox', { name: /Swim/ }).check();
    await page.getByRole('checkbox', { name: /Spin/ }).click();
    await expectAccessible(page);
    await goOn(page, 'people');
    await page.getByRole('textbox', { name: 'Buyer' }).fill('vio');
    await page.getByRole('option', { name: /Violin/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('option', { name: /Violin/ }).click();
    await page.getByRole('button', { name: 'Add a cardholder' }).click();
    await expectAccessible(page);
    await goOn(page, 'payment method');
    await page.getByRole('radio', { name: 'declines the first time' }).check();
    await expectAccessible(page);
    await goOn(page, 'review');
    await step(page, 'Review before signing');
    await expectAccessible(page);
    await goOn(page, 'signing');
    await step(page, 'Sign');
    await expectAccessible(page);
    await page.getByRole('checkbox', { name: /agrees to the terms/ }).check();
    await page.getByText('Type the name').click();
    await page.getByRole('button', { name: /^Sign and collect/ }).click();
    await page.getByRole('button', { name: 'Try another card' }).click();
    await expectAccessible(page);
  });
});
