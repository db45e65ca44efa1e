import { Paper, Text, Title } from '@mantine/core';
import type { Schema } from '@/lib/api.ts';
import { dayText, moneyText } from '@/lib/format.ts';
import { Lines } from './lines.tsx';
import { useEnrollWords } from './words.ts';

type Installment = Schema<'Installment'>;

/** Whether its draft was submitted, and may still come back. */
export const isOnItsWay = (one: Installment) =>
  one.state === 'processing' && (one.finalOn !== null || one.waitsForFile);

/** What was drafted at signing, and until when the bank may send it back (D20). */
export function OnItsWay({ drafted, today }: { drafted: readonly Installment[]; today: string }) {
  const say = useEnrollWords();
  if (drafted.length === 0) return null;
  return (
    <Paper component="section">
      <Title order={2} mb="sm">
        {say('onItsWay')}
      </Title>
      <Lines
        lines={drafted.map((one) => [
          say(one.finalOn === null ? 'waitsForFileLine' : 'onItsWayLine', {
            what: one.kind === 'proration' ? say('prorationPlain') : say(one.kind),
            day: one.finalOn === null ? '' : dayText(one.finalOn, { weekday: true, today }),
          }),
          <strong key="amount">{moneyText(totalOf(one))}</strong>,
        ])}
      />
      <Text c="dimmed" fz={13} mt="sm">
        {say(
          drafted.some(({ waitsForFile }) => waitsForFile) ? 'waitsForFileNote' : 'onItsWayNote',
        )}
      </Text>
    </Paper>
  );
}

export const totalOf = (one: Pick<Installment, 'amount' | 'tax'>) => ({
  ...one.amount,
  amountMinor: one.amount.amountMinor + one.tax.amountMinor,
});
