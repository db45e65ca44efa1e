import { createHmac } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { openProduct } from './open-club.ts';

type Product = Awaited<ReturnType<typeof openProduct>>;

/** Fills in the form of signing in, wherever it is shown. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function signOut(page: Page): Promise<void> {
  await openAccountMenu(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/\/sign-in$/);
}

export const openAccountMenu = (page: Page) =>
  page
    .getByRole('button', { name: /^Account and colours/ })
    .filter({ visible: true })
    .click();

/** The path of the newest mailed link to somebody. */
export async function linkTo({ mails }: Product, email: string, path: string): Promise<string> {
  const find = () => mails.findLast(({ to, text }) => to === email && text.includes(path));
  await expect.poll(find, { timeout: 15_000 }).toBeDefined();
  return new RegExp(`${path}\\?token=\\S+`).exec(find()!.text)![0];
}

/** Ends every sign-in behind the pages' backs, as an owner or a long holiday would. */
export const endSignIns = ({ pool }: Product) => pool.query('delete from auth.session');

/** The six digits an authenticator app shows for this key now (RFC 6238). */
export function digitsOf(secret: string): string {
  const bits = [...secret.replaceAll(/[\s=]/g, '')]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = hash.at(-1)! & 0xf;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** What went wrong in a page without anybody seeing it. */
export function faultsOf(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  return faults;
}
