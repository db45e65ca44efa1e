import { api, answerOf, Refused } from '@/lib/api.ts';
import { once } from '@/lib/use-write.ts';
import type { Scan, Sent } from './scan-queue.ts';

/** Longer than this nobody stands at a reader. */
const patienceMs = 4_000;

/** Sends one scan. What the server could not answer now is sent again, with the same key. */
export async function sendScan({ key, ...body }: Scan): Promise<Sent> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    return { answer: await answerOf(api.POST('/v1/scans', { params: once(key), body, signal })) };
  } catch (error) {
    if (!(error instanceof Refused)) return 'away';
    const { status } = error.problem;
    if (status === 401) return 'signed_out';
    return status === 429 || status >= 500 ? 'away' : { refused: error.problem };
  }
}
