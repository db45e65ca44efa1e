import { api, answerOf, Refused } from '@/lib/api.ts';
import { once } from '@/lib/use-write.ts';
import type { Scan, Sent } from './scan-queue.ts';

/** Longer than this nobody stands at a reader. */
const patienceMs = 4_000;

/**
 * Sends one scan. What the server could not answer now is sent again, with the same key. Where its PIN was
 * lost with the page, it is another request, and the server says whether the member is in already.
 */
export async function sendScan({ key, hasPin, ...card }: Scan, pin?: string): Promise<Sent> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const params = once(hasPin && pin === undefined ? `${key}-without-pin` : key);
    const body = { ...card, ...(pin === undefined ? {} : { pin }) };
    return { answer: await answerOf(api.POST('/v1/scans', { params, body, signal })) };
  } catch (error) {
    if (!(error instanceof Refused)) return 'away';
    const { status } = error.problem;
    if (status === 401) return 'signed_out';
    return status === 429 || status >= 500 ? 'away' : { refused: error.problem };
  }
}
