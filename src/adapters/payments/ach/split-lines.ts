import { columns, linesInBlock } from './fields.ts';
import type { Problems } from './problems.ts';

/**
 * The lines of a file: plain letters, 94 columns each, line ends all of one kind, or none anywhere.
 * Stops with the lines that are not so.
 */
export function splitLines(content: string | Uint8Array, problems: Problems): string[] {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
  const lines = isUnbroken(text) ? inColumns(text) : atLineEnds(text);
  for (const [at, line] of lines.entries()) {
    const odd = unprintable.exec(line);
    if (odd) problems.add(at + 1, `column ${odd.index + 1}`, whatIsOdd(odd[0]));
    else if (line.length !== columns)
      problems.add(at + 1, 'length', `${columns} characters expected, there are ${line.length}`);
  }
  problems.stopIfAny();
  return lines;
}

const unprintable = /[^\x20-\x7e]/;

const whatIsOdd = (character: string) =>
  character === '\r' || character === '\n'
    ? 'line ends all of one kind expected'
    : 'only plain letters, digits and signs expected';

/** Some banks send blocks without any line ends. */
const isUnbroken = (text: string) =>
  text.length > 0 && text.length % (columns * linesInBlock) === 0 && !/[\r\n]/.test(text);

const inColumns = (text: string) =>
  Array.from({ length: text.length / columns }, (_, at) =>
    text.slice(at * columns, (at + 1) * columns),
  );

function atLineEnds(text: string): string[] {
  const lines = text.split(text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n');
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}
