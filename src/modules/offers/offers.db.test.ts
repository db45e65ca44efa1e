import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import type { Caller } from '#kit/caller';
import { Refusal } from '#kit/refusal';
import { createOrganization } from '#modules/identity/index';
import { changeItem } from '#modules/inventory/change-item';
import { createItem } from '#modules/inventory/index';
import {
  createOffer,
  duplicateOffer,
  findOffer,
  findOfferByCode,
  findPublishedOffer,
  findVersion,
  listOffers,
  type Offer,
  type OfferContent,
  publishOffer,
  retireOffer,
  saveDraft,
  saveSessionBuckets,
} from '#modules/offers/index';
import type { Tx } from '#platform/database/query';
import { testDatabase, type TestDatabase } from '#testing/database';
import { anOffer, aTerm } from '#testing/offer-examples';
import { wholeDatabase } from '#testing/whole-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const now = Temporal.Instant.from('2023-10-06T16:00:00Z');

/** A gym of its own for each test, with two session items and a guest pass. */
async function aGym() {
  const gym = { name: 'Harbor Gym', sandboxNow: null, clubs: [] };
  const { organizationId } = await act((tx) => createOrganization(tx, gym, now));
  const caller: Caller = { organizationId, actor: 'key front desk', now, scopes: new Set() };
  const session = (name: string, currency = 'USD') =>
    act((tx) =>
      createItem(tx, caller, {
        type: 'scheduler_bucket',
        name: `${name} class`,
        session: {
          shortName: name,
          bucketType: 'standard',
          packQuantity: 1,
          daysToExpire: 0,
          notionalValueMinor: 1200,
          currency,
        },
      }),
    );
  const [yoga, spin] = [(await session('Yoga')).id, (await session('Spin')).id];
  const pass = await act((tx) =>
    createItem(tx, caller, { type: 'general_inventoried', name: 'Guest pass', session: null }),
  );
  const content = (given: Partial<OfferContent> = {}): OfferContent =>
    anOffer({
      sessionBuckets: {
        min: 1,
        max: 2,
        items: [
          { itemId: yoga, required: true },
          { itemId: spin, required: false },
        ],
      },
      terms: [aTerm({ sessions: [{ itemId: yoga, quantity: 4, daysToExpire: 30 }] })],
      ...given,
    });
  const create = (given?: Partial<OfferContent>) =>
    act((tx) => createOffer(tx, caller, content(given)));
  const publish = ({ id, revision }: Offer) =>
    act((tx) => publishOffer(tx, caller, { offerId: id, revision }));
  const save = ({ id, revision }: Offer, given: Partial<OfferContent>) =>
    act((tx) =>
      saveDraft(tx, caller, { offerId: id, revision, content: { ...content(), ...given } }),
    );
  return {
    caller,
    organizationId,
    yoga,
    spin,
    pass: pass.id,
    session,
    content,
    create,
    publish,
    save,
  };
}

const act = <Result>(command: (tx: Tx) => Promise<Result>): Promise<Result> =>
  database.db.transaction().execute((tx) => command(tx as unknown as Tx));

/** The refusal, after making sure that it left every row of the database as it was (I6). */
async function refusalOf(act: () => Promise<unknown>): Promise<Refusal> {
  const before = await wholeDatabase(database.pool);
  const refusal = await act().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(Refusal);
  expect(await wholeDatabase(database.pool)).toEqual(before);
  return refusal as Refusal;
}

const withoutIds = (content: OfferContent) => ({
  ...content,
  code: '',
  terms: content.terms.map((term) => ({ ...term, id: 0 })),
});

const db = () => database.db as unknown as Tx;

