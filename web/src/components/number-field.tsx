import { NumberInput, type NumberInputProps } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './number-field.module.css';

type Props = Omit<NumberInputProps, 'value' | 'onChange'> & {
  /** NaN while nothing sensible is typed. */
  value: number;
  onChange: (value: number) => void;
};

/**
 * A number as it is typed, wrong ones included: a negative or a fraction is for the rules to refuse in
 * words, not for the field to swallow. Arrows step by one, and so do the two small buttons.
 */
export function NumberField({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState<string | number>(Number.isNaN(value) ? '' : value);
  const isSame = Object.is(numberFrom(typed), value);
  const step = (by: number) => onChange(Math.max(0, (Number.isFinite(value) ? value : 0) + by));
  return (
    <NumberInput
      inputMode="numeric"
      allowDecimal
      classNames={{ section: classes['steps'] ?? '' }}
      rightSectionWidth={24}
      rightSection={
        <span className={classes['buttons']} aria-hidden>
          <button type="button" tabIndex={-1} disabled={rest.disabled} onClick={() => step(1)}>
            <IconChevronUp size={12} />
          </button>
          <button type="button" tabIndex={-1} disabled={rest.disabled} onClick={() => step(-1)}>
            <IconChevronDown size={12} />
          </button>
        </span>
      }
      {...rest}
      value={isSame ? typed : Number.isNaN(value) ? '' : value}
      onChange={(next) => {
        setTyped(next);
        onChange(numberFrom(next));
      }}
    />
  );
}

const numberFrom = (typed: string | number) =>
  typed === '' || typed === '-' ? Number.NaN : Number(typed);
