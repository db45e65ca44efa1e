import { UnreadableAchFile, type AchProblem } from './refusals.ts';

const mostReported = 20;

/** What is wrong in a file, gathered while it is read, so that one report names all of it. */
export class Problems {
  readonly #found: AchProblem[] = [];

  get count(): number {
    return this.#found.length;
  }

  /** Notes a problem; after twenty there is no point in reading on. */
  add(line: number, field: string, expected: string): void {
    this.#found.push({ line, field, expected });
    if (this.#found.length >= mostReported) throw new UnreadableAchFile(this.#found);
  }

  /** For what makes everything after it meaningless. */
  stop(line: number, field: string, expected: string): never {
    this.#found.push({ line, field, expected });
    throw new UnreadableAchFile(this.#found);
  }

  stopIfAny(): void {
    if (this.count > 0) throw new UnreadableAchFile(this.#found);
  }
}
