import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import {
  type PaymentAnswer,
  type PaymentRequest,
  type RefundAnswer,
  type RefundRequest,
  settleCallback,
  type StatementLine,
} from '#modules/billing/index';
import { parseId } from '#kit/ids';
import { type ApiHouse, moveIn, openHouse, type Tenant } from './api-house.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** What a card does whenever it is asked. */
export type CardBehaviour = 'pays' | 'declines' | 'declines_hard' | 'pays_and_is_silent';

/**
 * What a way of paying can do at all. What it cannot stands in the names of its tests, and the contract
 * asks for what it does instead.
 */
export type Abilities = {
  /** How it says that money came: for good, or on its way and perhaps coming back (D20). */
  pays: 'paid' | 'submitted';
  /** `by_return`: it says yes, and days later that the money came back. */
  declines: 'at_once' | 'by_return' | 'never';
  /** Says nothing at first, and the answer is had later. */
  staysSilent: boolean;
  /** Books of its own, that ours can be compared with. */
  keepsBooks: boolean;
};

/** A processor, and whoever plays the world behind it. */
export type ProcessorRig = {
  name: PaymentRequest['processor'] | 'desk';
  can: Abilities;
  /** A token of this member's whose card behaves so. */
  card(memberId: string, does: CardBehaviour): Promise<string>;
  /** How an agreement says it is paid so; by card unless given. */
  methodOf?(token: string): object;
  /** Left out = the house's own processors are asked. */
  ask?(requests: readonly PaymentRequest[]): Promise<PaymentAnswer[]>;
  giveBack?(requests: readonly RefundRequest[]): Promise<RefundAnswer[]>;
  /** Of what declines by return: the money comes back for these. */
  sendBack?(back: readonly { key: string; does: CardBehaviour }[]): Promise<void>;
  /** Its own books around the gym's present, whatever clock it lives by. */
  books?(): Promise<StatementLine[]>;
  /** How often money was really taken for a key; left out = nobody outside counts. */
  timesTaken?(key: string): number;
  timesGivenBack?(key: string): number;
  /** The same caller when a lost answer can be had. */
  later?(caller: Caller): Promise<Caller>;
  /** Delivers by itself what became of these attempts, in this order. */
  deliver?(keys: readonly string[]): Promise<void>;
};

type OpenRig = (house: ApiHouse, gym: Tenant) => ProcessorRig;

