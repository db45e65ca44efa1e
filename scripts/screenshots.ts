import fs from 'node:fs';
import path from 'node:path';
import { loadDemo } from '#main/demo';
import { compose } from '#main/compose';
import { prepareDatabase } from '#main/prepare-database';
import { createServer } from '#main/server';
import { startWork } from '#main/start-work';
import { openDatabase } from '#platform/database/open';
import { makeTestHome } from '#testing/database-server';
import { openBrowser, openWindow, webFolder } from '../web/e2e/browser.ts';
import { signIn } from '../web/e2e/people.ts';
import { prepareWeb } from './prepare.mjs';

/**
 * `npm run screenshots`: the main pages over a fresh demo club, into docs/pictures. The demo's story ends
 * today, so the dates in the pictures are those of the day they were made.
 */
const folder = path.resolve(import.meta.dirname, '../docs/pictures');

const pictures: { name: string; at: string; width?: 360; scheme?: 'dark' }[] = [
  { name: 'today', at: '/' },
  { name: 'offer-builder', at: '/offers/offer_1' },
  { name: 'offer-builder-phone', at: '/offers/offer_1', width: 360 },
  { name: 'what-a-member-gets', at: '/offers/offer_1/preview' },
  { name: 'signing-up', at: '/enroll' },
  { name: 'passbook', at: '/members/member_2' },
  { name: 'passbook-dark', at: '/members/member_2', scheme: 'dark' },
  { name: 'dues', at: '/dues' },
  { name: 'inventory', at: '/inventory' },
];

await prepareWeb((sentence: string) => console.log(sentence));
const home = makeTestHome();
const database = await openDatabase(
  { home, databaseUrl: undefined },
  { applicationName: 'duesday screenshots' },
);
try {
  await prepareDatabase(database);
  const house = compose(database.db);
  const app = await createServer(database.db, house, { logLevel: 'silent', webFolder });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const { owner } = await loadDemo(database.db, house);
  const jobs = await startWork(database, house, () => {});
  const browser = await openBrowser();
  fs.mkdirSync(folder, { recursive: true });
  const first = await openWindow(browser, { address });
  const door = await first.newPage();
  await door.goto('/');
  await signIn(door, owner.email, owner.password);
  await door.getByRole('heading', { name: 'Today' }).waitFor();
  const { cookies } = await first.storageState();
  for (const { name, at, width, scheme } of pictures) {
    const context = await openWindow(browser, {
      address,
      ...(width ? { width } : {}),
      ...(scheme ? { scheme } : {}),
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(at);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
    await context.close();
  }
  await browser.close();
  await jobs.stop();
  await app.close();
} finally {
  await database.stop();
  fs.rmSync(path.dirname(home), { recursive: true, force: true });
}
