import type { Names } from './names.ts';
import type { Value } from './source.ts';
import type { World } from './world.ts';

/** What an expectation named, and what was there instead. */
export type Difference = { what: string; expected: string; found: string };

/** Carries a step out. Answers the differences when the step is an expectation. */
export type Act = (world: World) => Promise<Difference[] | void>;

/** Reads what stands under a step's key; everything it can know before the story begins it checks here. */
export type ReadStep = (value: Value, names: Names) => Act;

/** The world is not as the step takes it to be: neither a refusal nor a bug. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
}
