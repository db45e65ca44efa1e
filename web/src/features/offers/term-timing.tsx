import { Box, Radio, Stack } from '@mantine/core';
import type { Timing } from '#modules/offers/contract';
import { NumberField } from '@/components/number-field.tsx';
import { useClub } from '@/lib/use-me.ts';
import { DayField } from './day-field.tsx';
import { useTermWords } from './term-words.ts';

const kinds = [
  'standard',
  'first_full_payment_day',
  'calendar_billing_day',
  'fixed_first_payment_date',
  'payment_date_offset',
] as const satisfies Timing['kind'][];

type Props = { timing: Timing; problem: string | undefined; onChange: (timing: Timing) => void };

/** When the first payment falls: one of the five, never two (D9). */
export function TermTiming({ timing, problem, onChange }: Props) {
  const say = useTermWords();
  const { today } = useClub();
  return (
    <Radio.Group
      label={say('timing')}
      value={timing.kind}
      onChange={(kind) => onChange(beginning(kind as Timing['kind'], today))}
    >
      <Stack gap="xs" mt="xs">
        {kinds.map((kind) => (
          <div key={kind}>
            <Radio value={kind} label={say(kind)} />
            {timing.kind === kind && kind !== 'standard' && (
              <Box ml={32} mt={4}>
                <TimingValue timing={timing} problem={problem} onChange={onChange} />
              </Box>
            )}
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}

function TimingValue({ timing, problem, onChange }: Props) {
  const say = useTermWords();
  if (timing.kind === 'standard') return null;
  if (timing.kind === 'fixed_first_payment_date')
    return (
      <DayField
        w={200}
        label={say('fixedDate')}
        day={timing.date}
        error={problem}
        onChange={(date) => onChange({ ...timing, date: date ?? '' })}
      />
    );
  if (timing.kind === 'payment_date_offset')
    return (
      <NumberField
        w={160}
        label={say('offset')}
        value={timing.days}
        error={problem}
        onChange={(days) => onChange({ ...timing, days })}
      />
    );
  return (
    <NumberField
      w={200}
      label={say('dayOfMonth')}
      description={say('dayHint')}
      value={timing.day}
      error={problem}
      onChange={(day) => onChange({ ...timing, day })}
    />
  );
}

function beginning(kind: Timing['kind'], today: string): Timing {
  switch (kind) {
    case 'standard':
      return { kind };
    case 'first_full_payment_day':
    case 'calendar_billing_day':
      return { kind, day: 1 };
    case 'fixed_first_payment_date':
      return { kind, date: today };
    case 'payment_date_offset':
      return { kind, days: 14 };
  }
}
