import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

/** A mandatory reason with its own question: what the bank or a card's holder says. */
export function WhyField(props: {
  label: string;
  description?: string;
  error: ReactNode;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <TextInput
      {...props}
      required
      maxLength={300}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
