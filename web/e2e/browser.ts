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

/** All four with `npm run browser`; in the short form the two that have nothing in common. */
export const looks =
  process.env['DUESDAY_BROWSER'] === 'all' ? allLooks : [allLooks[0]!, allLooks[3]!];

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

/** No barrier that axe can see, and nothing wider than the screen. */
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
}

export const webFolder = path.resolve(import.meta.dirname, '../../dist-web');
