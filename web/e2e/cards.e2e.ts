import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FakeStripe, openFakeStripe } from '#testing/fake-stripe';
import { expectAccessible, type Look, openBrowser, openWindow } from './browser.ts';
import { openHarborFlex } from './harbor-flex.ts';

let stripe: FakeStripe;
let harbor: Awaited<ReturnType<typeof openHarborFlex>>;
let browser: Browser;
const open: BrowserContext[] = [];

beforeAll(async () => {
  stripe = await openFakeStripe();
  harbor = await openHarborFlex({ stripe: stripe.settings });
  stripe.tellsTo = `${harbor.address}/v1/webhooks/stripe`;
  browser = await openBrowser();
});
afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await harbor?.close();
  await stripe?.close();
});

async function openPage(address: string, look: Partial<Look>, key?: string): Promise<Page> {
  const whose = { address: harbor.address, ...(key ? { key } : {}), ...look };
  const context = await openWindow(browser, whose);
  open.push(context);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test('a card is given to Stripe on a member’s page, and pays once its holder has confirmed', async () => {
  const page = await openPage('/members/member_1', { width: 360, scheme: 'dark' }, harbor.key);
  await page.getByRole('tab', { name: 'Payments' }).click();
  await page.getByText('No card is on file.').waitFor();
  await page.getByRole('button', { name: 'Put a card on file' }).click();
  await page.getByRole('button', { name: 'Make the page' }).click();
  const link = page.getByRole('link', { name: 'Open the page here' });
  await link.waitFor();
  await expectAccessible(page);
  const opened = page.waitForEvent('popup');
  await link.click();
  const atStripe = await opened;
  await atStripe.getByRole('button', { name: 'Confirm' }).click();
  await atStripe.getByRole('heading', { name: 'Your card is with Stripe' }).waitFor();
  await expectAccessible(atStripe);
  await page.getByText('Visa 4242 is on file.').waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await page.getByText(/On file since/).waitFor();
  await expectAccessible(page);

  const cards = await fetch(`${harbor.address}/v1/members/member_1/cards`, {
    headers: { authorization: `Bearer ${harbor.key}` },
  });
  const [card] = ((await cards.json()) as { items: { token: string; label: string }[] }).items;
  stripe.tell(card!.token.replace('stripe_', ''), { declines: 'authentication_required' });
  const agreement = await harbor.call('POST', '/v1/agreements', {
    clubId: `club_${harbor.club.club.id}`,
    offerId: harbor.choice.id,
    termId: harbor.choice.terms[1],
    buyerId: 'member_1',
    cardholderIds: ['member_1'],
    sessionBuckets: [{ itemId: harbor.items.swim }],
    paymentMethod: { kind: 'card', token: card!.token, label: card!.label },
    signature: 'Violin',
  });
  const dues = await fetch(`${harbor.address}/v1/agreements/${agreement.id}/installments`, {
    headers: { authorization: `Bearer ${harbor.key}` },
  });
  const [first] = ((await dues.json()) as { items: { id: string; state: string }[] }).items;
  expect(first!.state).toBe('past_due');
  const made = await harbor.call('POST', `/v1/installments/${first!.id}/pay-links`, {});
  const payer = await openPage(new URL(made.url).pathname, { width: 360, scheme: 'light' });
  await payer.getByText('your bank may ask you to confirm').waitFor();
  await expectAccessible(payer);
  await payer.getByRole('button', { name: 'Pay $29.00 by card' }).click();
  await payer.getByRole('button', { name: 'Confirm' }).click();
  await payer.getByText('There is nothing left to do').waitFor({ timeout: 20_000 });
  await expectAccessible(payer);
});

test('a sign-up takes a card on file, or a new one', async () => {
  const page = await openPage('/enroll', { width: 1440, scheme: 'light' }, harbor.key);
  const goOn = (to: string) => page.getByRole('button', { name: `Continue to ${to}` }).click();
  await page.getByRole('radio', { name: 'Free choice' }).check();
  await goOn('payment term');
  await page.getByRole('radio', { name: 'Swim only' }).check();
  await goOn('sessions');
  await page.getByRole('checkbox', { name: /Swim/ }).check();
  await goOn('people');
  await page.getByRole('textbox', { name: 'Buyer' }).fill('vio');
  await page.getByRole('option', { name: /Violin Teacher/ }).click();
  await goOn('payment method');
  await page.getByRole('radio', { name: /A new card/ }).check();
  await goOn('review');
  await page.getByText('Choose a card, or make the page').waitFor();
  await page.getByRole('radio', { name: /Visa 4242, on file since/ }).check();
  await expectAccessible(page);
  await goOn('review');
  await page.getByRole('heading', { name: 'Review before signing' }).waitFor();
  await page.getByText('Visa 4242').first().waitFor();
});

test('the settings say how Stripe is set up, and show no key', async () => {
  for (const width of [1440, 360] as const) {
    const page = await openPage('/settings/cards', { width, scheme: 'dark' }, harbor.key);
    await page.getByText('Only Stripe’s test cards work').waitFor();
    await page.getByText('checkout.session.completed').waitFor();
    expect(await page.content()).not.toMatch(/sk_test|whsec_|pk_test/);
    await expectAccessible(page);
  }
});
