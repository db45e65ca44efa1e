import * as fc from 'fast-check';
import { AccountNumber, type AchDraft } from '../src/adapters/payments/ach/index.ts';
import { aDraft, aHeader, banks } from './ach-files.ts';

// Few of everything, so that clubs, days and ways collide in the same file.

const aHeaderOf = fc.record({
  company: fc.constantFrom(aHeader.company, {
    ...aHeader.company,
    clubKey: '2',
    name: 'Éclair & Co',
  }),
  secCode: fc.constantFrom('PPD' as const, 'CCD' as const),
  description: fc.constantFrom('DUES', 'RETRY PYMT'),
  effectiveOn: fc.constantFrom('2026-11-03', '2026-11-04'),
  sameDayBy: fc.constantFrom(null, '1300'),
});

const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
const plain = fc.constantFrom(...'0123456789ABCXYZabcxyz-');

const anEntry = fc.record({
  direction: fc.constantFrom('debit' as const, 'credit' as const),
  accountType: fc.constantFrom('checking' as const, 'savings' as const),
  isPrenote: fc.boolean(),
  routingNumber: fc.constantFrom(banks.theirs, banks.union, banks.ours),
  accountNumber: fc
    .string({ unit: fc.constantFrom(...'0123456789ABC-'), minLength: 1, maxLength: 17 })
    .map((digits) => new AccountNumber(digits)),
  amountMinor: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 100_000_000 })),
  identification: fc.string({ unit: plain, minLength: 1, maxLength: 15 }),
  name: fc.constantFrom('Jordan Avery', 'Zoë Ray', '王芳', "Renée O'Brien-Łukaszewicz Jr."),
  discretionaryData: fc.constantFrom(null, 'R', 'AB'),
  paymentInformation: fc.option(
    fc
      .string({ unit: printable, minLength: 1, maxLength: 80 })
      .map((text) => `X${text.slice(1).trimEnd()}`),
    { freq: 3 },
  ),
});

/** One to twelve drafts with ascending sequences that leave gaps. */
export const someDrafts: fc.Arbitrary<AchDraft[]> = fc
  .array(fc.tuple(aHeaderOf, anEntry, fc.integer({ min: 1, max: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => {
    let sequence = 0;
    return all.map(([header, entry, step]) => {
      sequence += step;
      const amountMinor = entry.isPrenote ? 0 : entry.amountMinor;
      return aDraft(sequence, { ...header, ...entry, amountMinor });
    });
  });
