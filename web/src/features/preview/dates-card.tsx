import { Group, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Schema } from '@/lib/api.ts';
import type { Bucket } from '@/lib/bucket-picks.ts';
import { dayText, moneyText } from '@/lib/format.ts';
import { creditsOf, DatesTable } from './dates-table.tsx';
import type { Year } from './year.ts';
import type { Choices, TimingView } from './use-choices.ts';
import { usePreviewWords } from './words.ts';
import classes from './preview.module.css';

type Timing = Schema<'Timing'>;

/** The timing that a term's own is set beside: most often asked is "on the 1st, or from the join date?" */
export const otherTiming = (own: Timing): Timing =>
  own.kind === 'standard' ? { kind: 'first_full_payment_day', day: 1 } : { kind: 'standard' };

type Props = { choices: Choices; year: Year; other: Year | undefined; buckets: readonly Bucket[] };

export function DatesCard({ choices, year, other, buckets }: Props) {
  const say = usePreviewWords();
  const own = choices.term!.timing;
  const joins = dayText(year.joinedOn, { weekday: true });
  const isNarrow = useMediaQuery('(max-width: 45em)');
  const isBoth = choices.timing === 'both' && other;
  return (
    <Paper component="section">
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2}>{say('datesFor', { day: joins })}</Title>
          {!isBoth && <Milestones year={year} />}
        </div>
        <SegmentedControl
          orientation={isNarrow ? 'vertical' : 'horizontal'}
          className="no-print"
          aria-label={say('timing')}
          data={[
            { value: 'own', label: <TimingName timing={own} /> },
            { value: 'other', label: <TimingName timing={otherTiming(own)} /> },
            { value: 'both', label: say('compare') },
          ]}
          value={choices.timing}
          onChange={(timing) => choices.choose({ timing: timing as TimingView })}
        />
      </Group>
      {isBoth ? (
        <div className={classes['side']}>
          <Side year={year} timing={own} buckets={buckets} />
          <Side year={other} timing={otherTiming(own)} buckets={buckets} />
        </div>
      ) : (
        <DatesTable year={year} buckets={buckets} />
      )}
    </Paper>
  );
}

function TimingName({ timing }: { timing: Timing }) {
  const say = usePreviewWords();
  switch (timing.kind) {
    case 'standard':
      return say('fromJoin');
    case 'first_full_payment_day':
      return say('billedOn', { day: timing.day });
    case 'calendar_billing_day':
      return say('calendarDay', { day: timing.day });
    case 'fixed_first_payment_date':
      return say('firstPaymentOn', { day: dayText(timing.date) });
    case 'payment_date_offset':
      return say('offset', { days: timing.days });
  }
}

/** "Begins Dec 8 · first full payment Jan 1 · expires Jan 1, 2028 · a renewal is due Jan 1, 2028". */
function Milestones({ year }: { year: Year }) {
  const say = usePreviewWords();
  const parts = [
    say('begins', { day: dayText(year.beginsOn) }),
    say('firstFull', { day: dayText(year.firstDueOn) }),
    year.expiresOn === null ? say('openEnded') : say('expires', { day: dayText(year.expiresOn) }),
    ...(year.renewalDueOn === null ? [] : [say('renewalDue', { day: dayText(year.renewalDueOn) })]),
  ];
  return (
    <Text c="dimmed" fz={13}>
      {parts.join(' · ')}
    </Text>
  );
}

function Side(props: { year: Year; timing: Timing; buckets: readonly Bucket[] }) {
  const { year, timing, buckets } = props;
  const say = usePreviewWords();
  return (
    <section>
      <Title order={3}>
        <TimingName timing={timing} />
      </Title>
      <Milestones year={year} />
      <Text fz={13} mb="xs">
        {say('firstYearPays')} <strong>{moneyText(year.firstYear.amount)}</strong>
      </Text>
      <ol style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {year.rows.map((row, at) => (
          <li
            key={`${row.kind} ${row.number}`}
            style={{ padding: '6px 0', borderTop: '1px solid var(--line)' }}
          >
            <Group justify="space-between" gap="xs" wrap="nowrap">
              <span>
                {dayText(row.dueOn, {
                  weekday: true,
                  today: year.rows[at - 1]?.dueOn ?? year.joinedOn,
                })}
              </span>
              <span className="amount">{moneyText(row.amount)}</span>
            </Group>
            <Text fz={13} c="dimmed">
              {creditsOf(row, buckets) || say('creditsNone')}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
