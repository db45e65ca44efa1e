import { Select, Text, TextInput } from '@mantine/core';
import type { QueryKey } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answerOf, api } from '@/lib/api.ts';
import {
  decimalToMinor,
  minorDigits,
  minorToDecimal,
  type Money,
  moneyText,
} from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from './act-dialog.tsx';
import { useDeskPaymentWords } from './desk-payment-words.ts';

const channels = ['cash', 'check', 'card_terminal'] as const;
type DeskChannel = (typeof channels)[number];

/** Takes money at the desk for an installment, in full or in part (D19). */
export function DeskPayment(props: {
  installmentId: string;
  owed: Money;
  /** For what it is. */
  children: ReactNode;
  /** What paying all of it brings. */
  whenFull?: ReactNode;
  stale: QueryKey[];
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const say = useDeskPaymentWords();
  const { installmentId, owed } = props;
  const [channel, setChannel] = useState<DeskChannel>('cash');
  const [typed, setTyped] = useState<{ installmentId: string; text: string }>();
  const written = minorToDecimal(owed.amountMinor, minorDigits(owed.currency));
  const text = typed?.installmentId === installmentId ? typed.text : written;
  const amount = amountIn(text, owed);
  const take = useWrite({
    write: (body: { channel: DeskChannel; amount: Money }, key) =>
      answerOf(
        api.POST('/v1/installments/{installmentId}/payments', {
          params: { path: { installmentId }, ...once(key) },
          body,
        }),
      ),
    stale: props.stale,
    onDone: ({ credited }, wanted) => {
      const count = credited.reduce((sum, { sessions }) => sum + sessions, 0);
      props.onDone(
        say(count > 0 ? 'doneCredited' : 'done', { count, amount: moneyText(wanted.amount) }),
      );
    },
  });
  const isTooMuch = decimalToMinor(text, minorDigits(owed.currency))! > owed.amountMinor;
  return (
    <ActDialog
      title={say('title')}
      submit={say('submit', { amount: amount ? moneyText(amount) : '' })}
      after={amount && <After owed={owed} amount={amount} whenFull={props.whenFull} />}
      error={take.error}
      isPending={take.isPending}
      onSubmit={() => amount && take.mutate({ channel, amount })}
      onClose={props.onClose}
    >
      {props.children}
      <Select
        label={say('channel')}
        allowDeselect={false}
        value={channel}
        onChange={(value) => value && setChannel(value as DeskChannel)}
        data={channels.map((one) => ({ value: one, label: say(one) }))}
      />
      <TextInput
        label={say('amount')}
        inputMode="decimal"
        data-autofocus
        value={text}
        error={
          !amount &&
          (isTooMuch ? say('tooMuch', { owed: moneyText(owed) }) : say('bad', { example: written }))
        }
        onChange={(event) => setTyped({ installmentId, text: event.currentTarget.value })}
      />
    </ActDialog>
  );
}

/** What is typed, if it can be taken. */
function amountIn(text: string, owed: Money): Money | undefined {
  const amountMinor = decimalToMinor(text, minorDigits(owed.currency));
  const isGood = amountMinor !== undefined && amountMinor > 0 && amountMinor <= owed.amountMinor;
  return isGood ? { ...owed, amountMinor } : undefined;
}

function After(props: { owed: Money; amount: Money; whenFull: ReactNode }) {
  const say = useDeskPaymentWords();
  const amountMinor = props.owed.amountMinor - props.amount.amountMinor;
  if (amountMinor > 0)
    return <Text>{say('part', { rest: moneyText({ ...props.owed, amountMinor }) })}</Text>;
  return (
    <>
      <Text>{say('full')}</Text>
      {props.whenFull}
    </>
  );
}
