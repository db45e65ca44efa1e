import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { icalOf } from './ical.ts';

const at = (text: string) => Temporal.Instant.from(text);

test('a calendar is written in UTC, escaped, in lines of at most 75 octets', () => {
  const text = icalOf(
    'Harbor; Street',
    [
      {
        uid: 'event_1@duesday',
        version: 2,
        startsAt: at('2023-11-07T23:00:00Z'),
        endsAt: at('2023-11-08T00:00:00Z'),
        title: `Yoga, calm ${'ä'.repeat(60)}`,
        place: 'Studio\\A',
        text: null,
        isCancelled: false,
      },
    ],
    at('2023-11-01T13:00:00.5Z'),
  );
  const lines = text.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text).toContain('DTSTART:20231107T230000Z\r\n');
  expect(text).toContain('DTSTAMP:20231101T130000Z\r\n');
  expect(text).toContain(String.raw`X-WR-CALNAME:Harbor\; Street`);
  expect(text).toContain(String.raw`LOCATION:Studio\\A`);
  expect(text.replaceAll('\r\n ', '')).toContain(String.raw`SUMMARY:Yoga\, calm ${'ä'.repeat(60)}`);
  expect(lines.at(-1)).toBe('');
});
