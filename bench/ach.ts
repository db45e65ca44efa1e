import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aSender, aStamp, banks, returnFileFor } from '#testing/ach-files';
import {
  AccountNumber,
  batchDrafts,
  readAchReturns,
  writeAchPieces,
  type AchDraft,
} from '#adapters/payments/ach/index';
import { describeMachine, median } from './place.ts';

/** Seconds on the clock, and of processor time, which counts where others are at work too. */
type Time = { clock: number; processor: number };
type Round = { write: Time; bareWrite: Time; read: Time; bareRead: Time };

/**
 * A file to the bank, from drafts to the disk, beside writing the same bytes as they are; and a file in
 * which every entry comes back, from the disk to a list, beside splitting the same file into lines.
 */
export function benchAch(options: { entries: number; rounds: number }): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duesday-bench-'));
  try {
    console.log(describeMachine());
    const drafts = Array.from({ length: options.entries }, (_, at) =>
      draftNumber(at + 1, options.entries),
    );
    const files = prepare(folder, drafts);
    const rounds = Array.from({ length: options.rounds }, () => playRound(drafts, files));
    report('written', files.sent, rounds, 'write', 'bareWrite');
    report('read', files.returned, rounds, 'read', 'bareRead');
    console.log(`Node at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

type Files = { sent: string; returned: string; entries: number };

const firstNames = ['José', 'Anna', 'Łukasz', 'Mary Ann', 'Søren', 'Li', 'Chris', 'Zoë'];

/** Eight clubs one after the other, two days in each; names with letters that banks do not take. */
const draftNumber = (sequence: number, of: number): AchDraft => ({
  company: companies[Math.floor((8 * (sequence - 1)) / of)]!,
  secCode: 'PPD',
  description: 'DUES',
  effectiveOn: sequence % 2 === 0 ? '2026-11-03' : '2026-11-04',
  sameDayBy: null,
  sequence,
  direction: 'debit',
  accountType: 'checking',
  isPrenote: false,
  routingNumber: banks.theirs,
  accountNumber: new AccountNumber(String(10_000_000 + sequence * 37)),
  amountMinor: 2900 + (sequence % 5) * 1000,
  identification: `M-${sequence}`,
  name: `${firstNames[sequence % 8]} Avery ${sequence}`,
  discretionaryData: null,
  paymentInformation: null,
});

const companies = Array.from({ length: 8 }, (_, club) => ({
  clubKey: String(club),
  id: `123456789${club}`,
  name: `Northside ${club}`,
  discretionaryData: null,
}));

function prepare(folder: string, drafts: readonly AchDraft[]): Files {
  const files = {
    sent: path.join(folder, 'sent.ach'),
    returned: path.join(folder, 'returned.ach'),
    entries: drafts.length,
  };
  const text = [...writeAchPieces(aSender, aStamp, batchDrafts(drafts))].join('');
  fs.writeFileSync(files.sent, text);
  fs.writeFileSync(
    files.returned,
    returnFileFor(text, (_, at) => ({ code: at % 3 === 0 ? 'R02' : 'R01' })),
  );
  return files;
}

function playRound(drafts: readonly AchDraft[], files: Files): Round {
  const bytes = fs.readFileSync(files.sent);
  const bareWrite = seconds(() => keep(files.sent, [bytes]));
  const write = seconds(() =>
    keep(files.sent, writeAchPieces(aSender, aStamp, batchDrafts(drafts))),
  );
  if (!fs.readFileSync(files.sent).equals(bytes)) throw new Error('written differently');
  const bareRead = seconds(() => fs.readFileSync(files.returned, 'latin1').split('\n'));
  const read = seconds(() => {
    const { returns } = readAchReturns(fs.readFileSync(files.returned));
    if (returns.length !== files.entries) throw new Error(`${returns.length} returns read`);
  });
  return { write, bareWrite, read, bareRead };
}

/** Writes a file and waits until the disk has it. */
function keep(file: string, pieces: Iterable<string | Uint8Array>): void {
  const opened = fs.openSync(file, 'w');
  for (const piece of pieces)
    fs.writeSync(opened, typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);
  fs.fsyncSync(opened);
  fs.closeSync(opened);
}

function seconds(act: () => unknown): Time {
  const [began, used] = [performance.now(), process.cpuUsage()];
  act();
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

function report(
  what: string,
  file: string,
  rounds: readonly Round[],
  ours: keyof Round,
  bare: keyof Round,
): void {
  const megabytes = (fs.statSync(file).size / 1e6).toFixed(1);
  const ratio = median(rounds.map((round) => round[ours].processor / round[bare].processor));
  const of = (key: keyof Round) => {
    const [clock, processor] = (['clock', 'processor'] as const).map((time) =>
      median(rounds.map((round) => round[key][time])).toFixed(3),
    );
    return `${clock} s (processor ${processor} s)`;
  };
  console.log(
    `${what.padEnd(8)} ${megabytes} MB  ${of(ours)}  bare ${of(bare)}  ${ratio.toFixed(0)} of bare`,
  );
}
