import { Alert, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useBankWords } from './bank-words.ts';
import { testAccountDigits } from './test-account.ts';

/** Where a processor's own form for a bank account would stand: clearly a test, and nothing to type. */
export function TestAccountNote() {
  const say = useBankWords();
  return (
    <Alert color="amber" icon={<IconFlask aria-hidden />} title={say('testAccount')}>
      <Text fw={600}>{say('accountLabel', { digits: testAccountDigits })}</Text>
      <Text>{say('testNote')}</Text>
    </Alert>
  );
}
