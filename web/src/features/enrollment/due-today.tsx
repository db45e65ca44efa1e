import { Group, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { DraftPolicy } from '@/components/draft-policy.tsx';
import type { Schema } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { chargeName } from './charge-name.ts';
import type { Method } from './draft.ts';
import { Lines } from './lines.tsx';
import { useEnrollWords } from './words.ts';

type Props = {
  year: Schema<'SignUpPreview'>;
  method: Method | null;
  club: Schema<'Club'>;
  onChange: () => void;
};

/** What is asked for at signing, line by line, and of whom. */
export function DueToday({ year, method, club, onChange }: Props) {
  const say = useEnrollWords();
  const rows = year.rows.filter((row) => row.dueOn <= year.joinedOn);
  const taxMinor = rows.reduce((sum, row) => sum + row.tax.amountMinor, 0);
  return (
    <Paper>
      <Group justify="space-between" mb="sm">
        <Title order={3}>{say('dueToday')}</Title>
        <UnstyledButton className="reach" onClick={onChange}>
          <Text td="underline" c="var(--tide-text)">
            {method && ('token' in method ? method.label : say(method.kind))}
          </Text>
        </UnstyledButton>
      </Group>
      {rows.length === 0 ? (
        <Text c="dimmed">{say('nothingDue')}</Text>
      ) : (
        <Lines
          lines={[
            ...rows.map((row) => [chargeName(say, row, year), moneyText(row.amount)] as const),
            ...(taxMinor > 0
              ? ([[say('tax'), moneyText({ ...year.dueToday, amountMinor: taxMinor })]] as const)
              : []),
          ]}
        />
      )}
      <Group
        justify="space-between"
        align="baseline"
        mt="sm"
        pt="sm"
        style={{ borderTop: '1px solid var(--line)' }}
      >
        <Text fw={700}>{say('total')}</Text>
        <Text fz={24} fw={700}>
          {moneyText(year.dueToday)}
        </Text>
      </Group>
      {method?.kind === 'bank_account' && year.dueToday.amountMinor > 0 && (
        <Text fz={13} c="dimmed" mt="sm">
          {say('draftFor', { amount: moneyText(year.dueToday) })} <DraftPolicy club={club} />
        </Text>
      )}
    </Paper>
  );
}
