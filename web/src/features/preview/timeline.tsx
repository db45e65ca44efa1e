import { Group, Paper, Text, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import type { Bucket } from '@/lib/bucket-picks.ts';
import { Drawing } from './drawing.tsx';
import { GapBadge, Gaps } from './gap-badge.tsx';
import type { Year } from './year.ts';
import { usePreviewWords } from './words.ts';
import classes from './preview.module.css';

/** Narrower than this nothing could be read: then it scrolls in its own place. */
const narrowest = 880;

/** The year, drawn: payments, one bar for each credit, and what is held. */
export function Timeline({ year, buckets }: { year: Year; buckets: readonly Bucket[] }) {
  const say = usePreviewWords();
  const { ref, width } = useElementSize();
  // what the mouse is on is said before what the keyboard is on; either may leave without the other
  const [pointed, point] = useState('');
  const [focused, focus] = useState('');
  const payments = year.rows.filter((row) => row.kind === 'dues').length;
  return (
    <Paper component="section" mb="lg" className="keep-together">
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2}>{say('timeline', { count: payments })}</Title>
          <Text c="dimmed" fz={13} className="no-print">
            {say('timelineBelow')}
          </Text>
        </div>
        <GapBadge year={year} />
      </Group>
      <Gaps year={year} />
      <div
        ref={ref}
        role="region"
        aria-label={say('drawing')}
        tabIndex={0}
        className={classes['scroll']}
      >
        <Drawing
          year={year}
          buckets={buckets}
          width={Math.max(narrowest, Math.floor(width))}
          onPoint={point}
          onFocus={focus}
        />
      </div>
      <p className={`${classes['sentence']} no-print`}>{pointed || focused}</p>
    </Paper>
  );
}
