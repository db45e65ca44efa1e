import { Alert, Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Year } from './year.ts';
import { usePreviewWords } from './words.ts';

/** Whether the picked sessions reach the next payment (D8). */
export function GapBadge({ year }: { year: Year }) {
  const say = usePreviewWords();
  if (year.firstYear.sessions.length === 0) return null;
  const gaps = year.lapses.length;
  return gaps === 0 ? (
    <Badge
      color="tide"
      size="lg"
      h="auto"
      styles={wrapping}
      leftSection={<IconCheck size={14} aria-hidden />}
    >
      {say('noGap')}
    </Badge>
  ) : (
    <Badge color="amber" size="lg" leftSection={<IconAlertTriangle size={14} aria-hidden />}>
      {say('gap', { count: gaps })}
    </Badge>
  );
}

/** A long badge breaks into lines on a phone instead of losing its end. */
const wrapping = { label: { whiteSpace: 'normal' as const, padding: '3px 0' } };

/** Each gap in the server's words, with the number of days that would close it. */
export function Gaps({ year }: { year: Year }) {
  return year.lapses.map(({ itemId, message }) => (
    <Alert key={itemId} color="amber" mb="sm" icon={<IconAlertTriangle aria-hidden />}>
      {message}
    </Alert>
  ));
}
