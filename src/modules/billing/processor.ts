import type { Caller } from '#kit/caller';
import type { AttemptKey, DeclineCode } from './model.ts';

/** One question to a processor. */
export type PaymentRequest = AttemptKey & {
  /** The processor's idempotency key: the same question asked again gets the same answer. */
  key: string;
  token: string;
  amountMinor: number;
  currency: string;
};

/**
 * What a processor says to one question. `pending`: it has not said yet; the answer comes later as a
 * callback, or when the same question is asked again.
 */
export type PaymentAnswer = { key: string } & (
  | { outcome: 'paid'; reference: string }
  | { outcome: 'declined'; code: DeclineCode }
  | { outcome: 'pending' }
);

/** An answer that a processor delivers by itself, perhaps late, perhaps twice. */
export type PaymentCallback = Exclude<PaymentAnswer, { outcome: 'pending' }>;

/**
 * What billing needs from whoever moves the money. Billing has written every attempt down before
 * `submit` is called, and asks again with the same keys after a crash, so `submit` must be idempotent
 * by key. Answers may come in any order.
 */
export type PaymentProcessor = {
  readonly name: 'simulated';
  submit(caller: Caller, requests: readonly PaymentRequest[]): Promise<PaymentAnswer[]>;
};

/** `7-1042-1`: organization, installment, attempt. */
export const keyOf = (organizationId: number, attempt: AttemptKey) =>
  `${organizationId}-${attempt.installmentId}-${attempt.attemptNo}`;

/** The attempt behind a key, or undefined when the key is not one of the organization's. */
export function attemptOf(organizationId: number, key: string): AttemptKey | undefined {
  const [, organization, installment, attempt] =
    /^([1-9]\d{0,14})-([1-9]\d{0,14})-([1-9]\d{0,8})$/.exec(key) ?? [];
  if (Number(organization) !== organizationId) return undefined;
  return { installmentId: Number(installment), attemptNo: Number(attempt) };
}
