import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import {
  type PaymentAnswer,
  type PaymentProcessor,
  type PaymentRequest,
  settleCallback,
} from '#modules/billing/index';
import { parseId } from '#kit/ids';
import { type ApiHouse, moveIn, openHouse, type Tenant } from './api-house.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** What a card does whenever it is asked. */
export type CardBehaviour = 'pays' | 'declines' | 'declines_hard' | 'pays_and_is_silent';

/** A processor, and whoever plays the world behind it. */
export type ProcessorRig = {
  name: PaymentProcessor['name'];
  /** A token of this member's whose card behaves so. */
  card(memberId: string, does: CardBehaviour): Promise<string>;
  /** How often money was really taken for a key; left out = nobody outside counts. */
  timesTaken?(key: string): number;
  timesGivenBack?(key: string): number;
  /** The same caller when a lost answer can be had. */
  later(caller: Caller): Caller;
  /** Delivers by itself what became of these attempts, in this order. */
  deliver(keys: readonly string[]): Promise<void>;
};

type OpenRig = (house: ApiHouse, gym: Tenant) => ProcessorRig;

/** What billing relies on, of whichever processor that answers when it is asked (D17). */
export function processorContract(name: string, openRig: OpenRig): void {
  describe(`the ${name} processor`, () => {
    let database: TestDatabase;
    let house: ApiHouse;
    let gym: Tenant;
    let rig: ProcessorRig;
    let made = 0;

    beforeAll(async () => {
      database = await testDatabase();
      house = await openHouse(database.db);
      gym = await moveIn(house, 'Harbor');
      rig = openRig(house, gym);
    });
    afterAll(async () => {
      await house.close();
      await database.close();
    });

    const member = async (): Promise<string> => {
      const person = { clubId: gym.ids['club']![0], name: `Payer ${++made}` };
      return (await gym.call('POST', '/v1/members', person)).body.id;
    };
    const request = (token: string): PaymentRequest => {
      const [installmentId, attemptNo] = [900_000 + ++made, 1];
      const key = `${gym.organizationId}-${installmentId}-${attemptNo}`;
      const asked = { processor: rig.name, key, token, amountMinor: 4900, currency: 'USD' };
      return { installmentId, attemptNo, ...asked };
    };
    const requestTo = async (does: CardBehaviour) => request(await rig.card(await member(), does));
    const ask = (requests: PaymentRequest[], caller = gym.caller): Promise<PaymentAnswer[]> =>
      house.house.processors.submit(caller, requests);
    const takenOnce = ({ key }: PaymentRequest) => {
      if (rig.timesTaken) expect(rig.timesTaken(key)).toBe(1);
    };

    /** Signs a new member up with a card, and answers what that asked of it. */
    const signUp = async (does: CardBehaviour) => {
      const buyerId = await member();
      const token = await rig.card(buyerId, does);
      const { url, body } = gym.sent.get('POST /v1/agreements')!;
      const paymentMethod = { kind: 'card', token };
      const buyer = { buyerId, cardholderIds: [buyerId] };
      const wanted = { ...(body as object), ...buyer, paymentMethod };
      const signed = await gym.call('POST', url, wanted);
      expect(signed.status, signed.text).toBe(201);
      const agreementId = signed.body.id as string;
      const dueToday = (await owed(agreementId)).filter(({ dueOn }) => dueOn === '2023-10-06');
      const keys = dueToday.map(
        ({ id }) => `${gym.organizationId}-${parseId('installment', id)}-1`,
      );
      return { agreementId, buyerId, keys };
    };
    const owed = async (
      agreementId: string,
    ): Promise<{ id: string; dueOn: string; state: string }[]> =>
      (await gym.call('GET', `/v1/agreements/${agreementId}/installments`)).body.items;
    const statesOf = async (agreementId: string) => [
      ...new Set(
        (await owed(agreementId))
          .filter(({ dueOn }) => dueOn === '2023-10-06')
          .map(({ state }) => state),
      ),
    ];
    const grantsOf = async (memberId: string) =>
      (await gym.call('GET', `/v1/members/${memberId}/grants`)).body.items.length;

    test('says what became of each attempt, whatever the others came to', async () => {
      const requests = [
        await requestTo('pays'),
        await requestTo('declines'),
        await requestTo('declines_hard'),
        await requestTo('pays_and_is_silent'),
      ];
      const answers = new Map((await ask(requests)).map((answer) => [answer.key, answer]));
      expect(requests.map(({ key }) => answers.get(key))).toMatchObject([
        { outcome: 'paid', reference: expect.any(String) },
        { outcome: 'declined', code: 'insufficient_funds' },
        { outcome: 'declined', code: 'closed_account' },
        { outcome: 'pending' },
      ]);
    });

    test('asked again under the same key, answers the same and takes nothing more', async () => {
      for (const does of ['pays', 'declines', 'declines_hard'] as const) {
        const asked = await requestTo(does);
        const [first] = await ask([asked]);
        for (let time = 0; time < 2; time += 1) expect(await ask([asked])).toEqual([first]);
        if (does === 'pays') takenOnce(asked);
      }
    });

    test('asked by two at the same moment, takes the money once', async () => {
      const asked = await requestTo('pays');
      const answers = (await Promise.all([ask([asked]), ask([asked])])).flat();
      const said = answers.filter(({ outcome }) => outcome !== 'pending');
      expect(said[0]).toMatchObject({ outcome: 'paid' });
      expect(new Set(said.map((answer) => JSON.stringify(answer))).size).toBe(1);
      takenOnce(asked);
    });

    test('a lost answer stays pending, and is had by asking again', async () => {
      const asked = await requestTo('pays_and_is_silent');
      expect(await ask([asked])).toEqual([{ key: asked.key, outcome: 'pending' }]);
      const [later] = await ask([asked], rig.later(gym.caller));
      expect(later).toMatchObject({ outcome: 'paid', reference: expect.any(String) });
      takenOnce(asked);
    });

    test('answers that come late, twice and in another order are booked once', async () => {
      const { agreementId, buyerId, keys } = await signUp('pays_and_is_silent');
      expect(await statesOf(agreementId)).toEqual(['processing']);
      expect(await grantsOf(buyerId)).toBe(0);
      await rig.deliver(keys.toReversed());
      expect(await statesOf(agreementId)).toEqual(['collected']);
      const grants = await grantsOf(buyerId);
      expect(grants).toBeGreaterThan(0);
      await rig.deliver(keys);
      expect(await grantsOf(buyerId)).toBe(grants);
      if (rig.timesTaken) expect(keys.map(rig.timesTaken)).toEqual(keys.map(() => 1));
    });

    test('whatever is told after the first answer changes nothing', async () => {
      const { agreementId, keys } = await signUp('pays');
      const callback = { outcome: 'declined', code: 'stolen_card' } as const;
      for (const key of keys) {
        const told = await house.db
          .transaction()
          .execute((tx) => settleCallback(tx, gym.caller, { key, ...callback }));
        expect(told).toBe('known');
      }
      expect(await statesOf(agreementId)).toEqual(['collected']);
    });

    test('gives money back once, however often it is asked to', async () => {
      const asked = await requestTo('pays');
      const [paid] = await ask([asked]);
      const refund = {
        processor: rig.name,
        key: `${gym.organizationId}-r${900_000 + ++made}`,
        paymentKey: asked.key,
        paymentReference: paid!.outcome === 'paid' ? paid!.reference : null,
        token: asked.token,
        amountMinor: 4900,
        currency: 'USD',
      };
      const { processors } = house.house;
      const first = await processors.refund(gym.caller, [refund]);
      expect(first).toMatchObject([{ key: refund.key, outcome: 'paid' }]);
      expect(await processors.refund(gym.caller, [refund])).toEqual(first);
      if (rig.timesGivenBack) expect(rig.timesGivenBack(refund.key)).toBe(1);
    });
  });
}
