import type { Instant } from '#kit/days';

/** An event as a calendar program shows it. */
export type IcalEvent = {
  /** The same for ever, also when the event moves. */
  uid: string;
  /** Counts changes. */
  version: number;
  startsAt: Instant;
  endsAt: Instant;
  title: string;
  place: string | null;
  text: string | null;
  isCancelled: boolean;
};

/**
 * A calendar as RFC 5545 has it: times in UTC, so that no program needs to know the club's zone; lines of
 * at most 75 octets, each ended by CR and LF.
 */
export function icalOf(name: string, events: readonly IcalEvent[], now: Instant): string {
  const stamp = utc(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Duesday//Scheduler//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `SEQUENCE:${event.version}`,
      `DTSTAMP:${stamp}`,
      `DTSTART:${utc(event.startsAt)}`,
      `DTEND:${utc(event.endsAt)}`,
      `SUMMARY:${escaped(event.title)}`,
      ...(event.place === null ? [] : [`LOCATION:${escaped(event.place)}`]),
      ...(event.text === null ? [] : [`DESCRIPTION:${escaped(event.text)}`]),
      `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20231107T230000Z`; half a year of a large club is thousands of them, while others wait for us. */
const utc = (at: Instant) =>
  `${new Date(at.epochMilliseconds).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);

/** Longer lines go on in the next one, after a space; never in the middle of a letter. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    const most = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + letter) > most) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}
