import { parseMoney } from '#kit/money';
import { changeBucketChoice, collectDueToday, signUp } from '#modules/billing/index';
import {
  type AgreementBucket,
  bucketsOf,
  type ChosenBucket,
  type PaymentMethod,
  type Receiver,
} from '#modules/enrollment/index';
import { findOffer, findOfferByCode, noSuchOffer } from '#modules/offers/index';
import { latestAgreement } from '../agreements.ts';
import { accountToken } from '../bank.ts';
import type { Names } from '../names.ts';
import type { Value } from '../source.ts';
import { type ReadStep, StoryError } from '../step.ts';
import type { World } from '../world.ts';

const ways = ['card', 'ach', 'ach_by_file', 'cash', 'statement'] as const;

/** `enroll`: signs a member up and collects what is due today, as the front desk does. */
export const enroll: ReadStep = (value, names) => {
  const fields = value.fields([
    'as',
    'offer',
    'term',
    'buckets',
    'pay_with',
    'cardholders',
    'receiver',
    'negotiate',
  ]);
  const name = fields.need('as').text();
  // a list of all who hold a card, and one of those beside the buyer, mean the same people
  const cardholders = (fields.get('cardholders')?.list() ?? [])
    .map((one) => one.text())
    .filter((one) => one !== name);
  for (const one of [name, ...cardholders]) names.addMember(one);
  const code = names.offer(fields.need('offer'));
  const termName = names.term(fields.need('term'), code);
  const buckets = readBuckets(fields.get('buckets'), names);
  const receiver = readReceiver(fields.get('receiver'), names) ?? 'primary';
  const payWith = fields.get('pay_with')?.oneOf(ways) ?? 'card';
  const negotiate = fields.get('negotiate')?.fields(['dues', 'payments']);
  const dues = negotiate?.get('dues')?.amount();
  const payments = negotiate?.get('payments')?.number();

  return async (world) => {
    const cardholderIds: number[] = [];
    for (const one of [name, ...cardholders]) cardholderIds.push(await world.member(one));
    const to = await toReceiver(world, receiver);
    const { offerId, termId } = await findTerm(world, code, termName);
    const paymentMethod = await methodOf(world, name, payWith);
    const agreement = await world.transact((tx) =>
      signUp(tx, world.caller, {
        clubId: world.club.id,
        offerId,
        termId,
        buckets: buckets.map((key) => ({ itemId: world.itemId(key), receiver: to })),
        buyerId: cardholderIds[0]!,
        cardholderIds,
        paymentMethod,
        negotiated: {
          duesMinor: dues === undefined ? undefined : parseMoney(dues, world.club.currency),
          payments,
        },
        channel: 'in_club',
        signature: null,
      }),
    );
    if ('token' in paymentMethod)
      await collectDueToday(world.db, world.caller, world, agreement.id);
    await world.hearProcessor();
  };
};

/** `change_buckets`: another choice from the next installment on (D15). */
export const changeBuckets: ReadStep = (value, names) => {
  const fields = value.fields(['member', 'buckets', 'receiver']);
  const name = names.member(fields.need('member'));
  const buckets = readBuckets(fields.need('buckets'), names);
  const receiver = readReceiver(fields.get('receiver'), names);
  return async (world) => {
    const agreement = await latestAgreement(world, name);
    if (!agreement) throw new StoryError(`${name} has no agreement`);
    const before = await bucketsOf(world.db, world.organizationId, agreement.id);
    const to = receiver === undefined ? undefined : await toReceiver(world, receiver);
    const chosen: ChosenBucket[] = buckets.map((key) => {
      const itemId = world.itemId(key);
      return { itemId, receiver: to ?? receiverSoFar(before, itemId) };
    });
    await world.transact((tx) => changeBucketChoice(tx, world.caller, agreement.id, chosen));
  };
};

function readBuckets(value: Value | undefined, names: Names): string[] {
  return (value?.list() ?? []).map((one) => names.item(one));
}

/** `primary`, `pool`, or a member's name. */
function readReceiver(value: Value | undefined, names: Names): string | undefined {
  if (!value) return undefined;
  const receiver = value.text();
  return receiver === 'primary' || receiver === 'pool' ? receiver : names.member(value);
}

const toReceiver = async (world: World, receiver: string): Promise<Receiver> =>
  receiver === 'primary' || receiver === 'pool'
    ? { kind: receiver }
    : { kind: 'member', memberId: await world.member(receiver) };

/** Whoever got this bucket, or the first one, goes on getting it. */
function receiverSoFar(before: readonly AgreementBucket[], itemId: number): Receiver {
  const current = before.filter((bucket) => bucket.untilInstallment === null);
  const held = current.find((bucket) => bucket.itemId === itemId) ?? current[0];
  if (!held) return { kind: 'primary' };
  return held.receiverHouseholdId === null
    ? { kind: 'member', memberId: held.receiverMemberId }
    : { kind: 'pool' };
}

async function findTerm(world: World, code: string, termName: string) {
  const head = await findOfferByCode(world.db, world.organizationId, code);
  const offer = head && (await findOffer(world.db, world.organizationId, head.id));
  if (!offer) throw noSuchOffer();
  const terms = (offer.published ?? offer.draft)!.content.terms;
  // without such a term in what is sold, the sign-up is refused by the product itself
  return { offerId: offer.id, termId: terms.find((term) => term.name === termName)?.id ?? 0 };
}

async function methodOf(
  world: World,
  name: string,
  payWith: (typeof ways)[number],
): Promise<PaymentMethod> {
  if (payWith === 'cash') return { kind: 'cash', label: 'Cash' };
  if (payWith === 'statement') return { kind: 'statement', label: 'Statement' };
  if (payWith === 'ach')
    return {
      kind: 'bank_account',
      processor: 'simulated',
      token: await world.bankToken(name),
      label: 'Bank account',
    };
  if (payWith === 'ach_by_file')
    return {
      kind: 'bank_account',
      processor: 'ach',
      token: await accountToken(world, name),
      label: 'Bank account',
    };
  const token = await world.cardToken(name);
  return { kind: 'card', processor: 'simulated', token, label: 'Card' };
}
