import { Group, Stack, Text, Title } from '@mantine/core';
import { CopyText } from '@/components/copy-text.tsx';
import classes from './settings.module.css';
import { useAccountWords } from './words.ts';

/** Shown once, when they are made. */
export function BackupCodes({ title, codes }: { title: string; codes: string[] }) {
  const say = useAccountWords();
  return (
    <Stack gap="xs" maw="44rem">
      <Title order={3}>{title}</Title>
      <Text>{say('keepCodesBody')}</Text>
      <ul className={classes['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group>
        <CopyText text={codes.join('\n')} label={say('copyCodes')} done={say('copied')} />
      </Group>
    </Stack>
  );
}
