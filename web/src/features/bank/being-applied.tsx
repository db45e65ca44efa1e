import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useBankFileWords } from './words.ts';

/** Of a file whose last line is not applied yet: what it came to nobody knows. */
export function BeingApplied() {
  const say = useBankFileWords();
  return (
    <Alert color="tide" icon={<IconInfoCircle aria-hidden />}>
      {say('isBeingApplied')}
    </Alert>
  );
}
