import {
  AccountNumber,
  readAchFile,
  type AchBatchHeader,
  type AchDraft,
  type AchSender,
  type AchStamp,
  type ReadAchBatch,
  type ReadAchEntry,
} from '../src/adapters/payments/ach/index.ts';

// A club's bank, drafts on accounts elsewhere, and what the other banks send back. Whole lines are put
// together here a second time, by hand, so that the readers are not checked by their own writer alone.

/** Real numbers with their check digits: two large banks and a credit union's. */
export const banks = { ours: '091000019', theirs: '231380104', union: '322271627' } as const;

export const aSender: AchSender = {
  immediateDestination: banks.ours,
  immediateDestinationName: 'First Bank',
  immediateOrigin: '1234567890',
  immediateOriginName: 'Northside Fitness',
  originatingRouting: banks.ours,
  referenceCode: null,
};

/** A Monday. */
export const aStamp: AchStamp = { createdAt: '2026-11-02T09:30', idModifier: 'A' };

export const aHeader: AchBatchHeader = {
  company: { clubKey: '1', id: '1234567890', name: 'Northside', discretionaryData: null },
  secCode: 'PPD',
  description: 'DUES',
  effectiveOn: '2026-11-03',
  sameDayBy: null,
};

/** Draft number `sequence`: 49.00 from a checking account at another bank. */
export const aDraft = (sequence: number, changes: Partial<AchDraft> = {}): AchDraft => ({
  ...aHeader,
  sequence,
  direction: 'debit',
  accountType: 'checking',
  isPrenote: false,
  routingNumber: banks.theirs,
  accountNumber: new AccountNumber(`70012345${sequence}`),
  amountMinor: 4900,
  identification: `M-${sequence}`,
  name: 'Jordan Avery',
  discretionaryData: null,
  paymentInformation: null,
  ...changes,
});

/** What a bank answers to one entry: `R01` and the like, or `C01` with the data that it holds for right. */
export type BankAnswer = {
  code: string;
  /** Up to 44 letters of a return, 29 of a change. */
  data?: string;
  /** `261030`, with R14 and R15. */
  diedOn?: string;
};

/**
 * The file that comes back for a file that was sent: one batch per batch, sent by the bank that
 * returns. `answerTo` says what comes back of an entry, be it twice; undefined = it went through.
 */
export function returnFileFor(
  sent: string,
  answerTo: (entry: ReadAchEntry, at: number) => BankAnswer | readonly BankAnswer[] | undefined,
): string {
  const file = readAchFile(sent);
  const batches: string[][] = [];
  let at = 0;
  for (const batch of file.batches) {
    const returned: [ReadAchEntry, BankAnswer][] = [];
    const changed: [ReadAchEntry, BankAnswer][] = [];
    for (const entry of batch.entries) {
      for (const answer of [answerTo(entry, at) ?? []].flat())
        (answer.code.startsWith('C') ? changed : returned).push([entry, answer]);
      at += 1;
    }
    for (const [answered, secCode] of [
      [returned, batch.secCode],
      [changed, 'COR'],
    ] as const)
      if (answered.length > 0)
        batches.push(batchOf(batch, secCode, answered, banks.ours, batches.length + 1));
  }
  return fileOf(batches);
}

/** Lines of batches with everything a file needs around them. */
export function fileOf(batches: readonly (readonly string[])[]): string {
  const lines = batches.flat();
  const records = lines.filter((line) => line[0] === '6' || line[0] === '7').length;
  const blocks = Math.ceil((lines.length + 2) / 10);
  const all = [
    '101 091000019 0910000192611041815A094101NORTHSIDE FITNESS      FIRST BANK                     ',
    ...lines,
    `9${zeros(batches.length, 6)}${zeros(blocks, 6)}${zeros(records, 8)}${sumsOf(lines)}${''.padEnd(39)}`,
  ];
  while (all.length % 10 !== 0) all.push('9'.repeat(94));
  return all.map((line) => `${line}\n`).join('');
}

function batchOf(
  batch: ReadAchBatch,
  secCode: string,
  answered: readonly [ReadAchEntry, BankAnswer][],
  to: string,
  number: number,
): string[] {
  const sender = answered[0]![0].routingNumber.slice(0, 8);
  const company = batch.companyId.padEnd(10);
  const name = batch.companyName.padEnd(16);
  const end = `${sender}${zeros(number, 7)}`;
  const lines = answered.flatMap(([entry, answer], at) => {
    const isChange = secCode === 'COR';
    const code = returnedCode(entry);
    const account = entry.accountNumber.reveal().padEnd(17);
    const amount = zeros(isChange ? 0 : entry.amountMinor, 10);
    const trace = `${sender}${zeros(at + 1, 7)}`;
    const who = `${entry.identification.padEnd(15)}${entry.name.padEnd(22)}`;
    const rest = isChange
      ? `      ${entry.routingNumber.slice(0, 8)}${(answer.data ?? '').padEnd(44)}`
      : `${(answer.diedOn ?? '').padEnd(6)}${entry.routingNumber.slice(0, 8)}${(answer.data ?? '').padEnd(44)}`;
    return [
      `6${code}${to}${account}${amount}${who}  1${trace}`,
      `7${isChange ? '98' : '99'}${answer.code}${entry.traceNumber}${rest}${trace}`,
    ];
  });
  return [
    `5200${name}${''.padEnd(20)}${company}${secCode}${batch.description.padEnd(10)}      261104   1${end}`,
    ...lines,
    `8200${zeros(lines.length, 6)}${sumsOf(lines)}${company}${''.padEnd(25)}${end}`,
  ];
}

/** 27 and 28 come back as 26, 32 and 33 as 31. */
const returnedCode = ({ transactionCode, direction }: ReadAchEntry) =>
  `${transactionCode[0]}${direction === 'debit' ? 6 : 1}`;

function sumsOf(lines: readonly string[]): string {
  let [hash, debits, credits] = [0n, 0n, 0n];
  for (const line of lines) {
    if (line[0] !== '6') continue;
    hash += BigInt(line.slice(3, 11));
    if (Number(line[2]) > 4) debits += BigInt(line.slice(29, 39));
    else credits += BigInt(line.slice(29, 39));
  }
  return zeros(hash % 10_000_000_000n, 10) + zeros(debits, 12) + zeros(credits, 12);
}

const zeros = (value: number | bigint, length: number) => String(value).padStart(length, '0');
