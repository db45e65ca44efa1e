import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useSharedWords } from './words.ts';

/** A password, with an eye that anybody can find. */
export function PasswordField(props: PasswordInputProps) {
  const say = useSharedWords();
  return (
    <PasswordInput
      {...props}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
    />
  );
}

/** As the server sees it; what else it refuses it says itself. */
export const isLongEnough = (password: string) => password.length >= 10;
