import { z } from 'zod';
import {
  day,
  dressedId,
  idOf,
  instant,
  moneySum,
  pageOf,
  text,
  timeZone,
  whole,
} from '#kit/contract';
import { foldName } from '../ach/index.ts';

const digits = (length: number, what: string) =>
  z.string().regex(new RegExp(`^\\d{${length}}$`), `must be ${what}`);

/** Of a name in another script nothing is left in a file, and the bank would not know whose it is. */
const bankName = (most: number) =>
  text(most).refine((name) => foldName(name, most) !== '', {
    message: 'must have plain letters or digits: files to banks have no others',
  });

export const bankSender = z
  .strictObject({
    immediateDestination: digits(9, 'a routing number of 9 digits').meta({
      description: 'Where files go: the bank’s routing number',
    }),
    immediateDestinationName: bankName(23),
    immediateOrigin: z
      .string()
      .regex(/^(\d{9}|[0-9A-Z]{10})$/, 'must be 9 digits, or 10 digits and capital letters')
      .meta({ description: 'Who sends, as the bank gave it' }),
    immediateOriginName: bankName(23),
    originatingRouting: digits(9, 'a routing number of 9 digits'),
    referenceCode: text(8)
      .regex(/^[\x20-\x7e]+$/, 'must be plain letters, digits and signs')
      .nullable()
      .default(null),
    timeZone,
    cutOff: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time, such as 16:30')
      .default('16:30')
      .meta({ description: 'A file made later counts as the next banking day’s' }),
    leadBankingDays: whole(0, 5)
      .default(1)
      .meta({ description: 'Banking days between the file and the money; 0 = same day' }),
    sendsPrenotes: z.boolean().default(false).meta({
      description: 'New accounts are tried out first, and drafted three banking days later',
    }),
  })
  .meta({ id: 'BankSender', description: 'Through which bank dues are drafted' });

export const sender = z
  .strictObject({
    sender: bankSender.nullable(),
    companies: z.array(
      z.strictObject({
        clubId: dressedId('club'),
        companyId: z.string(),
        companyName: z.string(),
      }),
    ),
  })
  .meta({ id: 'BankSetUp' });

export const bankCompany = z
  .strictObject({
    companyId: z
      .string()
      .regex(/^[0-9A-Z]{1,10}$/, 'must be up to 10 digits or capital letters')
      .meta({ description: 'As the bank gave it, often 1 and the tax number' }),
    companyName: bankName(16).meta({ description: 'What members see on their statements' }),
  })
  .meta({ id: 'BankCompany' });

export const newBankAccount = z
  .strictObject({
    holderName: text(80),
    holderKind: z.enum(['person', 'company']).default('person'),
    routingNumber: z.string().max(20),
    accountNumber: z
      .string()
      .max(34)
      .meta({ description: 'Kept sealed; nobody is shown it again' }),
    accountType: z.enum(['checking', 'savings']),
    authorization: text(2000).meta({
      description:
        'What the holder agreed to, word for word; the time and who took it are kept with it',
    }),
  })
  .meta({ id: 'NewBankAccount' });

export const bankAccount = z
  .strictObject({
    id: dressedId('bankAccount'),
    memberId: dressedId('member'),
    token: z.string().meta({ description: 'What a payment method calls it' }),
    holderName: z.string(),
    holderKind: z.enum(['person', 'company']),
    routingNumber: z.string(),
    accountType: z.enum(['checking', 'savings']),
    lastFour: z.string(),
    authorization: z.string(),
    authorizedAt: instant,
    authorizedBy: z.string(),
    usableFrom: z
      .string()
      .nullable()
      .meta({ description: 'First day of drafting; null = its trial entry is not sent yet' }),
    closedAt: instant.nullable(),
    closedWhy: z.string().nullable().meta({ description: 'In words; null = it is in use' }),
    correctedAt: instant
      .nullable()
      .meta({ description: 'When its bank last corrected it; null = never' }),
    correctedWhat: z.string().nullable().meta({ description: 'In words; null as correctedAt is' }),
  })
  .meta({ id: 'BankAccount' });
export const bankAccounts = z
  .strictObject({ items: z.array(bankAccount) })
  .meta({ id: 'BankAccounts' });

export const mandateTerms = z
  .strictObject({
    companyName: z
      .string()
      .nullable()
      .meta({ description: 'As whom the club appears on statements; null = nobody has said' }),
    obstacle: z.enum(['no_bank_sender', 'not_in_dollars']).nullable().meta({
      description:
        'Why no account can be kept: nobody has said through which bank, or the club takes another currency; null = one can',
    }),
    sendsPrenotes: z.boolean(),
  })
  .meta({ id: 'MandateTerms', description: 'What a mandate of a club can say' });

