import { Paper, Text } from '@mantine/core';

/** What was agreed to, as it is kept. */
export function MandateWords({ children }: { children: string }) {
  return (
    <Paper bg="var(--sunken)" p="md">
      <Text style={{ overflowWrap: 'anywhere' }}>{children}</Text>
    </Paper>
  );
}
