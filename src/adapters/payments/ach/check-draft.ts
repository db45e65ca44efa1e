import { isDay, isWallClock } from '#kit/days';
import { isBankingDay } from '#kit/banking-days';
import { isRoutingNumber } from '#kit/routing-number';
import { isPrintable } from './fields.ts';
import { maxEntryMinor, maxSameDayMinor } from './limits.ts';
import type { AchBatch, AchBatchHeader, AchEntry, AchSender, AchStamp } from './model.ts';
import { foldName } from './names.ts';
import { refuseAch } from './refusals.ts';
import { maxSequence } from './trace-number.ts';

/** Refuses (`ach_invalid_setting`) what a bank could not have told a club. */
export function checkSender(sender: AchSender): void {
  if (!isRoutingNumber(sender.immediateDestination))
    throw setting('The bank’s routing number (immediate destination) is not one.');
  if (!isRoutingNumber(sender.originatingRouting))
    throw setting('The originating bank’s routing number is not one.');
  if (!/^(?:\d{9}|[0-9A-Z]{10})$/.test(sender.immediateOrigin))
    throw setting('The sender (immediate origin) has 9 digits, or 10 digits and capitals.');
  if (!isText(sender.referenceCode ?? '', 8))
    throw setting('The reference code has up to 8 plain letters.');
  for (const name of [sender.immediateDestinationName, sender.immediateOriginName])
    if (foldName(name, 23) === '') throw setting('The bank and the sender need names.');
}

/** Refuses (`ach_invalid_setting`) a time that is none, or a modifier that no file may have. */
export function checkStamp({ createdAt, idModifier }: AchStamp): void {
  if (createdAt.length !== 16 || !isWallClock(createdAt))
    throw setting('The time of a file is a wall clock, like 2026-11-02T09:30.');
  if (!/^[A-Z0-9]$/.test(idModifier))
    throw setting('The modifier of a file is one capital letter or digit.');
}

/** Refuses (`ach_invalid_setting`, `ach_invalid_day`) a batch that the bank would send back. */
export function checkBatchHeader(header: AchBatchHeader, createdAt: string): void {
  const { company, description, effectiveOn } = header;
  if (!/^[0-9A-Z ]{0,9}[0-9A-Z]$/.test(company.id))
    throw setting('A company’s ID at its bank has up to 10 digits and capitals.');
  if (foldName(company.name, 16) === '') throw setting('The company needs a name.');
  if (!isText(company.discretionaryData ?? '', 20))
    throw setting('The company’s own data has up to 20 plain letters.');
  if (description.length > 10 || foldName(description, 10) === '')
    throw setting('What the account holder reads on the statement has 1 to 10 letters.');
  if (header.sameDayBy !== null && !/^(?:[01]\d|2[0-3])[0-5]\d$/.test(header.sameDayBy))
    throw setting('The time of a same-day batch is written like 1300.');
  if (!isDay(effectiveOn) || !isBankingDay(effectiveOn))
    throw refuseAch(
      'ach_invalid_day',
      `Banks move no money on ${effectiveOn.slice(0, 10)}.`,
      'Choose the next banking day.',
    );
  if (effectiveOn < createdAt.slice(0, 10))
    throw refuseAch(
      'ach_invalid_day',
      `This file was to move money on ${effectiveOn}, a day past.`,
    );
}

/** Refuses (`ach_invalid_entry`, `ach_amount_too_large`) an entry that the bank would send back; names no account. */
export function checkEntry(entry: AchEntry, batch: AchBatch): void {
  const wrong = whatIsWrong(entry, batch);
  const tooMuch = wrong ?? whatIsTooMuch(entry, batch);
  if (tooMuch === undefined) return;
  const whose = `${foldName(entry.name) || 'somebody'} (${entry.sequence})`;
  throw refuseAch(
    wrong === undefined ? 'ach_amount_too_large' : 'ach_invalid_entry',
    `The bank draft of ${whose} cannot be sent: ${tooMuch}.`,
  );
}

function whatIsWrong(entry: AchEntry, { carries }: AchBatch): string | undefined {
  const { direction, sequence, amountMinor, isPrenote, paymentInformation } = entry;
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > maxSequence)
    return 'its sequence is a whole number from 1 to 9,999,999';
  if (carries !== 'both' && carries !== `${direction}s`)
    return `it is a ${direction}, and its batch carries ${carries}`;
  if (!isRoutingNumber(entry.routingNumber)) return 'its routing number is not one';
  if (!isAccount.test(entry.accountNumber.reveal())) return 'its bank account number is not one';
  if (!Number.isInteger(amountMinor) || amountMinor < 0 || (amountMinor === 0) !== isPrenote)
    return 'it moves a whole number of cents above 0, and 0 as a prenote';
  if (!isIdentification.test(entry.identification))
    return 'its identification has 1 to 15 letters, digits and dashes';
  if (!isText(entry.discretionaryData ?? '', 2)) return 'its own data has up to 2 plain letters';
  if (paymentInformation !== null && !(paymentInformation && isText(paymentInformation, 80)))
    return 'what travels along with it has 1 to 80 plain letters';
  return undefined;
}

function whatIsTooMuch({ amountMinor }: AchEntry, { sameDayBy }: AchBatch): string | undefined {
  if (amountMinor > maxEntryMinor) return 'it moves more than 99,999,999.99';
  if (sameDayBy !== null && amountMinor > maxSameDayMinor)
    return 'it moves more than 1,000,000.00 on the same day';
  return undefined;
}

const isAccount = /^[0-9A-Za-z-]{1,17}$/;
const isIdentification = /^[0-9A-Za-z-]{1,15}$/;

const isText = (text: string, length: number) => text.length <= length && isPrintable(text);

const setting = (detail: string) => refuseAch('ach_invalid_setting', detail);
