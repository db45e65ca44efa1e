import { Badge, Text } from '@mantine/core';
import { useMoneyBackWords } from './money-back-words.ts';
import { onItsWayWords, stateDetail } from './money-words.ts';
import type { Installment } from './queries.ts';
import { useMemberWords } from './words.ts';

const stateColors = {
  scheduled: 'gray',
  due: 'amber',
  processing: 'booked',
  past_due: 'red',
  returned: 'red',
  collected: 'tide',
  refunded: 'gray',
  waived: 'gray',
} as const;

/** Where an installment stands, in one or two words. */
export function InstallmentState({
  installment,
  today,
}: {
  installment: Installment;
  today: string;
}) {
  const say = useMemberWords();
  const sayBack = useMoneyBackWords();
  const { state } = installment;
  const words =
    state === 'processing'
      ? (onItsWayWords(sayBack, installment, today) ?? say('state_processing'))
      : state === 'returned' && installment.cameBack?.kind === 'dispute'
        ? sayBack('lostInDispute')
        : say(`state_${state}`);
  return (
    <>
      <Badge color={stateColors[state]}>{words}</Badge>
      {installment.disputedSince && (
        <Badge color="amber" ml={4}>
          {sayBack('disputed')}
        </Badge>
      )}
    </>
  );
}

/** "on Tue, Dec 1", "R01: Not enough money in the account · next try Fri, Dec 4". */
export function InstallmentDetail(props: {
  installment: Installment;
  club: { today: string; timeZone: string };
}) {
  const say = useMemberWords();
  const sayBack = useMoneyBackWords();
  const words = stateDetail(say, sayBack, props.installment, props.club);
  if (words === '') return null;
  return (
    <Text fz={12} c="dimmed">
      {words}
    </Text>
  );
}
