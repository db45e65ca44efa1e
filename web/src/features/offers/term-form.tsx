import { Group, NativeSelect, TextInput } from '@mantine/core';
import { frequencyPresets } from '#modules/offers/contract';
import { MoneyField } from '@/components/money-field.tsx';
import { NumberField } from '@/components/number-field.tsx';
import type { DraftTerm } from './draft.ts';
import classes from './offers.module.css';
import { PercentField } from './percent-field.tsx';
import { TermNegotiation } from './term-negotiation.tsx';
import { TermTiming } from './term-timing.tsx';
import { presetOf, presets, useTermWords } from './term-words.ts';

type Props = {
  term: DraftTerm;
  currency: string;
  /** What is wrong with a field of this term, by its name after `terms[n].`. */
  at: (field: string) => string | undefined;
  onChange: (change: Partial<DraftTerm>) => void;
};

/** One price plan: what is due, how often, from when, and what happens at the end (D6). */
export function TermForm({ term, currency, at, onChange }: Props) {
  const say = useTermWords();
  return (
    <div className={classes['grid2']}>
      <TextInput
        className={classes['wide'] ?? ''}
        label={say('name')}
        value={term.name}
        error={at('name')}
        onChange={({ currentTarget: { value } }) => onChange({ name: value })}
      />
      <MoneyField
        label={say('dues')}
        currency={currency}
        amountMinor={term.duesMinor}
        error={at('duesMinor')}
        onChange={(duesMinor) => onChange({ duesMinor })}
      />
      <Frequency term={term} at={at} onChange={onChange} />
      <Payments term={term} at={at} onChange={onChange} />
      <NativeSelect
        label={say('atEnd')}
        value={term.atEnd}
        onChange={({ currentTarget: { value } }) =>
          onChange({ atEnd: value as DraftTerm['atEnd'] })
        }
        data={(['expire', 'renew', 'open_ended'] as const).map((value) => ({
          value,
          label: say(value),
        }))}
      />
      <MoneyField
        label={say('enrollmentFee')}
        currency={currency}
        amountMinor={term.enrollmentFeeMinor}
        error={at('enrollmentFeeMinor')}
        onChange={(enrollmentFeeMinor) => onChange({ enrollmentFeeMinor })}
      />
      <MoneyField
        label={say('downPayment')}
        currency={currency}
        amountMinor={term.downPaymentMinor}
        error={at('downPaymentMinor')}
        onChange={(downPaymentMinor) => onChange({ downPaymentMinor })}
      />
      <PercentField
        label={say('taxRate')}
        ratePpm={term.taxRatePpm}
        wrong={say('badRate')}
        error={at('taxRatePpm')}
        onChange={(taxRatePpm) => onChange({ taxRatePpm })}
      />
      {term.timing.kind === 'first_full_payment_day' && (
        <NativeSelect
          label={say('creditOnProration')}
          value={term.creditOnProration}
          onChange={({ currentTarget: { value } }) =>
            onChange({ creditOnProration: value as DraftTerm['creditOnProration'] })
          }
          data={(['none', 'full', 'prorated'] as const).map((value) => ({
            value,
            label: say(`credit_${value}`),
          }))}
        />
      )}
      <div className={classes['wide']}>
        <TermTiming
          timing={term.timing}
          problem={at('timing.day') ?? at('timing.date') ?? at('timing.days')}
          onChange={(timing) => onChange({ timing })}
        />
      </div>
      <div className={classes['wide']}>
        <TermNegotiation term={term} currency={currency} at={at} onChange={onChange} />
      </div>
    </div>
  );
}

function Frequency({ term, at, onChange }: Omit<Props, 'currency'>) {
  const say = useTermWords();
  const preset = presetOf(term.every);
  return (
    <div>
      <NativeSelect
        label={say('frequency')}
        value={preset ?? 'custom'}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            every:
              value === 'custom'
                ? { count: 10, unit: 'day' }
                : frequencyPresets[value as keyof typeof frequencyPresets],
          })
        }
        data={[...presets, 'custom' as const].map((value) => ({ value, label: say(value) }))}
      />
      {preset === undefined && (
        <Group grow mt="xs" align="flex-start">
          <NumberField
            label={say('everyCount')}
            value={term.every.count}
            error={at('every.count')}
            onChange={(count) => onChange({ every: { ...term.every, count } })}
          />
          <NativeSelect
            label={say('everyUnit')}
            value={term.every.unit}
            onChange={({ currentTarget: { value } }) =>
              onChange({ every: { ...term.every, unit: value as DraftTerm['every']['unit'] } })
            }
            data={(['day', 'week', 'month'] as const).map((value) => ({
              value,
              label: say(value),
            }))}
          />
        </Group>
      )}
    </div>
  );
}

function Payments({ term, at, onChange }: Omit<Props, 'currency'>) {
  const say = useTermWords();
  return (
    <Group grow align="flex-start">
      <NativeSelect
        label={say('howLong')}
        value={term.payments === null ? 'until' : 'numbered'}
        onChange={({ currentTarget: { value } }) =>
          onChange({ payments: value === 'until' ? null : 12 })
        }
        data={[
          { value: 'numbered', label: say('numbered') },
          { value: 'until', label: say('untilCancelled') },
        ]}
      />
      {term.payments !== null && (
        <NumberField
          label={say('payments')}
          value={term.payments}
          error={at('payments')}
          onChange={(payments) => onChange({ payments })}
        />
      )}
    </Group>
  );
}
