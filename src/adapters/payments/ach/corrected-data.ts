import { isRoutingNumber } from '#kit/routing-number';
import { AccountNumber } from './account-number.ts';
import type { CorrectedAchData } from './model.ts';
import { readTransactionCode } from './transaction-codes.ts';

/**
 * What a notification of change says is right, by its code. `data` are the 35 columns that are left for
 * it. Undefined when the data is not what the code promises, or the code is not one.
 */
export function readCorrectedData(code: string, data: string): CorrectedAchData | undefined {
  return readers[code]?.(data);
}

type Reader = (data: string) => CorrectedAchData | undefined;

const readers: Readonly<Record<string, Reader>> = {
  C01: (data) => account(data.slice(0, 17)),
  C02: (data) => routing(data.slice(0, 9)),
  C03: (data) => all(routing(data.slice(0, 9)), account(data.slice(9).trim())),
  C04: (data) => text('name', data.slice(0, 22)),
  C05: (data) => transaction(data.slice(0, 2)),
  C06: (data) => accountAndTransaction(data),
  C07: (data) => all(routing(data.slice(0, 9)), accountAndTransaction(data.slice(9))),
  // C08 speaks of a bank in another country, which no draft of ours goes to
  C09: (data) => text('identification', data.slice(0, 22)),
  C10: (data) => text('companyName', data.slice(0, 16)),
  C11: (data) => text('companyId', data.slice(0, 10)),
  C12: (data) => all(text('companyName', data.slice(0, 16)), text('companyId', data.slice(16, 26))),
  C13: () => ({}),
  C14: (data) => text('secCode', data.slice(0, 3)),
};

/** The account number fills its 17 columns, or blanks part it from the code. */
function accountAndTransaction(data: string): CorrectedAchData | undefined {
  const [, number, code] = /^ *(\S{17}(?=\d\d *$)|\S+(?= )) *(\d\d) *$/.exec(data) ?? [];
  return all(account(number ?? ''), transaction(code ?? ''));
}

function account(written: string): CorrectedAchData | undefined {
  const number = written.trim();
  return /^[0-9A-Za-z-]{1,17}$/.test(number)
    ? { accountNumber: new AccountNumber(number) }
    : undefined;
}

const routing = (written: string) =>
  isRoutingNumber(written) ? { routingNumber: written } : undefined;

function transaction(transactionCode: string): CorrectedAchData | undefined {
  const accountType = readTransactionCode(transactionCode)?.accountType;
  return accountType === 'checking' || accountType === 'savings'
    ? { transactionCode, accountType }
    : undefined;
}

function text(field: keyof CorrectedAchData, written: string): CorrectedAchData | undefined {
  return written.trim() === '' ? undefined : { [field]: written.trim() };
}

function all(...parts: (CorrectedAchData | undefined)[]): CorrectedAchData | undefined {
  return parts.includes(undefined) ? undefined : Object.assign({}, ...parts);
}
