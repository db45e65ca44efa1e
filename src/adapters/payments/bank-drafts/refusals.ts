import { Refusal } from '#kit/refusal';

export const noBankSender = () =>
  new Refusal({
    kind: 'conflict',
    code: 'no_bank_sender',
    detail: 'Nobody has said yet through which bank dues are drafted.',
    hint: 'Fill in what your bank gave you for sending files, in Settings.',
  });

export const noBankCompany = (clubName: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'no_bank_company',
    detail: `Nobody has said yet as whom ${clubName} appears on bank statements.`,
    hint: 'Fill in the company id and name that your bank gave you for this club.',
  });

/** The network that these files are for moves dollars, and a file does not say so. */
export const notInDollars = (clubName: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'not_in_dollars',
    detail: `${clubName} does not take US dollars: its dues cannot be drafted by files of this kind.`,
    hint: 'Take a card, or collect at the desk.',
  });

/** Also the answer for another organization's. */
export const noSuchAccount = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_bank_account',
    detail: 'There is no such bank account.',
  });

/** Also the answer for another organization's. */
export const noSuchFile = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_bank_file', detail: 'There is no such file.' });

/** Also the answer for another organization's. */
export const noSuchLine = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_return_line',
    detail: 'This file has no such line.',
  });

export const nothingToLookAfter = () =>
  new Refusal({
    kind: 'conflict',
    code: 'nothing_to_look_after',
    detail: 'This line did what it says: there is nothing to look after.',
    hint: 'What is no draft of yours or needs a look can be noted as looked after.',
  });

export const nothingToSend = () =>
  new Refusal({
    kind: 'conflict',
    code: 'nothing_to_send',
    detail: 'No draft waits to be sent to the bank.',
    hint: 'Run the dues first; drafts wait here until their file is made.',
  });

/** A process may die between making a file and putting it where the bank's goes. */
export const madeAndNeverTaken = (file: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'nothing_to_send',
    detail: `No draft waits to be sent to the bank, but ${file} was made and has not been taken out yet.`,
    hint: `Unless somebody brings it to the bank from the browser: duesday bank file --file ${file}.`,
  });

/** Two organizations that drop into one folder make files of one name. */
export const anotherFileIsThere = (file: string, place: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'another_file_is_there',
    detail: `${file} was made, but there is another file at ${place}.`,
    hint: `Take that one to the bank first, or give each organization a folder of its own; then: duesday bank file --file ${file}.`,
  });

export const tooManyFiles = () =>
  new Refusal({
    kind: 'conflict',
    code: 'too_many_bank_files',
    detail: 'A bank tells apart 36 files of one day, and that many were made today.',
    hint: 'The drafts wait for tomorrow’s file.',
  });
