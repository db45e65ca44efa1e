import { formatMoney, parseMoney } from '#kit/money';
import { awaitedAmong, type Installment, stateOn } from '#modules/billing/index';
import type { Agreement } from '#modules/enrollment/index';
import { installmentsOf, latestAgreement } from '../agreements.ts';
import { differences, inPlace, type Reading, readWanted } from '../compare.ts';
import type { Value } from '../source.ts';
import type { Difference, ReadLook } from '../step.ts';
import type { World } from '../world.ts';

const agreementStates = [
  'pending',
  'active',
  'frozen',
  'cancelling',
  'cancelled',
  'expired',
] as const;

const installmentStates = [
  'scheduled',
  'due',
  'processing',
  'collected',
  'past_due',
  'returned',
  'refunded',
  'waived',
  'skipped',
] as const;

const chargeKinds = ['proration', 'enrollment_fee', 'down_payment', 'add_on'] as const;

const agreementReadings: Reading<Agreement> = {
  begins: { wanted: (fields, key) => fields.need(key).day(), found: (seen) => seen.beginsOn },
  expires: {
    wanted: (fields, key) => fields.need(key).dayOrNever() ?? 'never',
    found: (seen) => seen.expiresOn ?? 'never',
  },
  state: {
    wanted: (fields, key) => fields.need(key).oneOf(agreementStates),
    found: (seen) => seen.state,
  },
};

/** `agreement`: the member's latest one. */
export const agreement: ReadLook = (value, names) => {
  const looks = value.entries().map(({ key, value: fields }) => {
    const name = names.member(fields, key);
    const wanted = readWanted(fields.fields(Object.keys(agreementReadings)), agreementReadings);
    return async (world: World): Promise<Difference[]> => {
      const found = await latestAgreement(world, name);
      return found
        ? differences(`agreement of ${name}`, wanted, found, agreementReadings)
        : [{ what: `agreement of ${name}`, expected: 'an agreement', found: 'none' }];
    };
  });
  return (world) => lookAtAll(looks, world);
};

type Seen = Pick<Installment, 'kind' | 'dueOn' | 'addOnSessions'> & {
  state: string;
  money: string;
};

const readings = (currency: string): Reading<Seen> => ({
  due: { wanted: (fields, key) => fields.need(key).day(), found: (seen) => seen.dueOn },
  amount: {
    wanted: (fields, key) => moneyText(fields.need(key), currency),
    found: (seen) => seen.money,
  },
  state: {
    wanted: (fields, key) => fields.need(key).oneOf(installmentStates),
    found: (seen) => seen.state,
  },
});

/** `installments`: a member's first dues, in order of due date. */
export const installments: ReadLook = (value, names) => {
  const looks = value.entries().map(({ key, value: list }) => {
    const name = names.member(list, key);
    const wanted = readList(list, readings(names.currency));
    if (wanted.length === 0) list.fail(`"${key}" is empty and so says nothing`);
    return async (world: World): Promise<Difference[]> => {
      const seen = (await seenOf(world, name)).filter((one) => one.kind === 'dues');
      return inOrder(`installment of ${name}`, wanted, seen, readings(names.currency));
    };
  });
  return (world) => lookAtAll(looks, world);
};

/** `charges`: all that a member owes or owed beside dues. */
export const charges: ReadLook = (value, names) => {
  const withKind: Reading<Seen> = {
    kind: {
      wanted: (fields, key) => fields.need(key).oneOf(chargeKinds),
      found: (seen) => seen.kind,
    },
    ...readings(names.currency),
    sessions: {
      wanted: (fields, key) => String(fields.need(key).whole(0)),
      found: (seen) => String(seen.addOnSessions ?? 0),
    },
  };
  const looks = value.entries().map(({ key, value: list }) => {
    const name = names.member(list, key);
    const wanted = readList(list, withKind);
    return async (world: World): Promise<Difference[]> => {
      const seen = (await seenOf(world, name)).filter((one) => one.kind !== 'dues');
      return wanted.length === 0 && seen.length > 0
        ? [{ what: `charges of ${name}`, expected: 'none', found: seen.map(worded).join(', ') }]
        : inAnyOrder(`charge of ${name}`, wanted, seen, withKind);
    };
  });
  return (world) => lookAtAll(looks, world);
};

const worded = (charge: Seen) => `${charge.kind} ${charge.money}`;

/** Charges are not in an order that means anything: each named one has to be found among them. */
function inAnyOrder(
  what: string,
  wanted: ReturnType<typeof readList>,
  seen: readonly Seen[],
  of: Reading<Seen>,
): Difference[] {
  const left = [...seen];
  return wanted.flatMap((one, at) => {
    const match = left.findIndex((candidate) => differences(what, one, candidate, of).length === 0);
    if (match >= 0) {
      left.splice(match, 1);
      return [];
    }
    return [
      {
        what: `${what} ${inPlace(at)}`,
        expected: one.map((field) => `${field.key} ${field.text}`).join(', '),
        found: seen.map((charge) => `${worded(charge)} ${charge.state}`).join(', ') || 'no charges',
      },
    ];
  });
}

const readList = (list: Value, of: Reading<Seen>) =>
  list.list().map((one) => readWanted(one.fields(Object.keys(of)), of, true));

function inOrder(
  what: string,
  wanted: ReturnType<typeof readList>,
  seen: readonly Seen[],
  of: Reading<Seen>,
): Difference[] {
  return wanted.flatMap((one, at) => {
    const found = seen[at];
    return found
      ? differences(`${what} ${inPlace(at)}`, one, found, of)
      : [
          {
            what: `${what} ${inPlace(at)}`,
            expected: one.map((field) => `${field.key} ${field.text}`).join(', '),
            found: `only ${seen.length}`,
          },
        ];
  });
}

/** What a member owes and owed with the states that people see today. */
async function seenOf(world: World, name: string): Promise<Seen[]> {
  const all = await installmentsOf(world, name);
  const awaited = await awaitedAmong(
    world.db,
    world.organizationId,
    all.map((one) => one.id),
  );
  return all.map((one) => ({
    kind: one.kind,
    dueOn: one.dueOn,
    addOnSessions: one.addOnSessions,
    state: stateOn(one, world.today, awaited.has(one.id)),
    money: formatMoney(one.amountMinor + one.taxMinor, world.club.currency),
  }));
}

/** An amount of the file in the text in which amounts are compared. */
export function moneyText(value: Value, currency: string): string {
  const amount = value.amount();
  try {
    return formatMoney(parseMoney(amount, currency), currency);
  } catch (error) {
    return value.fail((error as Error).message);
  }
}

export async function lookAtAll(
  looks: readonly ((world: World) => Promise<Difference[]>)[],
  world: World,
): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const look of looks) found.push(...(await look(world)));
  return found;
}
