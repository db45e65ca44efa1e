import type { AchFile } from './model.ts';

/**
 * Reads any NACHA file, text or bytes. Throws `UnreadableAchFile` with everything that is wrong in it
 * (up to twenty problems), never part of an answer, and nothing else.
 */
export function readAchFile(content: string | Uint8Array): AchFile {
  throw new Error(String(content));
}
