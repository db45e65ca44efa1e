import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser sent this from a page of ours: cookies come along whoever wrote the page, so a write
 * that rests on a cookie has to prove it. Sec-Fetch-Site cannot be set by a page; browsers leave it out
 * over plain http, where Origin has to name the address that was asked, or the public one.
 */
export function isFromOurPages(
  headers: IncomingHttpHeaders,
  publicUrl: string | undefined,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  return [publicUrl, `http://${host}`, `https://${host}`].includes(origin);
}
