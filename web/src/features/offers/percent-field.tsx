import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { decimalToMinor, minorToDecimal } from '@/lib/format.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** Parts per million; NaN while what is typed is no rate. */
  ratePpm: number;
  wrong: string;
  onChange: (ratePpm: number) => void;
};

const digits = 4; // 1 % is 10,000 millionths
const written = (ratePpm: number) =>
  Number.isNaN(ratePpm) ? '' : minorToDecimal(ratePpm, digits).replace(/\.?0+$/, '');
const read = (typed: string) => decimalToMinor(typed, digits) ?? Number.NaN;

/** A rate in percent, kept in whole millionths. */
export function PercentField({ ratePpm, wrong, onChange, error, ...rest }: Props) {
  const [typed, setTyped] = useState(written(ratePpm));
  return (
    <TextInput
      inputMode="decimal"
      {...rest}
      value={Object.is(read(typed), ratePpm) ? typed : written(ratePpm)}
      error={Number.isNaN(ratePpm) ? wrong : error}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onChange(read(value));
      }}
    />
  );
}
