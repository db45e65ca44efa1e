import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayAt } from '#kit/days';
import { parseId } from '#kit/ids';
import { startRun, workRun } from '#modules/billing/index';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { PayingByPage } from '#testing/paying-by-page';

// Stripe keeps books of organizations that live by the clock on the wall, so this one does.

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
let at: PayingByPage;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db, undefined, { publicUrl: 'https://harbor.example' });
  gym = await moveIn(house, 'Harbor');
  await sql`
    update organizations
    set sandbox = false, sandbox_now = null
    where organization_id = ${gym.organizationId}`.execute(database.db);
  at = new PayingByPage(house, gym);
});
afterAll(async () => {
  await house.close();
  await database.close();
});

// oxlint-disable-next-line typescript/no-explicit-any
type Any = any;

/** Cards from yesterday to tomorrow by both books: it may be midnight while this runs. */
async function cards() {
  const today = dayAt(Temporal.Now.instant(), 'America/New_York');
  const days = await Promise.all(
    [-1, 0, 1].map(async (away) => {
      const day = addDays(today, away);
      const { body } = await gym.call('GET', `/v1/reconciliation?day=${day}`);
      return { differences: [], channels: [], ...body };
    }),
  );
  const moved = (book: 'ours' | 'theirs') =>
    days
      .flatMap(({ channels }) => channels)
      .filter(({ channel }: Any) => channel === 'stripe')
      .reduce((sum: number, one: Any) => sum + one[book].paid.amount.amountMinor, 0);
  const differences = days
    .flatMap((one) => one.differences)
    .filter(({ channel, why }: Any) => channel === 'stripe' && why !== 'other_day');
  return { ours: moved('ours'), theirs: moved('theirs'), differences };
}

test('what was paid on a page stands in both books, on the day on which it was taken', async () => {
  const before = await cards();
  const dues = await at.owing('enrollment_fee');
  const { owed } = await dues.look();
  const session = house.stripe.finishPage((await dues.page()).url);
  // agreed to days ago: held money is in nobody's books
  const daysAgo = Math.floor(Date.now() / 1000) - 3 * 86_400;
  house.stripe.change(session['payment_intent'], { created: daysAgo });
  expect(await cards()).toEqual({ ...before, differences: [] });
  await at.tell('checkout.session.completed', session);
  expect(await dues.look()).toMatchObject({ standing: 'paid' });
  const ours = before.ours + owed.amountMinor;
  expect(await cards()).toEqual({ ours, theirs: ours, differences: [] });
});

test('what was taken on a page and never answered is there and not here, until Stripe or a run tells', async () => {
  for (const tells of ['Stripe', 'a run']) {
    const before = await cards();
    const dues = await at.owing('enrollment_fee');
    const { owed } = await dues.look();
    const session = house.stripe.finishPage((await dues.page()).url);
    house.stripe.goAway('/capture');
    await at.tell('checkout.session.completed', session);
    house.stripe.goAway(false);
    expect(await dues.look()).toMatchObject({ standing: 'waiting' });
    const theirs = before.theirs + owed.amountMinor;
    const seen = await cards();
    expect(seen).toMatchObject({ ours: before.ours, theirs });
    expect(seen.differences.length).toBeGreaterThan(0);
    for (const one of seen.differences)
      expect(one).toMatchObject({ why: 'not_here', installmentId: dues.id, isAwaited: true });
    if (tells === 'Stripe')
      await at.tell('payment_intent.succeeded', house.stripe.change(session['payment_intent'], {}));
    else await runDues();
    expect(await dues.look()).toMatchObject({ standing: 'paid' });
    expect(await cards()).toEqual({ ours: theirs, theirs, differences: [] });
  }
});

async function runDues() {
  const caller = { ...gym.caller, now: Temporal.Now.instant() };
  const clubIds = [parseId('club', gym.ids['club']![0]!)!];
  const { id } = await startRun(database.db, caller, { through: null, clubIds });
  const deps = { processor: house.house.processors, clock: () => caller.now };
  await workRun(database.db, caller, deps, id);
}
