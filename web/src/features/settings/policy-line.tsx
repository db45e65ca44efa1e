import { Text } from '@mantine/core';
import { useSharedWords } from '@/components/words.ts';
import type { Told } from './policies.ts';

/** What a policy means, and what it would come to today. */
export function PolicyLine({ told }: { told: Told }) {
  const say = useSharedWords();
  return (
    <>
      <Text>{told.is}</Text>
      <Text c="dimmed" mt={4}>
        {say('forExample', { example: told.example })}
      </Text>
    </>
  );
}
