import { inspect } from 'node:util';
import { refuseAch } from './refusals.ts';

/**
 * The number of somebody's bank account. It cannot be logged, printed or sent as JSON by accident:
 * whatever turns it into text gets its last digits, and only `reveal` gives all of it.
 */
export class AccountNumber {
  readonly #digits: string;

  /** Trusts what it is given; `parseAccountNumber` is the door. */
  constructor(digits: string) {
    this.#digits = digits;
  }

  /** The whole number: for the file to the bank and for sealing it away, nothing else. */
  reveal(): string {
    return this.#digits;
  }

  /** The last four, or fewer where four would be more than half of it. */
  get lastFour(): string {
    return this.#digits.slice(-Math.min(4, this.#digits.length >> 1) || this.#digits.length);
  }

  toString(): string {
    return `…${this.lastFour}`;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

const written = /^[0-9A-Za-z](?:[0-9A-Za-z-]{0,15}[0-9A-Za-z])$/;

/**
 * Reads an account number as a person writes it: spaces are dropped, up to 17 digits, letters and
 * inner dashes remain. Refuses (`invalid_account_number`) anything else, without repeating it.
 */
export function parseAccountNumber(text: string): AccountNumber {
  const digits = text.replaceAll(' ', '');
  if (written.test(digits) && /\d{2}/.test(digits)) return new AccountNumber(digits);
  throw refuseAch(
    'invalid_account_number',
    'This is not a bank account number.',
    'It has 2 to 17 digits, sometimes letters or dashes, and stands on a check after the routing number.',
  );
}
