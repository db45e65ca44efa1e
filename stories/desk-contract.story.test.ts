import { formatId } from '#kit/ids';
import type { PaymentAnswer, RefundAnswer } from '#modules/billing/index';
import type { Answer } from '#testing/api-house';
import { type Abilities, processorContract } from '#testing/processor-contract';

// Nobody is asked at the desk: somebody hands money over, and staff says so. The same promise holds there,
// with the Idempotency-Key of the press in place of a processor's: pressed again, it was pressed once.

const can: Abilities = {
  pays: 'paid',
  declines: 'never',
  staysSilent: false,
  keepsBooks: false,
};

const paid = (key: string) => ({ outcome: 'paid' as const, reference: key });

processorContract('the desk', can, (_house, gym) => {
  /** A press of the button; what was not taken, or is being taken by another hand, is not known yet. */
  const press = async <Said>(key: string, url: string, body: object, said: (a: Answer) => Said) => {
    const answer = await gym.call('POST', url, body, { 'idempotency-key': `desk-${key}` });
    return answer.status === 201 || answer.status === 200
      ? { key, ...said(answer) }
      : { key, outcome: 'pending' as const };
  };
  return {
    name: 'desk',
    can,
    card: async () => 'cash',
    methodOf: () => ({ kind: 'cash' }),
    ask: (requests) =>
      Promise.all(
        requests.map(({ key, installmentId }): Promise<PaymentAnswer> =>
          press(
            key,
            `/v1/installments/${formatId('installment', installmentId)}/payments`,
            { channel: 'cash' },
            () => paid(key),
          ),
        ),
      ),
    giveBack: (requests) =>
      Promise.all(
        requests.map(({ key, paymentKey }): Promise<RefundAnswer> => {
          const installmentId = Number(paymentKey.split('-')[1]);
          return press(
            key,
            `/v1/installments/${formatId('installment', installmentId)}/refunds`,
            { method: 'cash', reason: 'Given back' },
            () => paid(key),
          );
        }),
      ),
  };
});