export const outbox = z
  .strictObject({
    effectiveOn: day.nullable().meta({
      description:
        'On which banking day the money of a file made now would move; null = no bank is set',
    }),
    items: z.array(
      z.strictObject({
        clubId: dressedId('club'),
        entries: z.int(),
        debits: moneySum,
        credits: moneySum,
      }),
    ),
  })
  .meta({ id: 'BankOutbox', description: 'What waits for the next file' });

export const bankFile = z
  .strictObject({
    id: dressedId('bankFile'),
    madeAt: instant,
    madeBy: z.string(),
    effectiveOn: day.meta({ description: 'The banking day on which the money moves' }),
    entries: z.int(),
    debitMinor: z.int(),
    creditMinor: z.int(),
    sha256: z.string(),
    takenAt: instant
      .nullable()
      .meta({ description: 'When it was first downloaded or dropped; null = it was not yet' }),
    takenBy: z.string().nullable(),
  })
  .meta({ id: 'BankFile' });
export const bankFilePage = pageOf(bankFile).meta({ id: 'BankFilePage' });

export const fileEntryPage = pageOf(
  z
    .strictObject({
      kind: z
        .enum(['debit', 'credit', 'prenote'])
        .meta({ description: 'Dues drafted, a refund, or a trial entry of nothing' }),
      memberId: dressedId('member'),
      memberName: z.string(),
      amountMinor: z.int(),
      lastFour: z.string(),
      trace: z.string(),
      returnedAt: instant.nullable(),
      returnedWhy: z
        .string()
        .nullable()
        .meta({ description: 'Why the bank sent it back, in words; null = it did not' }),
    })
    .meta({ id: 'BankFileEntry' }),
).meta({ id: 'BankFileEntryPage' });

/** As large as a hundred thousand returns. */
export const mostContent = 24_000_000;

export const newReturnFile = z
  .strictObject({
    name: text(120),
    content: z
      .string()
      .min(1)
      .max(mostContent)
      .meta({ description: 'The file from the bank, as it came' }),
  })
  .meta({ id: 'NewBankReturnFile' });

export const returnFile = z
  .strictObject({
    id: dressedId('bankReturnFile'),
    name: z.string(),
    receivedAt: instant,
    receivedBy: z.string(),
    isApplied: z.boolean().meta({
      description: 'Until then it is being applied, and the summary says only what stands in it',
    }),
    summary: z.strictObject({
      returns: z.int(),
      changes: z.int(),
      others: z.int(),
      applied: z.int(),
      known: z.int().meta({ description: 'Had come back before' }),
      unmatched: z.int().meta({ description: 'No draft of ours' }),
      needsALook: z.int(),
      returnedMinor: z.int(),
    }),
  })
  .meta({ id: 'BankReturnFile' });
export const takenReturnFile = returnFile
  .extend({
    wasKnown: z
      .boolean()
      .meta({ description: 'It had been read in before, and nothing was applied again' }),
  })
  .meta({ id: 'TakenBankReturnFile' });
export const returnFilePage = pageOf(returnFile).meta({ id: 'BankReturnFilePage' });

export const outcomes = ['applied', 'known', 'unmatched', 'needs_a_look'] as const;
export const returnLine = z
  .strictObject({
    line: z.int(),
    kind: z.enum(['return', 'change', 'other']),
    code: z.string().nullable(),
    trace: z.string().nullable(),
    amountMinor: z.int(),
    outcome: z.enum(outcomes),
    says: z.string(),
    memberId: dressedId('member')
      .nullable()
      .meta({ description: 'Whose account it speaks of; null = no draft of ours was found' }),
    memberName: z.string().nullable(),
    lookedAfter: z.strictObject({ note: z.string(), at: instant, by: z.string() }).nullable().meta({
      description: 'What somebody did about a line that changed nothing; null = nobody yet',
    }),
  })
  .meta({ id: 'BankReturnLine' });
export const returnLinePage = pageOf(returnLine).meta({ id: 'BankReturnLinePage' });

export const lineParams = {
  returnsId: idOf('bankReturnFile'),
  line: z.coerce.number().int().min(1).max(10_000_000),
};
export const lineNote = z
  .strictObject({ note: text(300).meta({ description: 'What was done about it' }) })
  .meta({ id: 'BankReturnLineNote' });

export const clubParams = { clubId: idOf('club') };
