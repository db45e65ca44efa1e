import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { InstallmentStory } from './installment-story.tsx';
import { useMoneyBackWords } from './money-back-words.ts';
import {
  channelWords,
  kindWords,
  onItsWayWords,
  outcomeWords,
  reasonWords,
} from './money-words.ts';
import type { Payment } from './queries.ts';
import { useMemberWords } from './words.ts';

/** One attempt, what came of it, and on demand everything about its installment. */
export function PaymentRow(props: {
  payment: Payment;
  memberId: string;
  club: { id: string; timeZone: string; today: string };
}) {
  const say = useMemberWords();
  const [isOpen, setOpen] = useState(false);
  const { payment, club } = props;
  const what =
    payment.kind === 'dues'
      ? say('fromDues', { day: dayText(payment.dueOn, { today: club.today }) })
      : kindWords(say, { kind: payment.kind, sequence: 0 });
  return (
    <>
      <Table.Tr>
        <Table.Td>
          {instantText(payment.askedAt, club.timeZone, { today: club.today })}
          <Text fz={12} c="dimmed">
            {payment.askedBy}
          </Text>
        </Table.Td>
        <Table.Td>
          {what}
          <Text fz={12} c="dimmed">
            {payment.offerTitle}
          </Text>
        </Table.Td>
        <Table.Td>{channelWords(say, payment)}</Table.Td>
        <Table.Td className="amount">{moneyText(payment.amount)}</Table.Td>
        <Result payment={payment} today={club.today} />
        <Table.Td>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={say('showDetails', { what })}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {say('details')}
          </Button>
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={6}>
            <InstallmentStory
              memberId={props.memberId}
              installmentId={payment.installmentId}
              club={club}
            />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

/** "Paid", "Waits for the next bank file", "On its way until Tue, Dec 8", "Returned: R01 ...", and what of it was refunded. */
function Result({ payment, today }: { payment: Payment; today: string }) {
  const say = useMemberWords();
  const sayBack = useMoneyBackWords();
  const lost = payment.reversals.find(({ kind }) => kind !== 'refund');
  const refundedMinor = payment.reversals
    .filter(({ kind }) => kind === 'refund')
    .reduce((sum, { amount }) => sum + amount.amountMinor, 0);
  const isBad = payment.outcome === 'declined' || lost !== undefined;
  const notes = [
    lost && reasonWords(sayBack, lost),
    refundedMinor > 0 &&
      sayBack('refundedPart', {
        amount: moneyText({ ...payment.amount, amountMinor: refundedMinor }),
      }),
    payment.isDisputed && sayBack('disputed'),
  ];
  return (
    <Table.Td c={isBad ? 'var(--red-text)' : undefined}>
      {lost
        ? sayBack(lost.kind === 'return' ? 'cameBack' : 'cameBackDispute')
        : (onItsWayWords(sayBack, payment, today) ?? outcomeWords(say, payment))}
      {notes.filter(Boolean).map((note) => (
        <Text key={`${note}`} fz={12} c={isBad ? undefined : 'dimmed'}>
          {note}
        </Text>
      ))}
    </Table.Td>
  );
}
