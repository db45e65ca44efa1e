import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import { type Day, isDay, isWallClock } from '#kit/days';

/** Something in a scenario file that cannot be understood, with the line it stands on. */
export class FileError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = 'FileError';
    this.line = line;
  }
}

/** Says no to a feature of the format that the product does not have yet. */
export const notThereYet = (line: number, feature: string) =>
  new FileError(line, `${feature}: this feature does not exist yet`);

type Source = { document: Document; lines: LineCounter };

/** Reads a scenario file as YAML. Throws a FileError where it is none. */
export function openSource(text: string): Value {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const line = problem.linePos?.[0].line ?? 1;
    throw new FileError(line, problem.message.split('\n')[0]!.replace(/ at line .*$/, ''));
  }
  return new Value({ document, lines }, document.contents, 'the file', 1);
}

/** One place in a scenario file: what is written there, read as what is expected there. */
export class Value {
  readonly #source: Source;
  readonly #node: Node | null;
  /** What the reader of an error calls it: the key it stands under. */
  readonly name: string;
  readonly line: number;

  constructor(source: Source, node: unknown, name: string, line: number) {
    this.#source = source;
    const resolved = isAlias(node) ? node.resolve(source.document) : node;
    this.#node = (resolved ?? null) as Node | null;
    this.name = name;
    const offset = (node as Node | null)?.range?.[0];
    this.line = offset === undefined ? line : source.lines.linePos(offset).line;
  }

  fail(message: string): never {
    throw new FileError(this.line, message);
  }

  #expected(what: string): never {
    return this.fail(`"${this.name}" must be ${what}`);
  }

  get isMapping(): boolean {
    return isMap(this.#node);
  }

  get isEmpty(): boolean {
    return this.#node === null || (isScalar(this.#node) && this.#node.value === null);
  }

  /** A text with nothing in it. */
  get isBlank(): boolean {
    return this.#written()?.trim() === '';
  }

  /** The words or digits as they are written, so that 49.00 stays 49.00. */
  text(): string {
    const text = this.#written();
    if (text === undefined || text.trim() === '') return this.#expected('a text');
    if (text.includes('\0') || !text.isWellFormed())
      return this.fail(`"${this.name}" has a character in it that no text can keep`);
    return text;
  }

  #written(): string | undefined {
    const node = this.#node;
    if (!isScalar(node) || node.value === null) return undefined;
    return node.source ?? String(node.value);
  }

  oneOf<Word extends string>(words: readonly Word[]): Word {
    const text = this.#written();
    const word = words.find((candidate) => candidate === text);
    return word ?? this.#expected(words.length === 1 ? words[0]! : `one of ${words.join(', ')}`);
  }

  /** A whole number, with a sign or without. */
  whole(least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): number {
    const text = this.#written() ?? '';
    const number = /^[-+]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    const from = least === Number.MIN_SAFE_INTEGER ? '' : ` from ${least}`;
    const to = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`;
    return this.#expected(`a whole number${from}${to}`);
  }

  /** Any number: whether it fits is the product's to say. */
  number(): number {
    const text = this.#written() ?? '';
    return /^[-+]?\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Number(text) : this.#expected('a number');
  }

  /** An amount of money, in the digits that are written. */
  amount(): string {
    const text = this.#written() ?? '';
    return /^[-+]?\d+(?:\.\d+)?$/.test(text) ? text : this.#expected('an amount, like 49.00');
  }

  flag(): boolean {
    const text = this.#written()?.toLowerCase();
    if (text === 'true' || text === 'false') return text === 'true';
    return this.#expected('true or false');
  }

  day(): Day {
    const text = this.#written() ?? '';
    return isDay(text) ? text : this.#expected('a day, like 2023-11-01');
  }

  /** A day, or null for `never`. */
  dayOrNever(): Day | null {
    const text = this.#written() ?? '';
    if (text.toLowerCase() === 'never') return null;
    return isDay(text) ? text : this.#expected('a day, like 2023-11-01, or never');
  }

  wallClock(): string {
    // seconds are allowed where they say nothing
    const text = (this.#written() ?? '')
      .replace(/^(.{10}[T ]\d{2}:\d{2}):00$/, '$1')
      .replace(' ', 'T');
    return isWallClock(text) ? text : this.#expected('a date or a time, like 2023-11-01T09:00');
  }

  list(): Value[] {
    if (!isSeq(this.#node)) return this.#expected('a list');
    return this.#node.items.map((item) => new Value(this.#source, item, this.name, this.line));
  }

  /** Everything in a mapping, by key; at least one thing unless it may be empty. */
  entries(mayBeEmpty = false): Entry[] {
    if (!isMap(this.#node)) return this.#expected('a mapping of keys to values');
    const entries = this.#node.items.map((pair) => this.#entry(pair));
    return entries.length === 0 && !mayBeEmpty
      ? this.fail(`"${this.name}" is empty and so says nothing`)
      : entries;
  }

  #entry({ key, value }: Pair): Entry {
    const at = new Value(this.#source, key, this.name, this.line);
    const name = at.text();
    return { key: name, line: at.line, value: new Value(this.#source, value, name, at.line) };
  }

  /** A mapping with these keys and no others. Nothing at all is an empty one. */
  fields(known: readonly string[]): Fields {
    if (this.isEmpty) return new Fields(this, []);
    const entries = this.entries(true);
    for (const { key, line } of entries)
      if (!known.includes(key))
        throw new FileError(
          line,
          `unknown key "${key}" in ${this.name}; known are ${known.join(', ')}`,
        );
    return new Fields(this, entries);
  }
}

export type Entry = { key: string; line: number; value: Value };

/** The keys of a mapping that was read against the ones it may have. */
export class Fields {
  readonly of: Value;
  readonly #entries: readonly Entry[];

  constructor(of: Value, entries: readonly Entry[]) {
    this.of = of;
    this.#entries = entries;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** What stands under the key; undefined when the key is not there or left empty. */
  get(key: string): Value | undefined {
    const value = this.#entries.find((entry) => entry.key === key)?.value;
    return value?.isEmpty ? undefined : value;
  }

  need(key: string): Value {
    return this.get(key) ?? this.of.fail(`${this.of.name} needs "${key}"`);
  }
}
