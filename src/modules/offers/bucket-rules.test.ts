import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkBucketChoice,
  neverExpires,
  usableBuckets,
  validateSessionBuckets,
} from './bucket-rules.ts';
import { inventory, PASS, PT, RETIRED, SPIN, YOGA } from '#testing/offer-examples';
import type { SessionBuckets, TermSessions } from './model.ts';

const optional = (...itemIds: number[]) => itemIds.map((itemId) => ({ itemId, required: false }));
const required = (...itemIds: number[]) => itemIds.map((itemId) => ({ itemId, required: true }));
const gives = (...itemIds: number[]): TermSessions[] =>
  itemIds.map((itemId) => ({ itemId, quantity: 4, daysToExpire: 30 }));

const panel = (min: number, max: number, items: SessionBuckets['items']) =>
  validateSessionBuckets({ min, max, items }, inventory);

describe('the Manage Session Buckets panel refuses (D4)', () => {
  test('a maximum under the minimum', () => {
    const [problem, ...others] = panel(2, 1, optional(YOGA, SPIN));
    expect(others).toEqual([]);
    expect(problem!.field).toBe('sessionBuckets.max');
    expect(problem!.message).toMatch(/maximum/i);
    expect(panel(1, 1, optional(YOGA, SPIN))).toEqual([]);
  });
  test('a maximum under the number of Required buckets', () => {
    const [problem, ...others] = panel(1, 1, required(YOGA, SPIN));
    expect(others).toEqual([]);
    expect(problem!.field).toBe('sessionBuckets.max');
    expect(problem!.message).toMatch(/required/i);
    expect(panel(1, 2, required(YOGA, SPIN))).toEqual([]);
  });
  test('a minimum over the number of attached buckets, once there are two', () => {
    expect(panel(3, 3, optional(YOGA, SPIN))).toMatchObject([{ field: 'sessionBuckets.min' }]);
    expect(panel(2, 2, optional(YOGA, SPIN))).toEqual([]);
    expect(panel(2, 2, optional(YOGA))).toEqual([]);
    expect(panel(1, 1, [])).toEqual([]);
  });
  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'the number %d, in either field',
    (number) => {
      expect(panel(number, 1, [])).toMatchObject([{ field: 'sessionBuckets.min' }]);
      expect(panel(0, number, [])).toMatchObject([{ field: 'sessionBuckets.max' }]);
    },
  );
  test('the same item twice, naming it at its second place', () => {
    const [problem] = panel(0, 2, optional(YOGA, YOGA));
    expect(problem).toEqual({
      field: 'sessionBuckets.items[1].itemId',
      message: 'Yoga class is attached twice. Remove one of the two.',
    });
  });
  test.each([
    [PASS, 'Guest pass is not a session item'],
    [RETIRED, 'Aerobics is inactive'],
    [999, 'There is no such item'],
  ])('item %i: %s', (itemId, words) => {
    const [problem, ...others] = panel(0, 2, optional(SPIN, itemId));
    expect(others).toEqual([]);
    expect(problem!.field).toBe('sessionBuckets.items[1].itemId');
    expect(problem!.message).toContain(words);
  });
  test('everything at once, so that one Save shows all of it', () => {
    expect(panel(-1, 0.5, optional(999, PASS))).toHaveLength(4);
  });
  test('more than a hundred session items', () => {
    const many = new Map(Array.from({ length: 101 }, (_, at) => [at, inventory.get(YOGA)!]));
    const attach = (count: number) =>
      validateSessionBuckets(
        { min: 0, max: 1, items: optional(...many.keys()).slice(0, count) },
        many,
      );
    expect(attach(100)).toEqual([]);
    expect(attach(101)).toMatchObject([{ field: 'sessionBuckets.items' }]);
  });
});

test('a bucket with a quantity is used; with 0 days it never expires (D7)', () => {
  const sessions = [
    { itemId: YOGA, quantity: 4, daysToExpire: 30 },
    { itemId: SPIN, quantity: 0, daysToExpire: 0 },
    { itemId: PT, quantity: 1, daysToExpire: 0 },
  ];
  expect(usableBuckets({ sessions }).map(({ itemId }) => itemId)).toEqual([YOGA, PT]);
  expect(sessions.map(neverExpires)).toEqual([false, false, true]);
});

