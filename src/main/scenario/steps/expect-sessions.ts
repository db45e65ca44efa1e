import { formatMoney } from '#kit/money';
import {
  balancesToday,
  listGrants,
  listLiability,
  listOwed,
  type SeenGrant,
} from '#modules/sessions/index';
import { differences, inPlace, type Reading, readWanted } from '../compare.ts';
import type { Names } from '../names.ts';
import type { Value } from '../source.ts';
import type { Difference, ReadLook } from '../step.ts';
import type { World } from '../world.ts';
import { lookAtAll, moneyText } from './expect-agreements.ts';

const grantStates = [
  'provisional',
  'available',
  'held',
  'used_up',
  'expired',
  'reversed',
  'forfeited',
] as const;

/** A whole number for a member and an item. */
type Count = { name: string; item: string; count: number };

function readCounts(value: Value, names: Names): Count[] {
  return value.entries().flatMap(({ key: name, value: items }) => {
    names.member(items, name);
    return items.entries().map(({ key, value: count }) => ({
      name,
      item: names.item(count, key),
      count: count.whole(0),
    }));
  });
}

const countLook =
  (what: string, count: (found: { available: number; reserved: number }) => number): ReadLook =>
  (value, names) => {
    const wanted = readCounts(value, names);
    return (world) =>
      lookAtAll(
        wanted.map((one) => async () => {
          const whose = { memberId: await world.member(one.name), itemId: world.itemId(one.item) };
          const [balance] = await balancesToday(world.db, world.caller, whose);
          const found = balance ? count(balance) : 0;
          return different(`${what} of ${one.name}, ${one.item}`, one.count, found);
        }),
        world,
      );
  };

/** `balance`: what can be used now, the household's pool included. */
export const balance = countLook('balance', (found) => found.available);

/** `reserved`: what is held for bookings. */
export const reserved = countLook('reserved', (found) => found.reserved);

/** `owed`: sessions used before their money came back, and neither settled nor let go (D21). */
export const owed: ReadLook = (value, names) => {
  const wanted = readCounts(value, names);
  return (world) =>
    lookAtAll(
      wanted.map((one) => async () => {
        const whose = { memberId: await world.member(one.name), itemId: world.itemId(one.item) };
        const debts = await listOwed(world.db, world.organizationId, whose);
        const found = debts.reduce((sum, debt) => sum + debt.open, 0);
        return different(`owed by ${one.name}, ${one.item}`, one.count, found);
      }),
      world,
    );
};

const readings: Reading<SeenGrant> = {
  quantity: count((seen) => seen.quantity),
  remaining: count((seen) => seen.remaining),
  granted: { wanted: (fields, key) => fields.need(key).day(), found: (seen) => seen.grantedOn },
  last_day: {
    wanted: (fields, key) => fields.need(key).dayOrNever() ?? 'never',
    found: (seen) => seen.lastDay ?? 'never',
  },
  state: {
    wanted: (fields, key) => fields.need(key).oneOf(grantStates),
    found: (seen) => seen.state,
  },
};

function count(found: (seen: SeenGrant) => number): Reading<SeenGrant>[string] {
  return {
    wanted: (fields, key) => String(fields.need(key).whole(0)),
    found: (seen) => String(found(seen)),
  };
}

/** `grants`: all grants of a member and an item, oldest first. */
export const grants: ReadLook = (value, names) => {
  const looks = value.entries().flatMap(({ key: name, value: items }) => {
    names.member(items, name);
    return items.entries().map(({ key, value: list }) => {
      const item = names.item(list, key);
      const wanted = list
        .list()
        .map((grant) => readWanted(grant.fields(Object.keys(readings)), readings));
      return async (world: World): Promise<Difference[]> => {
        const what = `grants of ${name}, ${item}`;
        const seen = await allGrants(world, name, item);
        if (seen.length !== wanted.length)
          return [
            {
              what,
              expected: `${wanted.length}`,
              found: [`${seen.length}`, ...seen.map(inWords)].join('; '),
            },
          ];
        return wanted.flatMap((one, at) =>
          differences(`${what} ${inPlace(at)}`, one, seen[at]!, readings),
        );
      };
    });
  });
  return (world) => lookAtAll(looks, world);
};

const inWords = (grant: SeenGrant) =>
  `${grant.remaining} of ${grant.quantity} from ${grant.grantedOn} through ${grant.lastDay ?? 'never'}`;

async function allGrants(world: World, name: string, item: string): Promise<SeenGrant[]> {
  const whose = { memberId: await world.member(name), itemId: world.itemId(item) };
  const found: SeenGrant[] = [];
  let cursor: string | undefined;
  do {
    const page = await listGrants(world.db, world.caller, whose, { limit: 200, cursor });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found.sort((a, b) =>
    a.grantedOn === b.grantedOn ? a.id - b.id : a.grantedOn < b.grantedOn ? -1 : 1,
  );
}

/** `liability`: what the club owes its members now, in sessions and in money (D35). */
export const liability: ReadLook = (value, names) => {
  const fields = value.fields(['units', 'money']);
  if (fields.size === 0) value.fail('"liability" names nothing to compare');
  const units = fields.get('units')?.whole(0);
  const moneyValue = fields.get('money');
  const money = moneyValue && moneyText(moneyValue, names.currency);
  return async (world) => {
    const lines = await listLiability(world.db, world.caller, { clubId: world.club.id });
    const sum = (of: 'sessions' | 'amountMinor') =>
      lines.reduce((total, line) => total + line[of], 0);
    return [
      ...(units === undefined ? [] : different('liability, units', units, sum('sessions'))),
      ...(money === undefined
        ? []
        : different('liability, money', money, formatMoney(sum('amountMinor'), names.currency))),
    ];
  };
};

function different(what: string, expected: number | string, found: number | string): Difference[] {
  return expected === found ? [] : [{ what, expected: String(expected), found: String(found) }];
}
