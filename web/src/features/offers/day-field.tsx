import { TextInput, type TextInputProps } from '@mantine/core';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  day: string | null;
  /** null while the field is empty. */
  onChange: (day: string | null) => void;
};

/** A day of the calendar, in the browser's own date field. */
export const DayField = ({ day, onChange, ...rest }: Props) => (
  <TextInput
    type="date"
    max="2199-12-31"
    {...rest}
    value={day ?? ''}
    onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
  />
);
