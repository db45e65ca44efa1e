import { createRequire } from 'node:module';
import { AchFile as OtherFile, parse, validate } from 'achkit';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDraft, aHeader, aSender, aStamp, banks, returnFileFor } from '#testing/ach-files';
import { someDrafts } from '#testing/some-drafts';
import { AccountNumber, batchDrafts, readAchFile, readAchReturns, writeAchFile } from './index.ts';

// Two other programs that know these files: achkit writes, reads and checks them, node-nacha reads and
// writes them. Where they can say what we say, they have to say it byte by byte.

const nodeNacha = createRequire(import.meta.url)('@midlandsbank/node-nacha') as {
  from(text: string): { data: Record<string, unknown>; to(format: 'ach'): string };
};

const write = (drafts: Parameters<typeof batchDrafts>[0]) =>
  writeAchFile(aSender, aStamp, batchDrafts(drafts)).text;

describe('achkit', () => {
  test('finds nothing wrong in what we write', () => {
    fc.assert(
      fc.property(someDrafts, (drafts) => {
        expect(validate(write(drafts))).toEqual({ ok: true, errors: [] });
      }),
    );
  });

  test('writes the same bytes for one batch', () => {
    // it counts traces from 1 in each batch, sends from the originating bank only, and knows no same day
    const oneBatch = someDrafts.map((drafts) =>
      drafts.map((draft, at) => ({
        ...draft,
        ...aHeader,
        sequence: at + 1,
        identification: draft.identification.toUpperCase(),
        discretionaryData: null,
        paymentInformation: draft.paymentInformation?.toUpperCase() ?? null,
      })),
    );
    fc.assert(
      fc.property(oneBatch, (drafts) => {
        const file = OtherFile.create({
          originDfi: banks.ours,
          companyId: '1234567890',
          destinationName: 'First Bank',
          originName: 'Northside Fitness',
          creationDate: new Date(2026, 10, 2, 9, 30),
        });
        const batch = file.batch({
          sec: 'PPD',
          description: 'DUES',
          effectiveDate: '2026-11-03',
          companyName: aHeader.company.name,
        });
        for (const draft of drafts)
          batch[draft.direction]({
            routing: draft.routingNumber,
            account: draft.accountNumber.reveal(),
            accountType: draft.accountType,
            amountCents: draft.amountMinor,
            name: 'Jordan Avery',
            idNumber: draft.identification,
            prenote: draft.isPrenote,
            ...(draft.paymentInformation === null ? {} : { addenda: draft.paymentInformation }),
          });
        const directions = new Set(drafts.map(({ direction }) => `${direction}s` as const));
        const carries = directions.size === 2 ? 'both' : [...directions][0]!;
        const entries = drafts.map((draft) => ({ ...draft, name: 'Jordan Avery' }));
        const ours = writeAchFile({ ...aSender, immediateOrigin: banks.ours }, aStamp, [
          { ...aHeader, carries, entries },
        ]);
        expect(ours.text).toBe(file.render());
      }),
    );
  });

  test('reads what we read', () => {
    fc.assert(
      fc.property(someDrafts, (drafts) => {
        const text = write(drafts);
        const ours = readAchFile(text).batches.flatMap(({ entries }) => entries);
        const theirs = parse(text).batches.flatMap(({ entries }) => entries);
        expect(
          ours.map((entry) => ({
            txnCode: Number(entry.transactionCode),
            routing: entry.routingNumber,
            account: entry.accountNumber.reveal(),
            amountCents: entry.amountMinor,
            idNumber: entry.identification,
            name: entry.name,
            addendaFlag: entry.addenda.length > 0,
            traceNumber: entry.traceNumber,
          })),
        ).toEqual(theirs.map(({ addenda: _addenda, ...entry }) => entry));
      }),
    );
  });

  test('sees the same returns', () => {
    const sent = write([aDraft(1), aDraft(2), aDraft(3)]);
    const codes = ['R01', 'R29', 'R08'];
    const text = returnFileFor(sent, (_, at) => ({ code: codes[at]!, data: 'NOTE' }));
    const theirs = parse(text).batches.flatMap(({ entries }) =>
      entries.flatMap(({ addenda }) => addenda.map(({ type, info }) => type + info.slice(0, 18))),
    );
    expect(readAchReturns(text).returns.map((one) => `99${one.code}${one.originalTrace}`)).toEqual(
      theirs,
    );
  });
});

describe('node-nacha', () => {
  test('reads what we write and writes the same bytes from it', () => {
    fc.assert(
      fc.property(someDrafts, (drafts) => {
        const text = write(drafts);
        const theirs = nodeNacha.from(text).to('ach');
        // it leaves the last line end out, and adds a whole block of nines to a full one
        expect(text).toBe(`${theirs}\n`.slice(0, text.length));
        expect([text.length, text.length + 950]).toContain(theirs.length + 1);
      }),
    );
  });

  test('adds up to the same totals', () => {
    const text = write([
      aDraft(1),
      aDraft(2, { amountMinor: 9_999_999_999, accountNumber: new AccountNumber('12-34A') }),
      aDraft(3, { direction: 'credit' }),
    ]);
    const { file } = nodeNacha.from(text).data as { file: { footer: Record<string, unknown> } };
    const { totals } = readAchFile(text);
    expect(file.footer).toMatchObject({
      batchCount: totals.batches,
      entryAndAddendaCount: totals.entries,
      entryHash: totals.entryHash,
      blockCount: totals.lines / 10,
      totalDebit: totals.debitMinor,
      totalCredit: totals.creditMinor,
    });
  });
});
