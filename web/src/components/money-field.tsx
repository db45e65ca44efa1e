import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { decimalToMinor, minorDigits, minorToDecimal } from '@/lib/format.ts';
import { useSharedWords } from './words.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** Whole minor units; NaN while what is typed is no amount. */
  amountMinor: number;
  currency: string;
  onChange: (amountMinor: number) => void;
};

/** An amount of money, typed as people write it and kept in whole minor units. */
export function MoneyField({ amountMinor, currency, onChange, error, ...rest }: Props) {
  const say = useSharedWords();
  const digits = minorDigits(currency);
  const written = Number.isNaN(amountMinor) ? '' : minorToDecimal(amountMinor, digits);
  const [typed, setTyped] = useState(written);
  const read = (text: string) => decimalToMinor(text, digits) ?? Number.NaN;
  const isSame = Object.is(read(typed), amountMinor);
  return (
    <TextInput
      inputMode="decimal"
      leftSection={symbolOf(currency)}
      leftSectionPointerEvents="none"
      {...rest}
      value={isSame ? typed : written}
      error={
        Number.isNaN(amountMinor)
          ? say('notAnAmount', { example: minorToDecimal(4900 * 10 ** (digits - 2), digits) })
          : error
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
      onBlur={() => Number.isNaN(amountMinor) || setTyped(written)}
    />
  );
}

const symbolOf = (currency: string) =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
