/** The most that the seven digits of an entry's sequence can say. */
export const maxSequence = 9_999_999;

/**
 * What a return is matched by: the first eight digits of the originating bank and the entry's sequence,
 * 15 digits in all.
 */
export function traceNumberOf(originatingRouting: string, sequence: number): string {
  return originatingRouting.slice(0, 8) + String(sequence).padStart(7, '0');
}

/** The sequence at the end of a trace number of that originating bank; undefined when it is another's. */
export function sequenceOf(originatingRouting: string, traceNumber: string): number | undefined {
  if (!/^\d{15}$/.test(traceNumber) || !traceNumber.startsWith(originatingRouting.slice(0, 8)))
    return undefined;
  return Number(traceNumber.slice(8));
}