const choose = (buckets: SessionBuckets, sessions: TermSessions[], chosen: number[]) =>
  checkBucketChoice({ sessionBuckets: buckets }, { sessions }, chosen, inventory);

describe('the choice at sign-up (D5, D14)', () => {
  const pickOneOrTwo = { min: 1, max: 2, items: optional(YOGA, SPIN, PT) };
  const all = gives(YOGA, SPIN, PT);

  test('any number of picks from the minimum to the maximum stands', () => {
    expect(choose(pickOneOrTwo, all, [SPIN])).toBeNull();
    expect(choose(pickOneOrTwo, all, [YOGA, PT])).toBeNull();
  });
  test('too few name the minimum, too many the maximum', () => {
    expect(choose(pickOneOrTwo, all, [])!.message).toMatch(/minimum is 1 session bucket/i);
    expect(choose(pickOneOrTwo, all, [YOGA, SPIN, PT])!.message).toMatch(/maximum is 2/i);
  });
  test('a missing Required bucket is named', () => {
    const buckets = { min: 1, max: 2, items: [...required(YOGA), ...optional(SPIN)] };
    const refusal = choose(buckets, all, [SPIN]);
    expect(refusal).toMatchObject({ code: 'required_bucket_missing', kind: 'invalid' });
    expect(refusal!.message).toMatch(/Yoga class is required/i);
    expect(choose(buckets, all, [YOGA])).toBeNull();
  });
  test('a bucket that the term leaves out is named', () => {
    const refusal = choose(pickOneOrTwo, gives(YOGA), [SPIN]);
    expect(refusal).toMatchObject({ code: 'bucket_not_in_term' });
    expect(refusal!.message).toBe('Spin class is not part of this term. Leave it out.');
    expect(refusal!.errors).toMatchObject([{ field: 'sessionBuckets[0]' }]);
  });
  test("an item of nobody's is not part of the term either, and stays nameless", () => {
    expect(choose(pickOneOrTwo, all, [YOGA, 999])!.message).toBe(
      'This item is not part of this term. Leave it out.',
    );
  });
  test('the same bucket twice is refused, and counts once', () => {
    const refusal = choose({ ...pickOneOrTwo, min: 2 }, all, [YOGA, YOGA]);
    expect(refusal).toMatchObject({ code: 'bucket_chosen_twice' });
    expect(refusal!.message).toMatch(/minimum/i);
  });
  test('where the term gives one bucket the joiner may leave it, unless it is Required', () => {
    expect(choose({ min: 2, max: 2, items: optional(YOGA, SPIN) }, gives(YOGA), [])).toBeNull();
    expect(choose({ min: 2, max: 2, items: optional(YOGA, SPIN) }, gives(YOGA), [YOGA])).toBeNull();
    expect(choose({ min: 0, max: 2, items: required(YOGA) }, gives(YOGA), [])).not.toBeNull();
  });
  test('where the term gives none there is nothing to choose', () => {
    expect(choose(pickOneOrTwo, [], [])).toBeNull();
    expect(choose(pickOneOrTwo, [], [YOGA])).not.toBeNull();
  });

  test('a choice stands exactly when it is made of usable buckets, has all Required ones and counts right', () => {
    const pool = [YOGA, SPIN, PT, RETIRED];
    const someBuckets = fc.record({
      min: fc.nat(3),
      max: fc.nat(4),
      items: fc
        .subarray(pool)
        .chain((ids) =>
          fc.tuple(
            ...ids.map((itemId) =>
              fc.record({ itemId: fc.constant(itemId), required: fc.boolean() }),
            ),
          ),
        ),
    });
    fc.assert(
      fc.property(
        someBuckets,
        fc.subarray(pool),
        fc.array(fc.constantFrom(...pool, 999), { maxLength: 4 }),
        (buckets, usable, chosen) => {
          // A saved term gives only what is attached to its offer.
          const given = usable.filter((id) => buckets.items.some(({ itemId }) => itemId === id));
          const stands =
            new Set(chosen).size === chosen.length &&
            chosen.every((id) => given.includes(id)) &&
            buckets.items.every(
              ({ itemId, required }) =>
                !required || !given.includes(itemId) || chosen.includes(itemId),
            ) &&
            (given.length <= 1 || chosen.length >= buckets.min) &&
            chosen.length <= buckets.max;
          expect(choose(buckets, gives(...given), chosen) === null).toBe(stands);
        },
      ),
      { numRuns: 500 },
    );
  });
});
