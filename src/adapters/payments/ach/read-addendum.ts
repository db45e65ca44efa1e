import { readCorrectedData } from './corrected-data.ts';
import type { AchAddendum, AchReturnStage } from './model.ts';
import type { AchLines, AchRecord } from './record.ts';

const kinds = /^(?:0[25]|1[0-8]|9[89])$/;

/** Reads a line that travels along with an entry: information, a return, or a notification of change. */
export function readAddendum(lines: AchLines): AchAddendum {
  const record = lines.take('7', 'an addendum (7)');
  const typeCode = record.raw(2, 3);
  if (!kinds.test(typeCode))
    record.expect('type of addendum', '02, 05, 10 to 18, 98 or 99 expected');
  if (typeCode === '99') return readReturn(record);
  if (typeCode === '98') return readChange(record);
  return { kind: 'information', line: record.line, typeCode, text: record.raw(4, 94) };
}

function readReturn(record: AchRecord): AchAddendum {
  const code = codeOf(record, /^R\d\d$/, 'a return code, like R01, expected');
  const stage = stageOf(code);
  const saysDeath = code === 'R14' || code === 'R15';
  return {
    kind: 'return',
    line: record.line,
    code,
    stage,
    originalTrace: originalTraceOf(record),
    originalBank: record.raw(28, 35),
    diedOn: saysDeath ? record.day('day of death', 22) : null,
    information: record.letters(...informationIn[stage]),
    answers: stage === 'return' ? null : answeredBy(record, stage),
  };
}

/** A contested return has no place for it. */
const informationIn: Record<AchReturnStage, readonly [number, number]> = {
  return: [36, 79],
  dishonored: [59, 79],
  contested: [1, 0],
};

/** What a disputed return answers: the return, or the objection to it. */
function answeredBy(record: AchRecord, stage: 'dishonored' | 'contested') {
  const [trace, code] = stage === 'dishonored' ? [39, 57] : [59, 77];
  return {
    trace: record.digits('trace number of the return', trace, trace + 14),
    code: `R${record.digits('code of the return', code, code + 1)}`,
  };
}

function readChange(record: AchRecord): AchAddendum {
  const code = codeOf(record, /^C\d\d$/, 'a change code, like C01, expected');
  const corrected = readCorrectedData(code, record.raw(36, 70));
  return {
    kind: 'change',
    line: record.line,
    code,
    originalTrace: originalTraceOf(record),
    originalBank: record.raw(28, 35),
    corrected: corrected ?? {},
    isUnderstood: corrected !== undefined,
  };
}

const originalTraceOf = (record: AchRecord) => record.digits('original trace number', 7, 21);

function codeOf(record: AchRecord, pattern: RegExp, expected: string): string {
  const code = record.raw(4, 6);
  if (!pattern.test(code)) record.expect('code', expected);
  return code;
}

/** R61 to R70 are our bank's objections to a return, R71 to R77 the other bank's answers to these. */
function stageOf(code: string): AchReturnStage {
  const number = Number(code.slice(1));
  if (number >= 61 && number <= 70) return 'dishonored';
  return number >= 71 && number <= 77 ? 'contested' : 'return';
}
