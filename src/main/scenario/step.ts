import { refuseFields } from '#kit/refusal';
import type { Names } from './names.ts';
import type { Fields, Value } from './source.ts';
import type { World } from './world.ts';

/** What an expectation named, and what was there instead. */
export type Difference = { what: string; expected: string; found: string };

/** Carries a step out. Answers the differences when the step is an expectation. */
export type Act = (world: World) => Promise<Difference[] | void>;

/** Reads what stands under a step's key; everything it can know before the story begins it checks here. */
export type ReadStep = (value: Value, names: Names) => Act;

/** Looks at one thing an expectation names and tells where it is different. */
export type Look = (world: World) => Promise<Difference[]>;
export type ReadLook = (value: Value, names: Names) => Look;

/** The world is not as the step takes it to be: neither a refusal nor a bug. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
}

/** The API's own answer to what its contracts do not let in. */
export const notLetIn = (field: string, message: string) =>
  refuseFields('invalid_request', [{ field, message: `${field}: ${message}` }]);

/** The reason that acts by hand need (D31). Without one the step is refused, as the API refuses it. */
export function readReason(fields: Fields): () => string {
  const reason = fields.get('reason');
  const text = reason?.isBlank ? undefined : reason?.text();
  return () => {
    if (text === undefined) throw notLetIn('reason', 'a reason is needed');
    return text;
  };
}
