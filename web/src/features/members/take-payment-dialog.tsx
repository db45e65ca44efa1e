import { Select, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, answerOf } from '@/lib/api.ts';
import { dayText, decimalToMinor, minorDigits, minorToDecimal, moneyText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from './act-dialog.tsx';
import { kindWords, owedOn } from './installments.tsx';
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

const channels = ['cash', 'check', 'card_terminal'] as const;
type DeskChannel = (typeof channels)[number];

/** Takes money at the desk for an installment, in full or in part (D19). */
export function TakePaymentDialog({
  open,
  today,
  member,
  ...props
}: MoneyDialog & { open: readonly Installment[] }) {
  const say = useMemberWords();
  const [id, setId] = useState(props.installment.id);
  const installment = open.find((one) => one.id === id) ?? props.installment;
  const owed = owedOn(installment);
  const digits = minorDigits(owed.currency);
  const [channel, setChannel] = useState<DeskChannel>('cash');
  const [typed, setTyped] = useState<string>();
  const text = typed ?? minorToDecimal(owed.amountMinor, digits);
  const amountMinor = decimalToMinor(text, digits);
  const isGood = amountMinor !== undefined && amountMinor > 0 && amountMinor <= owed.amountMinor;
  const take = useWrite({
    write: (body: { channel: DeskChannel; amount: typeof owed }, key) =>
      answerOf(
        api.POST('/v1/installments/{installmentId}/payments', {
          params: { path: { installmentId: installment.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(member.id),
    onDone: ({ credited }, { amount }) => {
      const count = credited.reduce((sum, { sessions }) => sum + sessions, 0);
      props.onDone(
        say(count > 0 ? 'paidCredited' : 'paidDone', { count, amount: moneyText(amount) }),
      );
    },
  });
  return (
    <ActDialog
      title={say('takeTitle')}
      submit={say('takeSubmit', {
        amount: isGood ? moneyText({ ...owed, amountMinor }) : '',
      })}
      after={
        isGood && (
          <AfterPayment
            memberId={member.id}
            installment={installment}
            amountMinor={amountMinor}
            today={today}
          />
        )
      }
      error={take.error}
      isPending={take.isPending}
      onSubmit={() => isGood && take.mutate({ channel, amount: { ...owed, amountMinor } })}
      onClose={props.onClose}
    >
      <Select
        label={say('paymentFor')}
        allowDeselect={false}
        value={id}
        onChange={(value) => {
          if (!value) return;
          setId(value);
          setTyped(undefined);
        }}
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
      <Select
        label={say('channel')}
        allowDeselect={false}
        value={channel}
        onChange={(value) => value && setChannel(value as DeskChannel)}
        data={channels.map((one) => ({ value: one, label: say(`asked_${one}`) }))}
      />
      <TextInput
        label={say('amount')}
        inputMode="decimal"
        data-autofocus
        value={text}
        error={
          isGood
            ? undefined
            : amountMinor !== undefined && amountMinor > owed.amountMinor
              ? say('amountTooMuch', { owed: moneyText(owed) })
              : say('amountBad', { example: minorToDecimal(owed.amountMinor, digits) })
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

/** What is open afterwards, and which sessions this brings. */
function AfterPayment(props: {
  memberId: string;
  installment: Installment;
  amountMinor: number;
  today: string;
}) {
  const say = useMemberWords();
  const mayRead = useMay('sessions:read');
  const passbook = useQuery({ ...passbookQuery(props.memberId), enabled: mayRead });
  const owed = owedOn(props.installment);
  const restMinor = owed.amountMinor - props.amountMinor;
  if (restMinor > 0)
    return (
      <Text>{say('afterPart', { rest: moneyText({ ...owed, amountMinor: restMinor }) })}</Text>
    );
  const coming = passbook.data?.nextCredits.find(
    ({ installmentId }) => installmentId === props.installment.id,
  );
  return (
    <>
      <Text>{say('afterPaid')}</Text>
      {coming && (
        <Text>
          {say('afterCredits', {
            what: coming.credits
              .map((credit) =>
                say('creditPart', {
                  count: credit.quantity,
                  item: credit.itemName,
                  lastDay: lifeWords(say, credit.lastDayIfPaidToday, props.today),
                }),
              )
              .join('; '),
          })}
        </Text>
      )}
    </>
  );
}
