import fs from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { returnFileFor } from '#testing/ach-files';
import { expectAccessible, openBrowser, openWindow } from './browser.ts';
import { openHarborFlex } from './harbor-flex.ts';

let harbor: Awaited<ReturnType<typeof openHarborFlex>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  harbor = await openHarborFlex();
  browser = await openBrowser();
  context = await openWindow(browser, { address: harbor.address, key: harbor.key });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await harbor?.close();
});

const told = (text: string | RegExp) => page.getByText(text).first().waitFor();
const fill = (name: string, value: string) =>
  page.getByRole('textbox', { name, exact: true }).fill(value);
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const goOn = (to: string) => press(`Continue to ${to}`);
const number = '70012345678';

test('an account is taken with its mandate, drafted by a file, and comes back as the passbook says', async () => {
  await page.goto('/settings/bank');
  await press('Set up bank drafts');
  await fill('Bank’s name', 'First Bank');
  await fill('Bank’s routing number', '091000018');
  await fill('Your name', 'Harbor Fitness');
  await fill('Your sender number', '1234567890');
  await fill('Routing number of the account that is paid', '091000019');
  await press('Save');
  await told('Nine digits that go together, as on a check');
  await expectAccessible(page);
  await fill('Bank’s routing number', '091000019');
  await press('Save');
  await told('Saved.');
  await press(/^Change as whom/);
  await fill('Company id', '1234567890');
  await fill('Company name', 'HARBOR FITNESS');
  await press('Save');
  await told('HARBOR FITNESS, company id 1234567890');

  await page.goto('/enroll');
  await page.getByRole('radio', { name: /^Free choice/ }).check();
  await goOn('payment term');
  await page.getByRole('radio', { name: /^Monthly/ }).check();
  await goOn('sessions');
  await page.getByRole('checkbox', { name: /Swim/ }).check();
  await goOn('people');
  await fill('Buyer', 'Night Porter');
  await page.getByRole('option', { name: 'Add “Night Porter”' }).click();
  await press('Add Night Porter');
  await goOn('payment method');
  await page.getByRole('radio', { name: 'Bank account', exact: true }).check();
  await fill('Routing number', '231380105');
  await told(/its digits do not go together/);
  await goOn('review');
  await told('Without agreement the account cannot be drafted');
  await fill('Routing number', '231380104');
  await fill('Account number', number);
  await fill('Account number, once more', '70012345679');
  await goOn('review');
  await told('The two account numbers are not the same');
  await fill('Account number, once more', number);
  await told(
    /Night Porter authorizes .* checking account ending in 5678 .* shown as HARBOR FITNESS/,
  );
  await page.getByRole('checkbox', { name: 'Night Porter has read this and agrees' }).check();
  await expectAccessible(page);
  await goOn('review');
  await told('Bank account ···· 5678');
  expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('5678');
  expect(page.url()).not.toContain('5678');
  await goOn('signing');
  await page.getByRole('checkbox', { name: /agrees to the terms/ }).check();
  await page.getByText('Type the name').click();
  await press('Sign and draft $49.00');
  await page.getByRole('heading', { name: 'Night Porter is signed up' }).waitFor();

  await page.goto('/dues/bank-files');
  await told(/1 entry, \$49.00 to be drafted/);
  await told('In a file made now the money moves on Wed, Dec 9.');
  await press('Make the file');
  await told(/^Made: 1 entry/);
  await told('Not downloaded yet');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(/^Download the file of/),
  ]);
  const sent = fs.readFileSync(await download.path(), 'latin1');
  expect(sent).toContain(number);
  await page.getByText('Downloaded', { exact: true }).waitFor();
  await page.getByRole('link', { name: /^File of/ }).click();
  await told('···· 5678');
  expect(await page.content()).not.toContain(number);
  await expectAccessible(page);

  await page.goto('/dues/returns');
  const drop = (name: string, content: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  const back = returnFileFor(sent, () => ({ code: 'R01' }));
  await drop('broken.txt', back.replace(/^9000001/m, '9000002'));
  await told(/^This file cannot be read/);
  await told('What is wrong in broken.txt');
  await expectAccessible(page);
  await drop('returns.txt', back);
  await told('returns.txt is read in and applied.');
  await told('1 line, $49.00 came back');
  await expectAccessible(page);
  await drop('again.txt', back);
  await told(/^again.txt had been read in on/);

  await drop('strange.txt', back.replaceAll(/(?<=^799R01)\d{15}/gm, '091000019999999'));
  await told('1 line is no draft of yours: ask the bank whose it is');
  await press('Note line 3 as looked after');
  await fill('What was done about it', 'The bank takes it back');
  await press('Save the note');
  await told(/^Looked after .*: The bank takes it back$/);
  await page.getByRole('link', { name: 'returns.txt' }).click();

  await page.getByRole('link', { name: 'Night Porter' }).first().click();
  await told(/Nothing left|Why do I have 0/);
  await told(/the draft of Dec 8 came back/);
  await page.getByRole('tab', { name: 'Payments' }).click();
  await press('Show what was authorized');
  await told(/^Night Porter authorizes/);
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Agreement' }).click();
  await told('Bank account ···· 5678, authorized Dec 8');
  await context.close();
});
