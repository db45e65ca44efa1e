import { readCorrectedData } from './corrected-data.ts';
import type { AchAddendum, AchReturnDetails, AchReturnStage } from './model.ts';
import type { AchLines, AchRecord } from './record.ts';

const kinds = /^(?:0[25]|1[0-8]|9[89])$/;

/** Reads a line that travels along with an entry: information, a return, or a notification of change. */
export function readAddendum(lines: AchLines): AchAddendum {
  const record = lines.take('7', 'an addendum (7)');
  const { line } = record;
  const typeCode = record.raw(2, 3);
  if (!kinds.test(typeCode))
    record.expect('type of addendum', '02, 05, 10 to 18, 98 or 99 expected');
  if (typeCode === '99') return { kind: 'return', line, ...readReturn(record) };
  if (typeCode === '98') return { kind: 'change', line, ...readChange(record) };
  return { kind: 'information', line, typeCode, text: record.raw(4, 94) };
}

function readReturn(record: AchRecord): AchReturnDetails {
  const code = codeOf(record, /^R\d\d$/, 'a return code, like R01, expected');
  const stage = stageOf(code);
  const common = { code, stage, ...aboutTheOriginal(record) };
  if (stage === 'return')
    return {
      ...common,
      diedOn: code === 'R14' || code === 'R15' ? record.day('day of death', 22) : null,
      information: record.letters(36, 79),
      answers: null,
    };
  const [trace, answered] = stage === 'dishonored' ? [39, 57] : [59, 77];
  return {
    ...common,
    diedOn: null,
    information: stage === 'dishonored' ? record.letters(59, 79) : '',
    answers: {
      trace: record.digits('trace number of the return', trace, trace + 14),
      code: `R${record.digits('code of the return', answered, answered + 1)}`,
    },
  };
}

function readChange(record: AchRecord) {
  const code = codeOf(record, /^C\d\d$/, 'a change code, like C01, expected');
  const corrected = readCorrectedData(code, record.raw(36, 70));
  return {
    code,
    ...aboutTheOriginal(record),
    corrected: corrected ?? {},
    isUnderstood: corrected !== undefined,
  };
}

const aboutTheOriginal = (record: AchRecord) => ({
  originalTrace: record.digits('original trace number', 7, 21),
  originalBank: record.raw(28, 35),
});

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
