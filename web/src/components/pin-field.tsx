import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSharedWords } from './words.ts';

/** As the server sees it. */
export const isPin = (text: string) => /^[0-9]{4,8}$/.test(text);

/** A PIN: digits behind dots, which no browser offers to remember. */
export function PinField(props: {
  label: string;
  description?: string;
  value: string;
  error?: ReactNode;
  size?: 'xl';
  autoFocus?: boolean;
  'data-autofocus'?: boolean;
  onChange: (digits: string) => void;
}) {
  const say = useSharedWords();
  return (
    <PasswordInput
      {...props}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={8}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': say('showPin') }}
      onChange={(event) => props.onChange(event.currentTarget.value.replaceAll(/\D/g, ''))}
    />
  );
}
