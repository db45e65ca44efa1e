/** One small change of a file: what a slip of the hand at a comparison or a boundary would look like. */
export type Mutant = {
  at: number;
  from: string;
  to: string;
  lineNo: number;
  line: string;
  says: string;
};

const turned: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+ 1': '+ 2',
  '- 1': '- 2',
};

/**
 * Every comparison and every step by one in a TypeScript or SQL file, each turned into its neighbour.
 * Arrows, type parameters and comments are not comparisons: an operator counts when spaces stand around
 * it, as the formatter leaves them.
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const operators = file.endsWith('.sql')
    ? /(?<= )(<=|>=|<|>|[+-] 1\b)(?= |,|\)|$)/gm
    : /(?<= )(<=|>=|<|>|===|!==|[+-] 1\b)(?= |,|;|\)|$)/gm;
  const lines = text.split('\n');
  return [...text.matchAll(operators)].flatMap((found) => {
    const lineNo = text.slice(0, found.index).split('\n').length;
    const line = lines[lineNo - 1]!;
    if (/^\s*(\*|\/\*|\/\/|--|comment on)/.test(line)) return [];
    const from = found[0];
    const to = turned[from]!;
    return [{ at: found.index, from, to, lineNo, line, says: `${line.trim()}  (${from} → ${to})` }];
  });
}

export const mutated = (text: string, { at, from, to }: Mutant) =>
  text.slice(0, at) + to + text.slice(at + from.length);
