import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** A real Chromium: the machine's own, or else the one that comes as an npm package. */
export async function openBrowser(): Promise<Browser> {
  const own = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((file) => file && fs.existsSync(file));
  if (own) return chromium.launch({ executablePath: own, args: flags });
  // without this it would look for libraries of the machine instead of unpacking its own
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args, ...flags],
  });
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Look = { width: 1440 | 360; scheme: 'light' | 'dark' };
const allLooks: Look[] = [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 360, scheme: 'light' },
  { width: 360, scheme: 'dark' },
];

export const isLongForm = process.env['DUESDAY_BROWSER'] === 'all';

/** All four with `npm run browser`; in the short form the two that have nothing in common. */
export const looks = isLongForm ? allLooks : [allLooks[0]!, allLooks[3]!];

/** A window onto a server, signed in with an API key or not at all. Loopback is all it may reach. */
export async function openWindow(
  browser: Browser,
  { address, key, width, scheme }: { address: string; key?: string } & Partial<Look>,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    colorScheme: scheme ?? 'light',
    reducedMotion: 'reduce',
    viewport: { width: width ?? 1440, height: width === 360 ? 740 : 900 },
    ...(key ? { extraHTTPHeaders: { authorization: `Bearer ${key}` } } : {}),
  });
  context.setDefaultTimeout(10_000);
  return context;
}

/** No barrier that axe can see, nothing wider than the screen, and on a phone nothing too small for a thumb. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
  expect(told).toEqual([]);
  const { wide, screen } = await page.evaluate<{ wide: number; screen: number }>(
    `({ wide: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth })`,
  );
  expect(wide).toBeLessThanOrEqual(screen);
  if (screen < 720) expect(await page.evaluate<string[]>(tooSmall)).toEqual([]);
}

/** What is pressed and lower than 44 px, in the page. Links within a text are as high as their line. */
const tooSmall = `[...document.querySelectorAll(
  'a, button, select, summary, [role=option], [role=tab], input:not([type=checkbox], [type=radio], .mantine-PasswordInput-innerInput), ' +
  'label:has(input), .mantine-Checkbox-label, .mantine-Radio-label')]
  .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
  .filter((one) => !one.closest('[aria-hidden=true]') && getComputedStyle(one).display !== 'inline')
  .map((one) => ({ one, box: one.getBoundingClientRect() }))
  .map(({ one, box }) => ({ one, height: box.right > 0 ? Math.round(box.height) : 0 }))
  .filter(({ height }) => height > 1 && height < 44)
  .map(({ one, height }) => one.tagName + ' ' + height + ' ' + (one.ariaLabel ?? one.textContent))`;

export const webFolder = path.resolve(import.meta.dirname, '../../dist-web');