describe('building an offer', () => {
  test('keeps everything that was typed into the builder', async () => {
    const gym = await aGym();
    const wanted = gym.content({
      length: null,
      fixedBeginDate: '2024-02-29',
      availability: {
        inClub: null,
        online: { from: '2023-10-01', to: '2023-12-31' },
      },
      terms: [
        aTerm({
          name: 'First of the month',
          timing: { kind: 'first_full_payment_day', day: 31 },
          negotiation: { minDuesMinor: 0, minPayments: 6 },
          sessions: [
            { itemId: gym.yoga, quantity: 4, daysToExpire: 30 },
            { itemId: gym.spin, quantity: 0, daysToExpire: 0 },
          ],
        }),
        aTerm({
          name: 'On a date',
          timing: { kind: 'fixed_first_payment_date', date: '2023-12-24' },
          payments: null,
          atEnd: 'open_ended',
          sessions: [],
        }),
        aTerm({ name: 'Later', timing: { kind: 'payment_date_offset', days: 0 }, sessions: [] }),
        aTerm({
          name: 'Calendar',
          timing: { kind: 'calendar_billing_day', day: 15 },
          sessions: [],
        }),
      ],
    });
    const offer = await act((tx) => createOffer(tx, gym.caller, wanted));
    expect(offer).toMatchObject({ status: 'draft', publishedVersion: null, revision: 1 });
    const terms = offer.draft!.content.terms.map(({ id, ...term }) => {
      expect(id).toBeTypeOf('number');
      return term;
    });
    expect({ ...offer.draft!.content, terms }).toEqual(wanted);
    expect(offer.draft!.items.get(gym.yoga)).toMatchObject({
      name: 'Yoga class',
      shortName: 'Yoga',
    });
  });

  test('refuses a code that another offer has, upper and lower case aside', async () => {
    const gym = await aGym();
    await gym.create({ code: '12M FAM' });
    const refusal = await refusalOf(() => gym.create({ code: '12m fam' }));
    expect(refusal.code).toBe('offer_code_taken');
    expect(refusal.errors[0]!.field).toBe('code');

    const other = await gym.create({ code: 'SOLO' });
    expect((await refusalOf(() => gym.save(other, { code: '12m Fam' }))).code).toBe(
      'offer_code_taken',
    );
    expect(await gym.save(other, { code: 'solo' })).toMatchObject({ code: 'solo' });
  });

  test('lets another organization use the same code', async () => {
    await (await aGym()).create({ code: '12M FAM' });
    expect((await (await aGym()).create({ code: '12M FAM' })).code).toBe('12M FAM');
  });

  test('finds an offer by its code, upper and lower case aside, in the own organization only', async () => {
    const gym = await aGym();
    const offer = await gym.create({ code: 'Solo 1' });
    expect(await findOfferByCode(db(), gym.organizationId, 'sOLO 1')).toMatchObject({
      id: offer.id,
    });
    const { organizationId } = await aGym();
    expect(await findOfferByCode(db(), organizationId, 'Solo 1')).toBeUndefined();
  });

  test('tells everything that is wrong in one answer, by field, and keeps nothing', async () => {
    const gym = await aGym();
    const refusal = await refusalOf(() =>
      gym.create({
        code: 'WAY TOO LONG',
        sessionBuckets: { min: 2, max: 1, items: [{ itemId: gym.pass, required: false }] },
        terms: [aTerm({ duesMinor: -1, sessions: [] })],
      }),
    );
    expect(refusal.code).toBe('invalid_offer');
    expect(refusal.errors.map((problem) => problem.field)).toEqual([
      'code',
      'sessionBuckets.max',
      'sessionBuckets.items[0].itemId',
      'terms[0].dues.amountMinor',
    ]);
  });

  test('speaks of another organization’s item as of one that does not exist', async () => {
    const [gym, other] = [await aGym(), await aGym()];
    const refusalWith = (itemId: number) =>
      refusalOf(() =>
        gym.create({
          sessionBuckets: { min: 0, max: 1, items: [{ itemId, required: false }] },
          terms: [],
        }),
      );
    const [theirs, nobodys] = [await refusalWith(other.yoga), await refusalWith(987_654_321)];
    expect(theirs).toEqual(nobodys);
    expect(theirs.message).not.toContain('Yoga');
  });

  test('refuses a session item that is valued in another currency', async () => {
    const gym = await aGym();
    const euro = await gym.session('Pilates', 'EUR');
    const refusal = await refusalOf(() =>
      gym.create({
        sessionBuckets: { min: 0, max: 1, items: [{ itemId: euro.id, required: false }] },
        terms: [],
      }),
    );
    expect(refusal.errors).toEqual([
      {
        field: 'sessionBuckets.items[0].itemId',
        message:
          'Pilates class is valued in EUR, but this offer is in USD. Choose a session item valued in USD.',
      },
    ]);
  });
});

