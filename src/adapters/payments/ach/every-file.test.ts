import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSender, aStamp, returnFileFor, type BankAnswer } from '#testing/ach-files';
import { someDrafts } from '#testing/some-drafts';
import {
  batchDrafts,
  foldName,
  readAchFile,
  readAchReturns,
  traceNumberOf,
  UnreadableAchFile,
  writeAchFile,
} from './index.ts';
import type { AchDraft } from './model.ts';

const write = (drafts: AchDraft[]) => writeAchFile(aSender, aStamp, batchDrafts(drafts));

const someAnswers = fc.array(
  fc.option(
    fc.record<BankAnswer>({
      code: fc.constantFrom('R01', 'R02', 'R10', 'R29', 'R15', 'C01', 'C05', 'C13'),
      data: fc.constantFrom('', '37', '4455667788'),
    }),
  ),
  { minLength: 12, maxLength: 12 },
);
const aReturnFile = fc
  .tuple(someDrafts, someAnswers)
  .map(([drafts, answers]) =>
    returnFileFor(write(drafts).text, (_, at) => answers[at] ?? undefined),
  );
const aFile = fc.oneof(
  someDrafts.map((drafts) => write(drafts).text),
  aReturnFile,
);

/** What the reader says: whether it took the file. Anything but its own refusal is a failure. */
function isTaken(content: string | Uint8Array): boolean {
  try {
    readAchReturns(content);
    return true;
  } catch (error) {
    if (error instanceof UnreadableAchFile) return false;
    throw error;
  }
}

describe('every file', () => {
  test('that was written is read as it was meant', () => {
    fc.assert(
      fc.property(someDrafts, (drafts) => {
        const { text, totals } = write(drafts);
        const file = readAchFile(text);
        expect(file.totals).toEqual(totals);
        const read = file.batches.flatMap((batch) =>
          batch.entries.map((entry) => ({ batch, entry })),
        );
        expect(read).toHaveLength(drafts.length);
        const byTrace = new Map(read.map((one) => [one.entry.traceNumber, one]));
        for (const draft of drafts) {
          const { batch, entry } = byTrace.get(
            traceNumberOf(aSender.originatingRouting, draft.sequence),
          )!;
          expect(batch).toMatchObject({
            secCode: draft.secCode,
            description: draft.description,
            companyName: foldName(draft.company.name, 16),
            effectiveOn: draft.effectiveOn,
            descriptiveDate: draft.sameDayBy ? `SD${draft.sameDayBy}` : '',
          });
          expect(entry).toMatchObject({
            direction: draft.direction,
            accountType: draft.accountType,
            isPrenote: draft.isPrenote,
            routingNumber: draft.routingNumber,
            amountMinor: draft.amountMinor,

            identification: draft.identification,
            name: foldName(draft.name) || draft.identification,
            discretionaryData: draft.discretionaryData ?? '',
          });
          expect(entry.accountNumber.reveal()).toBe(draft.accountNumber.reveal());
          const [line] = entry.addenda.map(
            (one) => one.kind === 'information' && one.text.slice(0, 80),
          );
          expect(line && line.trimEnd()).toBe(draft.paymentInformation ?? undefined);
        }
      }),
    );
  });

  test('that comes back is told line by line: each answer once, with the trace of what it answers', () => {
    fc.assert(
      fc.property(someDrafts, someAnswers, (drafts, answers) => {
        const sent = write(drafts).text;
        const entries = readAchFile(sent).batches.flatMap((batch) => batch.entries);
        const wanted = entries.flatMap(({ traceNumber }, at) =>
          answers[at] ? [`${answers[at].code} ${traceNumber}`] : [],
        );
        const { returns, changes, others } = readAchReturns(
          returnFileFor(sent, (_, at) => answers[at] ?? undefined),
        );
        const told = [...returns, ...changes].map((one) => `${one.code} ${one.originalTrace}`);
        expect(told.sort()).toEqual(wanted.sort());
        expect(others).toEqual([]);
      }),
    );
  });

  test('cut off anywhere is refused', () => {
    fc.assert(
      fc.property(aFile, fc.nat(), (text, at) => {
        expect(isTaken(text.slice(0, at % (text.length - 1)))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('with one character changed in money, counts, hashes or routing is refused', () => {
    fc.assert(
      fc.property(aFile, fc.nat(), fc.integer({ min: 0x20, max: 0x7e }), (text, at, code) => {
        const [place, into] = [at % text.length, String.fromCharCode(code)];
        fc.pre(text[place] !== '\n' && text[place] !== into);
        const kept = whatKeeps(text, place);
        fc.pre(kept !== 'nothing');
        const taken = isTaken(text.slice(0, place) + into + text.slice(place + 1));
        if (kept === 'everything') expect(taken).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('that is not one gets a report, and nothing else', () => {
    const rough = fc
      .tuple(aFile, fc.nat(), fc.nat(100), fc.string({ maxLength: 100 }))
      .map(([text, at, gone, instead]) => {
        const place = at % text.length;
        return text.slice(0, place) + instead + text.slice(place + gone);
      });
    const shuffled = fc.tuple(aFile, fc.nat(), fc.nat()).map(([text, from, to]) => {
      const lines = text.split('\n');
      lines.splice(to % lines.length, 0, ...lines.splice(from % lines.length, 1));
      return lines.join('\n');
    });
    const anything = fc.oneof(rough, shuffled, fc.string(), fc.uint8Array({ maxLength: 400 }));
    fc.assert(
      fc.property(anything, (content) => {
        expect([true, false]).toContain(isTaken(content));
      }),
      { numRuns: 400 },
    );
  });

  test('that is refused shows no account number in its report', () => {
    const rough = fc.tuple(someDrafts, fc.array(fc.nat(), { maxLength: 5 }));
    fc.assert(
      fc.property(rough, ([drafts, places]) => {
        const { text } = write(drafts);
        const broken = [...text];
        for (const place of places) broken[place % text.length] = '#';
        try {
          readAchFile(broken.join(''));
        } catch (error) {
          const { message, problems, errors } = error as UnreadableAchFile;
          const told = JSON.stringify([message, problems, errors]);
          for (const { accountNumber } of drafts)
            if (accountNumber.reveal().length > 9)
              expect(told).not.toContain(accountNumber.reveal());
        }
      }),
    );
  });
});

/** What is written more than once, or added up somewhere: columns from 1, by the kind of line. */
const keptFields: Record<string, [first: number, last: number][]> = {
  1: [
    [1, 3],
    [35, 40],
  ],
  5: [
    [1, 4],
    [41, 50],
    [80, 94],
  ],
  6: [
    [1, 1],
    [4, 12],
    [30, 39],
    [79, 79],
  ],
  7: [[1, 1]],
  8: [
    [1, 44],
    [80, 94],
  ],
  9: [[1, 55]],
};

/** Whether a change at this place cannot go unnoticed. The sequence in a trace number can, unless it turns the order around. */
function whatKeeps(text: string, place: number): 'everything' | 'nothing' {
  const [at, column] = [place - (place % 95), (place % 95) + 1];
  const line = text.slice(at, at + 94);
  if (/^9{94}$/.test(line)) return 'everything';
  const fields = [...(keptFields[line[0]!] ?? [])];
  const isForward = !/^7(98|99)/m.test(text);
  if (isForward && line[0] === '6') fields.push([80, 87]);
  return fields.some(([first, last]) => column >= first && column <= last)
    ? 'everything'
    : 'nothing';
}
