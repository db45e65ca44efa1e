import { isDay, type Day } from '#kit/days';
import { filler } from './fields.ts';
import type { Problems } from './problems.ts';

/** One line being read. Columns count from 1 and include the last, as in the books of the network. */
export class AchRecord {
  readonly text: string;
  readonly line: number;
  readonly problems: Problems;

  constructor(text: string, line: number, problems: Problems) {
    this.text = text;
    this.line = line;
    this.problems = problems;
  }

  raw(first: number, last: number): string {
    return this.text.slice(first - 1, last);
  }

  letters(first: number, last: number): string {
    return this.raw(first, last).trim();
  }

  /** A whole number that fills its field with digits. */
  number(field: string, first: number, last: number): number {
    let value = 0;
    for (let at = first - 1; at < last; at += 1) {
      const digit = this.text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) {
        this.expect(field, `${last - first + 1} digits expected`);
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Digits that are a name and no quantity: they keep their zeros. */
  digits(field: string, first: number, last: number): string {
    this.number(field, first, last);
    return this.raw(first, last);
  }

  /** A day as six digits; blanks and zeros say none. Years are those of this century. */
  day(field: string, first: number): Day | null {
    const written = this.raw(first, first + 5);
    if (written === '      ' || written === '000000') return null;
    const day = `20${written.slice(0, 2)}-${written.slice(2, 4)}-${written.slice(4)}`;
    if (isDay(day)) return day;
    this.expect(field, 'a day like 261102 expected');
    return null;
  }

  /** A count or a sum at the end of a batch or a file, beside what the lines before it come to. */
  compare(field: string, first: number, last: number, found: number): void {
    const { count } = this.problems;
    const said = this.number(field, first, last);
    if (this.problems.count === count && said !== found)
      this.expect(field, `${found} expected from the lines before, ${said} stands there`);
  }

  /** Notes that the field is not as it has to be. What stands in an entry is never repeated. */
  expect(field: string, expected: string): void {
    this.problems.add(this.line, field, expected);
  }
}

/** The lines of a file, one after the other. */
export class AchLines {
  readonly #lines: readonly string[];
  readonly problems: Problems;
  #at = 0;

  constructor(lines: readonly string[], problems: Problems) {
    this.#lines = lines;
    this.problems = problems;
  }

  /** How many there are in all. */
  get length(): number {
    return this.#lines.length;
  }

  /** What the next line is, by its first column; a line of nines is a filler, after the last there is nothing. */
  get nextType(): string {
    const line = this.#lines[this.#at];
    if (line === undefined) return 'nothing';
    return line === filler ? 'filler' : line[0]!;
  }

  /** The next line, which has to be of that type; otherwise nothing after it makes sense. */
  take(type: string, expected: string): AchRecord {
    if (this.nextType !== type)
      this.problems.stop(
        this.#at + 1,
        'kind of line',
        this.nextType === 'nothing'
          ? `${expected} expected, the file ends here`
          : `${expected} expected`,
      );
    this.#at += 1;
    return new AchRecord(this.#lines[this.#at - 1]!, this.#at, this.problems);
  }

  /** There is nothing left. */
  end(): void {
    if (this.nextType !== 'nothing')
      this.problems.stop(
        this.#at + 1,
        'kind of line',
        'nothing after the end of the file expected',
      );
  }
}