describe('editing a draft', () => {
  test('tells the second of two editors that somebody was quicker', async () => {
    const gym = await aGym();
    const seenByBoth = await gym.create();
    await gym.save(seenByBoth, { title: 'First editor' });
    const refusal = await refusalOf(() => gym.save(seenByBoth, { title: 'Second editor' }));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'changed_by_someone_else' });
    const kept = await findOffer(db(), gym.organizationId, seenByBoth.id);
    expect(kept).toMatchObject({ revision: 2, draft: { content: { title: 'First editor' } } });
  });

  test('lets only one of two editors save when both press the button at once', async () => {
    const gym = await aGym();
    const offer = await gym.create();
    const saves = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((title) => gym.save(offer, { title })),
    );
    expect(saves.map((save) => save.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  test('keeps the id of a term that comes back with it, and gives new terms new ones', async () => {
    const gym = await aGym();
    const other = await gym.create({ code: 'OTHER' });
    const offer = await gym.create();
    const [kept] = offer.draft!.content.terms;
    const foreign = { ...aTerm({ name: 'Weekly', sessions: [] }) };
    const saved = await gym.save(offer, {
      terms: [{ ...foreign, id: other.draft!.content.terms[0]!.id! }, kept!],
    });
    const ids = saved.draft!.content.terms.map((term) => term.id);
    expect(ids[1]).toBe(kept!.id);
    expect(ids[0]).not.toBe(other.draft!.content.terms[0]!.id);
    expect(await findOffer(db(), gym.organizationId, other.id)).toEqual(other);
  });

  test('saves the bucket panel as one', async () => {
    const gym = await aGym();
    const { id: offerId, revision } = await gym.create();
    const sessionBuckets = {
      min: 0,
      max: 1,
      items: [
        { itemId: gym.spin, required: false },
        { itemId: gym.yoga, required: true },
      ],
    };
    const saved = await act((tx) =>
      saveSessionBuckets(tx, gym.caller, { offerId, revision, sessionBuckets }),
    );
    expect(saved.draft!.content.sessionBuckets).toEqual(sessionBuckets);
    expect(saved.revision).toBe(revision + 1);
    const refusal = await refusalOf(() =>
      act((tx) => saveSessionBuckets(tx, gym.caller, { offerId, revision, sessionBuckets })),
    );
    expect(refusal.code).toBe('changed_by_someone_else');
  });

  test('does not remove a bucket that a term still gives, and names the terms', async () => {
    const gym = await aGym();
    const given = [{ itemId: gym.yoga, quantity: 4, daysToExpire: 0 }];
    const unused = [...given, { itemId: gym.spin, quantity: 0, daysToExpire: 0 }];
    const offer = await gym.create({
      terms: [
        aTerm({ name: 'Monthly', sessions: unused }),
        aTerm({ name: 'Weekly', sessions: given }),
      ],
    });
    const panel = (itemId: number) =>
      act((tx) =>
        saveSessionBuckets(tx, gym.caller, {
          offerId: offer.id,
          revision: offer.revision,
          sessionBuckets: { min: 0, max: 1, items: [{ itemId, required: false }] },
        }),
      );
    const refusal = await refusalOf(() => panel(gym.spin));
    expect(refusal.code).toBe('bucket_in_use');
    expect(refusal.message).toBe(
      'Yoga class cannot be removed: Monthly, Weekly give sessions of it.',
    );
    const saved = await panel(gym.yoga);
    expect(saved.draft!.content.terms.map((term) => term.sessions)).toEqual([given, given]);
  });
});

describe('publishing', () => {
  test('sells the draft from now on and leaves no draft behind', async () => {
    const gym = await aGym();
    const draft = await gym.create();
    expect(await findPublishedOffer(db(), gym.organizationId, draft.id)).toBeUndefined();
    const offer = await gym.publish(draft);
    expect(offer).toMatchObject({ status: 'active', publishedVersion: 1, draft: null });
    expect(offer.published).toMatchObject({
      publishedBy: 'key front desk',
      content: draft.draft!.content,
    });
    expect(offer.published!.publishedAt!.equals(now)).toBe(true);
    expect(await findPublishedOffer(db(), gym.organizationId, draft.id)).toEqual(offer.published);
  });

  test('refuses a draft that cannot be sold, and says all that is missing', async () => {
    const gym = await aGym();
    const without = await gym.create({ terms: [] });
    const refusal = await refusalOf(() => gym.publish(without));
    expect(refusal).toMatchObject({
      code: 'not_publishable',
      errors: [{ field: 'terms', message: 'Add a payment term before publishing.' }],
    });
  });

  test('refuses when an attached item was made inactive since', async () => {
    const gym = await aGym();
    const offer = await gym.create();
    await act((tx) => changeItem(tx, gym.caller, gym.yoga, { active: false }));
    const refusal = await refusalOf(() => gym.publish(offer));
    expect(refusal.message).toContain('Yoga class is inactive.');
  });

  test('refuses a draft that somebody changed after the publisher looked at it', async () => {
    const gym = await aGym();
    const seen = await gym.create();
    const saved = await gym.save(seen, { title: 'Changed behind their back' });
    expect((await refusalOf(() => gym.publish(seen))).code).toBe('changed_by_someone_else');
    await gym.publish(saved);
    expect((await refusalOf(() => gym.publish(saved))).code).toBe('nothing_to_publish');
  });

  test('editing after publishing starts a new version and leaves the signed one untouched', async () => {
    const gym = await aGym();
    const first = await gym.publish(await gym.create());
    const before = await findVersion(db(), gym.organizationId, first.id, 1);
    const edited = await gym.save(first, {
      title: 'Dearer',
      terms: [
        aTerm({
          duesMinor: 9900,
          sessions: [{ itemId: gym.yoga, quantity: 2, daysToExpire: 0 }],
        }),
      ],
    });
    expect(edited).toMatchObject({ status: 'active', publishedVersion: 1, draftVersion: 2 });
    expect(edited.published).toEqual(before);
    const second = await gym.publish(edited);
    expect(second).toMatchObject({ publishedVersion: 2, draftVersion: null });
    expect(await findVersion(db(), gym.organizationId, first.id, 1)).toEqual(before);
  });

  test('keeps the code that agreements name the offer by', async () => {
    const gym = await aGym();
    const offer = await gym.publish(await gym.create());
    expect((await refusalOf(() => gym.save(offer, { code: 'NEW' }))).code).toBe('offer_code_fixed');
  });

  test('the database itself refuses to change a published version, whoever asks', async () => {
    const gym = await aGym();
    const published = await gym.publish(await gym.create());
    const drafted = await gym.save(published, {});
    const [signed, open] = [published.published!, drafted.draft!].map(
      (version) => version.content.terms[0]!.id!,
    );
    const of = `organization_id = ${gym.organizationId}`;
    const version = `${of} and offer_id = ${published.id} and version = 1`;
    const attempts = [
      `update offer_versions set title = 'x' where ${version}`,
      `update offer_versions set published_at = null where ${version}`,
      `delete from offer_versions where ${version}`,
      `update payment_terms set dues_minor = 1 where ${of} and id = ${signed}`,
      `update payment_terms set version = 1 where ${of} and id = ${open}`,
      `delete from payment_terms where ${of} and id = ${signed}`,
      `insert into payment_terms
         select (json_populate_record(t, '{"id": 999999}')).* from payment_terms t
         where ${of} and id = ${signed}`,
      `update offer_session_buckets set required = false where ${version}`,
      `delete from offer_session_buckets where ${version}`,
      `insert into offer_session_buckets values (${gym.organizationId}, ${published.id}, 1, ${gym.pass}, 9, false)`,
      `update payment_term_sessions set quantity = 99 where ${of} and term_id = ${signed}`,
      `update payment_term_sessions set term_id = ${signed}, item_id = ${gym.spin}
         where ${of} and term_id = ${open}`,
      `delete from payment_term_sessions where ${of} and term_id = ${signed}`,
      `insert into payment_term_sessions values (${gym.organizationId}, ${signed}, ${gym.spin}, 1, 1)`,
    ];
    const before = await wholeDatabase(database.pool);
    for (const attempt of attempts)
      await expect(database.pool.query(attempt), attempt).rejects.toThrow(
        `version 1 of offer ${published.id} is published and never changes`,
      );
    for (const table of ['offer_versions', 'payment_terms', 'payment_term_sessions'])
      await expect(database.pool.query(`truncate ${table} cascade`)).rejects.toThrow(
        'is append-only',
      );
    expect(await wholeDatabase(database.pool)).toEqual(before);
  });
});

test('nothing slips into a version while it is being published', async () => {
  const gym = await aGym();
  const offer = await gym.create();
  const [publisher, other] = [await database.pool.connect(), await database.pool.connect()];
  try {
    await publisher.query('begin');
    await publisher.query(
      `update offer_versions set published_at = $1, published_by = 'me'
        where organization_id = $2 and offer_id = $3`,
      [now, gym.organizationId, offer.id],
    );
    const slip = other
      .query('insert into offer_session_buckets values ($1, $2, 1, $3, 9, false)', [
        gym.organizationId,
        offer.id,
        gym.pass,
      ])
      .then(
        () => 'slipped in',
        (error: Error) => error.message,
      );
    await waiting();
    await publisher.query('commit');
    expect(await slip).toBe(`version 1 of offer ${offer.id} is published and never changes`);
  } finally {
    publisher.release();
    other.release();
  }
});

/** Resolves once a statement in this database waits for another one's lock, or is long done. */
async function waiting(): Promise<void> {
  for (let asked = 0; asked < 100; asked++) {
    const { rows } = await database.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}

describe('the rest of an offer’s life', () => {
  test('a retired offer can neither be edited nor published, and retiring it again changes nothing', async () => {
    const gym = await aGym();
    const offer = await gym.save(await gym.publish(await gym.create()), { title: 'Next year' });
    const retire = () => act((tx) => retireOffer(tx, gym.caller, offer.id));
    const retired = await retire();
    expect(retired).toEqual({
      ...offer,
      status: 'retired',
      published: { ...offer.published, status: 'retired' },
      draft: { ...offer.draft, status: 'retired' },
    });
    const before = await wholeDatabase(database.pool);
    expect(await retire()).toEqual(retired);
    expect(await wholeDatabase(database.pool)).toEqual(before);
    expect((await refusalOf(() => gym.save(retired, {}))).code).toBe('offer_retired');
    expect((await refusalOf(() => gym.publish(retired))).code).toBe('offer_retired');
  });

  test('a duplicate says the same under another code', async () => {
    const gym = await aGym();
    const offer = await gym.publish(await gym.create());
    const duplicate = (code: string) =>
      act((tx) => duplicateOffer(tx, gym.caller, { offerId: offer.id, code }));
    const copy = await duplicate('12M NEW');
    expect(copy).toMatchObject({ code: '12M NEW', status: 'draft', published: null });
    expect(withoutIds(copy.draft!.content)).toEqual(withoutIds(offer.published!.content));
    expect((await refusalOf(() => duplicate('12m fam'))).code).toBe('offer_code_taken');
    expect((await refusalOf(() => duplicate(''))).code).toBe('invalid_offer');
  });

  test('the list pages through offers by code and says which terms carry sessions', async () => {
    const gym = await aGym();
    await gym.publish(await gym.create({ code: 'B' }));
    await gym.create({
      code: 'a',
      terms: [aTerm({ name: 'Dues only', sessions: [] }), ...gym.content().terms],
    });
    const firstPage = await listOffers(db(), gym.organizationId, { limit: 1 });
    expect(firstPage.items).toMatchObject([
      {
        code: 'a',
        status: 'draft',
        draftVersion: 1,
        terms: [
          { name: 'Dues only', carriesSessions: false },
          { name: 'Monthly', carriesSessions: true },
        ],
      },
    ]);
    const cursor = firstPage.nextCursor!;
    const rest = await listOffers(db(), gym.organizationId, { limit: 1, cursor });
    expect(rest).toMatchObject({ items: [{ code: 'B', draftVersion: null }], nextCursor: null });
    const active = await listOffers(db(), gym.organizationId, { limit: 9, status: 'active' });
    expect(active.items.map((offer) => offer.code)).toEqual(['B']);
  });

  test('nobody reaches another organization’s offer', async () => {
    const [gym, other] = [await aGym(), await aGym()];
    const offer = await gym.publish(await gym.create());
    const draft = { offerId: offer.id, revision: offer.revision };
    const attempts = [
      (tx: Tx) => saveDraft(tx, other.caller, { ...draft, content: other.content() }),
      (tx: Tx) =>
        saveSessionBuckets(tx, other.caller, {
          ...draft,
          sessionBuckets: { min: 0, max: 0, items: [] },
        }),
      (tx: Tx) => publishOffer(tx, other.caller, draft),
      (tx: Tx) => retireOffer(tx, other.caller, offer.id),
      (tx: Tx) => duplicateOffer(tx, other.caller, { offerId: offer.id, code: 'COPY' }),
    ];
    for (const attempt of attempts)
      expect((await refusalOf(() => act(attempt))).code).toBe('no_such_offer');
    expect(await findOffer(db(), other.organizationId, offer.id)).toBeUndefined();
    expect(await findPublishedOffer(db(), other.organizationId, offer.id)).toBeUndefined();
    expect(await findVersion(db(), other.organizationId, offer.id, 1)).toBeUndefined();
    expect((await listOffers(db(), other.organizationId, { limit: 9 })).items).toEqual([]);
  });

  test('every change stands in the audit trail with what it changed', async () => {
    const gym = await aGym();
    const offer = await gym.create();
    await gym.publish(await gym.save(offer, { title: 'Better title' }));
    const { rows } = await database.pool.query(
      `select actor, action, before, after from audit_entries
        where organization_id = $1 and subject_kind = 'offer' and subject_id = $2 order by id`,
      [gym.organizationId, offer.id],
    );
    expect(rows.map((row) => row.action)).toEqual([
      'offer.create',
      'offer.save_draft',
      'offer.publish',
    ]);
    expect(rows[1]).toMatchObject({
      actor: 'key front desk',
      before: { title: 'Family year' },
      after: { title: 'Better title' },
    });
    expect(rows[2]).toMatchObject({ after: { status: 'active', publishedVersion: 1 } });
  });
});
