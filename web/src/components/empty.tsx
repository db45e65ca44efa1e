import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing here yet: one sentence, and the first thing to do about it. */
export function Empty({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <Paper>
      <Stack align="center" gap="md" py="lg" ta="center">
        <Text c="dimmed" maw="32rem">
          {sentence}
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}
