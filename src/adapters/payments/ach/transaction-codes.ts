import type { AchAccountType, AchDirection, ReadAchEntry } from './model.ts';

const first = { checking: '2', savings: '3' } as const;
const second = { credit: ['2', '3'], debit: ['7', '8'] } as const;

/** The two digits that open an entry: 27 takes from a checking account, 38 tries out taking from savings. */
export function transactionCodeOf(
  direction: AchDirection,
  accountType: AchAccountType,
  isPrenote: boolean,
): string {
  return first[accountType] + second[direction][isPrenote ? 1 : 0];
}

export type TransactionCode = Pick<ReadAchEntry, 'direction' | 'accountType' | 'isPrenote'>;

const accountTypes = { 2: 'checking', 3: 'savings', 4: 'general_ledger', 5: 'loan' } as const;
const known = new Map<string, TransactionCode>();
for (const [kind, accountType] of Object.entries(accountTypes))
  for (const digit of accountType === 'loan' ? '123456' : '12346789')
    known.set(kind + digit, {
      // of a loan, 55 takes back what was given to it and 56 returns that
      direction: Number(digit) < 5 ? 'credit' : 'debit',
      accountType,
      isPrenote: digit === '3' || digit === '8',
    });

/** What a transaction code says; undefined = there is no such code. 21, 26, 31 and 36 are returns and changes. */
export function readTransactionCode(code: string): TransactionCode | undefined {
  return known.get(code);
}
