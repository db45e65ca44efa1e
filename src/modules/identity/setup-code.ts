import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How the first start is guarded. */
export type SetupGuard = {
  /** Printed in the terminal; the same in every process that shares the secret. */
  code: string;
  /** Whether this request has to know it. */
  isNeeded(headers: IncomingHttpHeaders): boolean;
};

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Whoever comes first to a new Duesday becomes its owner, so they have to prove that they started it: by
 * sitting at the same machine (`isOnlyHere`: it listens on the loopback alone and has no public address),
 * or by the code in its terminal.
 */
export function setupGuard(secret: string, isOnlyHere: boolean): SetupGuard {
  const bytes = createHmac('sha256', secret).update('first start').digest().subarray(0, 12);
  const code = [...bytes]
    .map((byte) => letters[byte % letters.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
  return { code, isNeeded: (headers) => !isOnlyHere || !isAskedHere(headers) };
}

/** A name that leads elsewhere, or a proxy's mark, means that somebody comes from outside after all. */
function isAskedHere(headers: IncomingHttpHeaders): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const isForwarded = Object.keys(headers).some((name) =>
    /^(x-forwarded-|forwarded$|x-real-ip$)/.test(name),
  );
  return !isForwarded && ['localhost', '127.0.0.1', '[::1]'].includes(host);
}

export function isSetupCode(guard: SetupGuard, given: string | undefined): boolean {
  const [a, b] = [guard.code, (given ?? '').trim().toUpperCase()].map((text) =>
    createHmac('sha256', 'compare').update(text).digest(),
  );
  return timingSafeEqual(a!, b!);
}
