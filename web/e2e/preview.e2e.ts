import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

async function openPreview(search = '', look: Partial<Look> = {}): Promise<Page> {
  const context = await openWindow(browser, {
    address: harbor.address,
    key: harbor.key,
    ...look,
  });
  open.push(context);
  const page = await context.newPage();
  await page.goto(`/offers/${harbor.flex.id}/preview${search}`);
  await page.getByRole('heading', { level: 2, name: /payments? and what/ }).waitFor();
  return page;
}

const yogaAndSwim = () => `?joins=2026-12-08&items=${harbor.items.yoga},${harbor.items.swim}`;

test('a year of Harbor Flex: what is paid, credited, held at most, and a session’s cost', async () => {
  const page = await openPreview(yogaAndSwim());
  for (const said of ['$1,009.16', '144', '48 Yoga, 96 Swim', 'if all 12 a payment are used'])
    await page.getByText(said, { exact: true }).waitFor();
  await page.getByText(/^\$6\.58/).waitFor();
  await page.getByText('12 × $79.00 + $61.16 for Dec 8 to Dec 31').waitFor();
  await page.getByText(/if none is used, Mar 1, 2027 to Mar 2/).waitFor();
  await page.getByText('No gap: sessions reach the next payment every time').waitFor();
});

test('a bar says its sentence to the mouse and to the arrow keys', async () => {
  const page = await openPreview(yogaAndSwim());
  const march = '4 Yoga credited Mon, Mar 1, last day Wed, Mar 31.';
  await page.getByRole('img', { name: march }).hover();
  await page.getByText(march).waitFor();
  await page.mouse.move(0, 0);
  await page.getByRole('img', { name: /4 Yoga credited Fri, Jan 1/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('4 Yoga credited Mon, Feb 1, last day Wed, Mar 3.').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByText('8 Swim credited Mon, Feb 1, last day Fri, Apr 2.').waitFor();
});

test('choices stand in the address, and the address brings them back', async () => {
  const page = await openPreview(yogaAndSwim());
  await page.getByText('pays 5 days late').click();
  await page.getByRole('checkbox', { name: /Swim lane/ }).uncheck();
  await page.getByRole('checkbox', { name: /Personal training/ }).check();
  await page
    .getByRole('img', { name: /2 PT30 credited .*, never expire/ })
    .first()
    .waitFor();
  const again = await openPreview(new URL(page.url()).search);
  await again
    .getByRole('img', { name: '4 Yoga credited Wed, Jan 6, last day Fri, Feb 5.' })
    .waitFor();
  expect(await again.getByRole('checkbox', { name: /Personal training/ }).isChecked()).toBe(true);
  expect(await again.getByRole('checkbox', { name: /Swim lane/ }).isChecked()).toBe(false);
});

test('a pick over the maximum is refused in words, and 14 days are said to leave a gap', async () => {
  const page = await openPreview(yogaAndSwim());
  await page.getByRole('checkbox', { name: /Spin class/ }).click();
  await page.getByText('2 of 2 are picked. To add Spin class, take one off first.').waitFor();
  await page.getByRole('checkbox', { name: /Swim lane/ }).uncheck();
  await page.getByRole('checkbox', { name: /Spin class/ }).check();
  await page.getByText('A gap before the next payment').waitFor();
  await page.getByText(/30 days would close the gap/).waitFor();
});

test('two timings stand side by side', async () => {
  const page = await openPreview(`${yogaAndSwim()}`);
  await page.getByText('Compare both').click();
  await page.getByRole('heading', { level: 3, name: 'Billed on day 1' }).waitFor();
  await page.getByRole('heading', { level: 3, name: 'From the join date' }).waitFor();
  await page.getByText('$948.00').waitFor();
});

test('the draft of an offer is drawn before it is published', async () => {
  const copy = await harbor.call('POST', `/v1/offers/${harbor.flex.id}/duplicate`, {
    code: 'DRAFT',
    title: 'Not sold yet',
  });
  const context = await openWindow(browser, { address: harbor.address, key: harbor.key });
  open.push(context);
  const page = await context.newPage();
  await page.goto(`/offers/${copy.id}/preview`);
  await page.getByText('Draft of version 1').waitFor();
  await page.getByText('$1,009.16', { exact: true }).waitFor();
});

describe.each(looks)('at $width px, $scheme', (look) => {
  test.each(['', '&late=5', '&timing=both'])(
    'no barrier, and it fits the screen %s',
    async (more) => {
      const page = await openPreview(yogaAndSwim() + more, look);
      await expectAccessible(page);
    },
  );
});

test('on paper there is the year and nothing of the frame', async () => {
  const page = await openPreview(yogaAndSwim());
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: 'Main' }).first().isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Print for the desk' }).isVisible()).toBe(false);
  expect(await page.getByText('Wed, Mar 31', { exact: true }).isVisible()).toBe(true);
  await page.getByText('Harbor Flex 12 (FLEX12), version 1: Monthly, on the 1st.').waitFor();
});
