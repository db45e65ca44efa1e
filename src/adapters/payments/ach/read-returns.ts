import type { AchReturnFile } from './model.ts';

/**
 * Reads a return file: returns (addenda 99) and notifications of change (addenda 98), and lists the
 * entries that are neither. Throws `UnreadableAchFile` like `readAchFile`.
 */
export function readAchReturns(content: string | Uint8Array): AchReturnFile {
  throw new Error(String(content));
}
