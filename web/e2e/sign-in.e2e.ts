import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, looks, openBrowser, openWindow } from './browser.ts';
import { openProduct } from './open-club.ts';
import { digitsOf, endSignIns, faultsOf, linkTo, signIn, signOut } from './people.ts';

/** One story, told in order: from an empty product to a staff of two. */
let product: Awaited<ReturnType<typeof openProduct>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

const olive = { email: 'olive@example.com', password: 'harbor lights at nine' };
const fay = { email: 'fay@example.com', password: 'front desk forever' };

const heading = (name: string) => page.getByRole('heading', { level: 1, name });

beforeAll(async () => {
  product = await openProduct();
  browser = await openBrowser();
  context = await openWindow(browser, product);
  faults = faultsOf(context);
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe('the first start', () => {
  test.each(looks)('has no barrier at $width px, $scheme', async (look) => {
    const other = await openWindow(browser, { address: product.address, ...look });
    const start = await other.newPage();
    await start.goto('/set-up');
    await start.getByLabel('Name of the organization').waitFor();
    await expectAccessible(start);
    await start.getByRole('button', { name: 'Set up and sign in' }).click();
    await start.getByText('This is needed').first().waitFor();
    await expectAccessible(start);
    await other.close();
  });

  test('leads an empty product to a signed-in owner', async () => {
    await page.goto('/');
    await heading('Set up Duesday').waitFor();
    expect(new URL(page.url()).pathname).toBe('/set-up');
    expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe(
      'America / New York',
    );
    expect(await page.getByRole('combobox', { name: 'Currency' }).inputValue()).toMatch(/^USD/);
    await page.getByLabel('Name of the organization').fill('Harbor Street Fitness');
    await page.getByLabel('Name of the club').fill('Downtown');
    await page.getByLabel('Your name').fill('Olive');
    await page.getByLabel('E-mail address').fill(olive.email);
    await page.getByLabel('Choose a password').fill('short');
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await page.getByText('At least 10 characters', { exact: true }).waitFor();
    await page.getByLabel('Choose a password').fill(olive.password);
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await page.getByRole('link', { name: 'Settings' }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    const me = await page.request.get('/v1/me');
    expect(await me.json()).toMatchObject({
      role: 'owner',
      organization: { name: 'Harbor Street Fitness' },
    });
  });

  test('happens once', async () => {
    await page.goto('/set-up');
    await page.getByText('Duesday is set up already.').waitFor();
  });
});

describe('signing in', () => {
  test('is asked for after signing out, and leads to the page that was wanted', async () => {
    await page.goto('/');
    await signOut(page);
    await page.goto('/settings/clubs');
    await heading('Sign in').waitFor();
    await signIn(page, olive.email, 'not the password');
    await page.getByText('This e-mail address and this password do not go together.').waitFor();
    await expectAccessible(page);
    await signIn(page, olive.email, olive.password);
    await heading('Clubs').waitFor();
    expect(new URL(page.url()).pathname).toBe('/settings/clubs');
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/sign-in'])(
    'does not lead to %s',
    async (next) => {
      await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
      await page.waitForURL(`${product.address}/`);
    },
  );
});

describe('a second factor', () => {
  let secret: string;
  let backupCode: string;

  test('is set up with an app, by picture or by hand', async () => {
    await page.goto('/settings/account');
    await page.getByRole('button', { name: 'Set it up' }).click();
    await page.getByLabel('Your password, once more').fill(olive.password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('img', { name: /A picture for an authenticator app/ }).waitFor();
    await expectAccessible(page);
    secret = await page.locator('code').first().innerText();
    const codes = page.getByRole('listitem').filter({ hasText: /^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/ });
    expect(await codes.count()).toBe(10);
    backupCode = await codes.first().innerText();
    await page.getByLabel('Six digits').fill('000000');
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByText('This code is not right.').waitFor();
    await page.getByLabel('Six digits').fill(digitsOf(secret));
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByText('Saved. The next sign-in asks for a code.').waitFor();
  });

  test('asks for the digits after the password', async () => {
    await signOut(page);
    await signIn(page, olive.email, olive.password);
    await page.getByLabel('Six digits').waitFor();
    await expectAccessible(page);
    expect((await page.request.get('/v1/me')).status()).toBe(401);
    await page.getByLabel('Six digits').fill(digitsOf(secret));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(`${product.address}/`);
  });

  test('lets a backup code stand in once', async () => {
    await page.getByRole('link', { name: 'Settings' }).first().waitFor();
    await signOut(page);
    await signIn(page, olive.email, olive.password);
    await page.getByRole('button', { name: /use a backup code/ }).click();
    await page.getByLabel('Backup code', { exact: true }).fill(backupCode);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(`${product.address}/`);
  });

  test('is turned off with the password', async () => {
    await page.goto('/settings/account');
    await page.getByRole('button', { name: 'Turn it off' }).click();
    await page.getByLabel('Your password, once more').fill(olive.password);
    await page.getByRole('button', { name: 'Turn it off' }).click();
    await page.getByText('Saved. The second factor is off.').waitFor();
  });
});

describe('somebody new', () => {
  test('is invited, and comes in from a browser of their own', async () => {
    await page.goto('/settings/staff');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const sheet = page.getByRole('dialog', { name: 'Invite somebody' });
    await sheet.getByLabel('Name').fill('Fay');
    await sheet.getByLabel('E-mail address').fill(fay.email);
    await sheet.getByText('adjust, transfer, extend and bring back sessions').click();
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText(`The invitation is on its way to ${fay.email}.`).waitFor();

    const theirs = await openWindow(browser, product);
    const desk = await theirs.newPage();
    await desk.goto(await linkTo(product, fay.email, '/accept-invitation'));
    await desk
      .getByRole('heading', { level: 1, name: 'You are invited to Harbor Street Fitness' })
      .waitFor();
    await desk.getByText('As Front desk:').waitFor();
    await expectAccessible(desk);
    await desk.getByLabel('Choose a password').fill(fay.password);
    await desk.getByRole('button', { name: 'Join' }).click();
    await desk.waitForURL(`${product.address}/`);

    await desk.goto('/settings');
    await desk.getByRole('heading', { level: 1, name: 'Organization' }).waitFor();
    const sections = desk.getByRole('navigation', { name: 'Sections of the settings' });
    expect(await sections.getByRole('link').allInnerTexts()).toEqual([
      'Organization',
      'Clubs',
      'Bank drafts',
      'Cards',
      'Mails to members',
      'Your account',
    ]);
    await desk.getByText('adjust, transfer, extend and bring back sessions').waitFor();
    await desk.goto('/settings/clubs');
    await desk.getByText('Declined dues are asked for again').waitFor();
    expect(await desk.getByRole('button', { name: /Change|Open another/ }).count()).toBe(0);
    for (const hidden of ['staff', 'keys', 'audit']) {
      await desk.goto(`/settings/${hidden}`);
      await desk.getByText('You may not see this.').waitFor();
    }
    await theirs.close();
  });

  test('finds a used link worth nothing', async () => {
    const theirs = await openWindow(browser, product);
    const desk = await theirs.newPage();
    await desk.goto(await linkTo(product, fay.email, '/accept-invitation'));
    await desk.getByText('This invitation was used before, cancelled, or is too old.').waitFor();
    await theirs.close();
  });

  test('gets a new password by mail, and nobody learns who is known', async () => {
    const theirs = await openWindow(browser, product);
    const desk = await theirs.newPage();
    for (const email of ['nobody@example.com', fay.email]) {
      await desk.goto('/sign-in');
      await desk.getByRole('button', { name: 'Forgot the password?' }).click();
      await desk.getByLabel('E-mail address').fill(email);
      await desk.getByRole('button', { name: 'Mail the link' }).click();
      await desk.getByText(`If somebody signs in with ${email}, a link`).waitFor();
      await expectAccessible(desk);
    }
    await desk.goto(await linkTo(product, fay.email, '/reset-password'));
    await desk.getByLabel('New password').fill('another desk forever');
    await desk.getByRole('button', { name: 'Set the password' }).click();
    await desk.getByText('Saved. Your new password counts from now on.').waitFor();
    await desk.getByRole('link', { name: 'Sign in' }).click();
    await signIn(desk, fay.email, 'another desk forever');
    await desk.waitForURL(`${product.address}/`);
    expect(product.mails.filter(({ to }) => to === 'nobody@example.com')).toEqual([]);
    await theirs.close();
  });
});

describe('a sign-in that ends', () => {
  test('asks over the page, keeps what was typed, and lets the button be pressed again', async () => {
    await page.goto('/settings/clubs');
    await page.getByRole('button', { name: 'Change Downtown' }).click();
    const sheet = page.getByRole('dialog', { name: 'Downtown' });
    await sheet.getByLabel('Name of the club').fill('Downtown and Docks');
    await endSignIns(product);
    await sheet.getByRole('button', { name: 'Save' }).click();
    const again = page.getByRole('dialog', { name: 'Sign in again' });
    await again.waitFor();
    await expectAccessible(page);
    expect(await again.getByLabel('E-mail address').inputValue()).toBe(olive.email);
    await again.getByLabel('Password', { exact: true }).fill(olive.password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    expect(await sheet.getByLabel('Name of the club').inputValue()).toBe('Downtown and Docks');
    await sheet.getByText('You are signed in again: press it once more.').waitFor();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 2, name: 'Downtown and Docks' }).waitFor();
  });

  test('draws a page anew that broke on it', async () => {
    await endSignIns(product);
    await page.getByRole('link', { name: 'Staff' }).click();
    const again = page.getByRole('dialog', { name: 'Sign in again' });
    await again.getByLabel('Password', { exact: true }).fill(olive.password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Change Fay' }).waitFor();
  });
});

test('after too many tries the form says how long to wait', async () => {
  const thief = await openWindow(browser, product);
  const form = await thief.newPage();
  await form.goto('/sign-in');
  for (let attempt = 0; attempt < 11; attempt += 1) {
    await signIn(form, olive.email, `guess number ${attempt}`);
    await form.getByLabel('Password', { exact: true }).and(form.locator('[value=""]')).waitFor();
  }
  await form.getByText('Too many tries from this address.').waitFor();
  await form.getByText(/^Wait \d+ seconds/).waitFor();
  await thief.close();
  expect(faults).toEqual([]);
});
