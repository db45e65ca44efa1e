import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { attemptsQuery } from './enroll-queries.ts';
import { TestCard } from './test-card.tsx';
import { makeTestCard, type TestCardKind } from './test-cards.ts';
import { useEnrollWords } from './words.ts';

type Installment = Schema<'Installment'>;
type Props = { agreement: Schema<'Agreement'>; open: Installment[] };

const owedOn = (one: Installment) =>
  one.amount.amountMinor + one.tax.amountMinor - one.paid.amountMinor;

/** Due today and not there: why, and what helps at once. */
export function NotCollected({ agreement, open }: Props) {
  const say = useEnrollWords();
  const mayCollect = useMay('dues:collect');
  const mayEnroll = useMay('agreements:write');
  const [isChoosing, setChoosing] = useState(false);
  const { data: asked } = useQuery(attemptsQuery(open[0]!.id));
  const isWaiting = open.some((one) => one.state === 'processing');
  const last = asked?.attempts.at(-1);
  const amount = moneyText({
    ...open[0]!.amount,
    amountMinor: open.reduce((sum, one) => sum + owedOn(one), 0),
  });
  const stale = [['agreements'], ['grants'], ['installments'], ['members']];
  const takeCash = useWrite({
    // each installment has its own key, made from the one of this press
    write: async (wanted: { installmentIds: string[] }, key) => {
      for (const installmentId of wanted.installmentIds)
        await answerOf(
          api.POST('/v1/installments/{installmentId}/payments', {
            params: { path: { installmentId }, ...once(`${key}-${installmentId}`) },
            body: { channel: 'cash' },
          }),
        );
    },
    stale,
  });
  return (
    <Alert
      color="amber"
      icon={<IconAlertTriangle aria-hidden />}
      title={isWaiting ? undefined : say('notCollected')}
    >
      <Text mb="sm">
        {isWaiting
          ? say(agreement.paymentMethod.kind === 'bank_account' ? 'draftWaiting' : 'waiting')
          : last?.outcome === 'declined'
            ? say(agreement.paymentMethod.kind === 'bank_account' ? 'draftDeclined' : 'declined', {
                amount,
                reason: reasonOf(say, last.reason),
              })
            : say('onStatement', { amount })}
      </Text>
      <Trouble error={takeCash.error} />
      {!isWaiting && mayCollect && (
        <Group gap="sm" mt="xs">
          <Button
            variant="default"
            loading={takeCash.isPending}
            onClick={() => takeCash.mutate({ installmentIds: open.map(({ id }) => id) })}
          >
            {say('takeCash', { amount })}
          </Button>
          {mayEnroll && agreement.paymentMethod.kind === 'card' && (
            <Button
              variant="default"
              onClick={() => setChoosing(!isChoosing)}
              aria-expanded={isChoosing}
            >
              {say('otherCard')}
            </Button>
          )}
        </Group>
      )}
      {isChoosing && <OtherCard agreementId={agreement.id} amount={amount} stale={stale} />}
    </Alert>
  );
}

function OtherCard(props: { agreementId: string; amount: string; stale: string[][] }) {
  const say = useEnrollWords();
  const [kind, setKind] = useState<TestCardKind>('approves');
  const ask = useWrite({
    write: async (wanted: { token: string; label: string }, key) => {
      const path = { agreementId: props.agreementId };
      await answerOf(
        api.PUT('/v1/agreements/{agreementId}/payment-method', {
          params: { path, ...once(`${key}-card`) },
          body: { kind: 'card', ...wanted },
        }),
      );
      return answerOf(
        api.POST('/v1/agreements/{agreementId}/collection', {
          params: { path, ...once(`${key}-ask`) },
        }),
      );
    },
    stale: props.stale,
  });
  const [card, setCard] = useState(() => makeTestCard('approves'));
  return (
    <div style={{ marginTop: 12 }}>
      <TestCard
        present={null}
        chosen={kind}
        onChoose={(chosen) => {
          setKind(chosen);
          setCard(makeTestCard(chosen));
        }}
      />
      <Trouble error={ask.error} />
      <Button
        mt="sm"
        loading={ask.isPending}
        onClick={() =>
          ask.mutate({ token: card.token, label: say('cardLabel', { digits: card.digits }) })
        }
      >
        {say('askCard', { amount: props.amount })}
      </Button>
    </div>
  );
}

function reasonOf(say: ReturnType<typeof useEnrollWords>, code: string | null): string {
  switch (code) {
    case 'insufficient_funds':
    case 'try_later':
    case 'closed_account':
    case 'stolen_card':
    case 'no_authorization':
      return say(`reason_${code}`);
    default:
      return say('reason_declined');
  }
}
