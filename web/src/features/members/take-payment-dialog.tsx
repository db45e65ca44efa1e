import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DeskPayment } from '@/components/desk-payment.tsx';
import { dayText, moneyText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import { kindWords, owedOn } from './money-words.ts';
import { type Installment, type Overview, passbookQuery, staleAfterAct } from './queries.ts';
import { lifeWords } from './session-words.ts';
import { useMemberWords } from './words.ts';

export type MoneyDialog = {
  member: Overview;
  installment: Installment;
  today: string;
  onClose: () => void;
  onDone: (text: string) => void;
};

/** Takes money at the desk for one of what a member has open. */
export function TakePaymentDialog({
  open,
  today,
  member,
  ...props
}: MoneyDialog & { open: readonly Installment[] }) {
  const say = useMemberWords();
  const [id, setId] = useState(props.installment.id);
  const installment = open.find((one) => one.id === id) ?? props.installment;
  return (
    <DeskPayment
      installmentId={installment.id}
      owed={owedOn(installment)}
      whenFull={<ComingCredits memberId={member.id} installmentId={installment.id} today={today} />}
      stale={staleAfterAct(member.id)}
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <Select
        label={say('paymentFor')}
        allowDeselect={false}
        value={id}
        onChange={(value) => value && setId(value)}
        data={open
          .filter(({ state }) => state !== 'processing')
          .map((one) => ({
            value: one.id,
            label: say('paymentForChoice', {
              what: kindWords(say, one),
              day: dayText(one.dueOn, { today }),
              owed: moneyText(owedOn(one)),
            }),
          }))}
      />
    </DeskPayment>
  );
}

/** The sessions that an installment brings when it is paid. */
function ComingCredits(props: { memberId: string; installmentId: string; today: string }) {
  const say = useMemberWords();
  const mayRead = useMay('sessions:read');
  const passbook = useQuery({ ...passbookQuery(props.memberId), enabled: mayRead });
  const coming = passbook.data?.nextCredits.find(
    ({ installmentId }) => installmentId === props.installmentId,
  );
  if (!coming) return null;
  const parts = coming.credits.map((credit) =>
    say('creditPart', {
      count: credit.quantity,
      item: credit.itemName,
      lastDay: lifeWords(say, credit.lastDayIfPaidToday, props.today),
    }),
  );
  return <Text>{say('afterCredits', { what: parts.join('; ') })}</Text>;
}