/** What billing relies on, of whichever way of paying (D17). */
export function processorContract(name: string, can: Abilities, openRig: OpenRig): void {
  describe(`${name}: ${inWords(can)}`, () => {
    let database: TestDatabase;
    let house: ApiHouse;
    let gym: Tenant;
    let rig: ProcessorRig;
    let made = 0;
    /** Dues that nobody has asked for: each request is for one of them. */
    const open: { installmentId: number; amountMinor: number }[] = [];

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
    const signed = async (buyerId: string, paymentMethod: object): Promise<string> => {
      const { url, body } = gym.sent.get('POST /v1/agreements')!;
      const buyer = { buyerId, cardholderIds: [buyerId] };
      const answer = await gym.call('POST', url, { ...(body as object), ...buyer, paymentMethod });
      expect(answer.status, answer.text).toBe(201);
      return answer.body.id;
    };
    const request = async (token: string): Promise<PaymentRequest> => {
      if (open.length === 0) {
        const agreementId = await signed(await member(), { kind: 'statement' });
        for (const { id, amount } of (await owed(agreementId)).filter((one) => one.kind === 'dues'))
          open.push({ installmentId: parseId('installment', id)!, ...amount });
      }
      const { installmentId, amountMinor } = open.shift()!;
      return {
        processor: rig.name as PaymentRequest['processor'],
        installmentId,
        attemptNo: 1,
        key: `${gym.organizationId}-${installmentId}-1`,
        token,
        clubId: parseId('club', gym.ids['club']![0]!)!,
        amountMinor,
        currency: 'USD',
      };
    };
    const requestTo = async (does: CardBehaviour) => request(await rig.card(await member(), does));
    const ask = (requests: PaymentRequest[], caller = gym.caller): Promise<PaymentAnswer[]> =>
      rig.ask?.(requests) ?? house.house.processors.submit(caller, requests);
    const giveBack = (requests: RefundRequest[]): Promise<RefundAnswer[]> =>
      rig.giveBack?.(requests) ?? house.house.processors.refund(gym.caller, requests);
    const takenOnce = ({ key }: PaymentRequest) => {
      if (rig.timesTaken) expect(rig.timesTaken(key)).toBe(1);
    };
    const behaviours = (
      [
        ['pays', true],
        ['declines', can.declines !== 'never'],
        ['declines_hard', can.declines !== 'never'],
        ['pays_and_is_silent', can.staysSilent],
      ] as const
    )
      .filter(([, isAble]) => isAble)
      .map(([does]) => does);
    const came = { outcome: can.pays, reference: expect.any(String) };
    const expected = {
      pays: came,
      declines: { outcome: 'declined', code: 'insufficient_funds' },
      declines_hard: { outcome: 'declined', code: 'closed_account' },
      pays_and_is_silent: { outcome: 'pending' },
    } as const;

    /** Lets money come back of what can only decline so. */
    const lettingComeBack = async (
      asked: readonly (readonly [CardBehaviour, PaymentRequest])[],
    ) => {
      const back = asked.filter(([does]) => does.startsWith('declines'));
      if (can.declines !== 'by_return' || back.length === 0) return;
      expect(await ask(back.map(([, one]) => one))).toMatchObject(back.map(() => came));
      await rig.sendBack!(back.map(([does, { key }]) => ({ does, key })));
    };

    /** Signs a new member up with a card, and answers what that asked of it. */
    const signUp = async (does: CardBehaviour) => {
      const buyerId = await member();
      const token = await rig.card(buyerId, does);
      const agreementId = await signed(buyerId, rig.methodOf?.(token) ?? { kind: 'card', token });
      const dueToday = (await owed(agreementId)).filter(({ dueOn }) => dueOn === '2023-10-06');
      const keys = dueToday.map(
        ({ id }) => `${gym.organizationId}-${parseId('installment', id)}-1`,
      );
      return { agreementId, buyerId, keys };
    };
    const owed = async (
      agreementId: string,
    ): Promise<
      {
        id: string;
        kind: string;
        dueOn: string;
        state: string;
        amount: { amountMinor: number };
      }[]
    > => (await gym.call('GET', `/v1/agreements/${agreementId}/installments`)).body.items;
    const statesOf = async (agreementId: string) => [
      ...new Set(
        (await owed(agreementId))
          .filter(({ dueOn }) => dueOn === '2023-10-06')
          .map(({ state }) => state),
      ),
    ];
    const settled = can.pays === 'paid' ? 'collected' : 'processing';
    const grantsOf = async (memberId: string) =>
      (await gym.call('GET', `/v1/members/${memberId}/grants`)).body.items.length;

    test(`says what became of each attempt: ${behaviours.join(', ')}`, async () => {
      const asked: [CardBehaviour, PaymentRequest][] = [];
      for (const does of behaviours) asked.push([does, await requestTo(does)]);
      await lettingComeBack(asked);
      const answers = new Map(
        (await ask(asked.map(([, one]) => one))).map((answer) => [answer.key, answer]),
      );
      expect(asked.map(([, { key }]) => answers.get(key))).toMatchObject(
        asked.map(([does]) => expected[does]),
      );
    });

    test('asked again under the same key, answers the same and takes nothing more', async () => {
      for (const does of behaviours.filter((one) => one !== 'pays_and_is_silent')) {
        const asked = await requestTo(does);
        await lettingComeBack([[does, asked]]);
        const [first] = await ask([asked]);
        for (let time = 0; time < 2; time += 1) expect(await ask([asked])).toEqual([first]);
        if (does === 'pays') takenOnce(asked);
      }
    });

    test('asked by two at the same moment, takes the money once', async () => {
      const asked = await requestTo('pays');
      const answers = (await Promise.all([ask([asked]), ask([asked])])).flat();
      const said = answers.filter(({ outcome }) => outcome !== 'pending');
      expect(said[0]).toMatchObject(came);
      expect(new Set(said.map((answer) => JSON.stringify(answer))).size).toBe(1);
      takenOnce(asked);
    });

    if (can.staysSilent) {
      test('a lost answer stays pending, and is had by asking again', async () => {
        const asked = await requestTo('pays_and_is_silent');
        expect(await ask([asked])).toEqual([{ key: asked.key, outcome: 'pending' }]);
        const [later] = await ask([asked], await rig.later!(gym.caller));
        expect(later).toMatchObject(came);
        takenOnce(asked);
      });

      test('answers that come late, twice and in another order are booked once', async () => {
        const { agreementId, buyerId, keys } = await signUp('pays_and_is_silent');
        expect(await statesOf(agreementId)).toEqual(['processing']);
        expect(await grantsOf(buyerId)).toBe(0);
        await rig.deliver!(keys.toReversed());
        expect(await statesOf(agreementId)).toEqual([settled]);
        const grants = await grantsOf(buyerId);
        expect(grants).toBeGreaterThan(0);
        await rig.deliver!(keys);
        expect(await grantsOf(buyerId)).toBe(grants);
        if (rig.timesTaken) expect(keys.map(rig.timesTaken)).toEqual(keys.map(() => 1));
      });
    } else
      test('is never silent: what it took is booked, and its sessions are there, at once', async () => {
        const { agreementId, buyerId } = await signUp('pays');
        expect(await statesOf(agreementId)).toEqual([settled]);
        expect(await grantsOf(buyerId)).toBeGreaterThan(0);
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
      expect(await statesOf(agreementId)).toEqual([settled]);
    });

    const refundOf = async (asked: PaymentRequest): Promise<RefundRequest> => {
      const [paid] = await ask([asked]);
      return {
        processor: asked.processor,
        key: `${gym.organizationId}-r${900_000 + ++made}`,
        paymentKey: asked.key,
        paymentReference: paid && 'reference' in paid ? paid.reference : null,
        token: asked.token,
        clubId: asked.clubId,
        amountMinor: asked.amountMinor,
        currency: 'USD',
      };
    };

    test('gives money back once, however often it is asked to', async () => {
      const refund = await refundOf(await requestTo('pays'));
      const first = await giveBack([refund]);
      expect(first).toMatchObject([{ key: refund.key, outcome: 'paid' }]);
      expect(await giveBack([refund])).toEqual(first);
      if (rig.timesGivenBack) expect(rig.timesGivenBack(refund.key)).toBe(1);
    });

    if (can.keepsBooks)
      test('has on its own books what it took and gave back, each once, and nothing else', async () => {
        const kept = await requestTo('pays');
        for (let time = 0; time < 2; time += 1) await ask([kept]);
        const refund = await refundOf(await requestTo('pays'));
        for (let time = 0; time < 2; time += 1) await giveBack([refund]);
        const declined = await requestTo('declines');
        await lettingComeBack([['declines', declined]]);
        await ask([declined]);
        const keys = new Set([kept.key, refund.paymentKey, refund.key, declined.key]);
        const lines = (await rig.books!()).filter(({ key }) => keys.has(key));
        expect(lines.map((one) => line(one.kind, one.key, one)).sort()).toEqual(
          [
            line('payment', kept.key, kept),
            line('payment', refund.paymentKey, refund),
            line('refund', refund.key, refund),
            // money that comes back had come
            ...(can.declines === 'by_return'
              ? [line('payment', declined.key, declined), line('return', declined.key, declined)]
              : []),
          ].sort(),
        );
      });
    else
      test('is its own witness: the day’s reconciliation says that there is nothing to compare with', async () => {
        await signUp('pays');
        const { body } = await gym.call('GET', '/v1/reconciliation?day=2023-10-06');
        const own = body.channels.find((one: { channel: string }) => one.channel === 'cash');
        expect(own).toMatchObject({ theirs: null, verdict: 'no_books' });
        expect(own.ours.paid.count).toBeGreaterThan(0);
      });
  });
}

const line = (kind: string, key: string, { amountMinor }: { amountMinor: number }) =>
  `${kind} ${key} ${amountMinor}`;

const inWords = ({ pays, declines, staysSilent, keepsBooks }: Abilities) =>
  [
    pays === 'paid' ? 'pays for good' : 'submits what may come back',
    { at_once: 'declines at once', by_return: 'declines by return', never: 'never declines' }[
      declines
    ],
    staysSilent ? 'may answer late' : 'is never silent',
    keepsBooks ? 'keeps books' : 'keeps no books of its own',
  ].join(', ');
