import { Alert, Button, Radio, Stack } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { usePayWords } from './words.ts';

const cards = ['approves', 'declines_once', 'declines_hard'] as const;
type Card = (typeof cards)[number];

type PayForm = {
  owing: Schema<'OwingByLink'>;
  token: string;
  /** How it stands may be another now. */
  onAnswered: () => void;
};

/** Pays with a test card. The server makes two presses one payment. */
export function PayForm({ owing, token, onAnswered }: PayForm) {
  const say = usePayWords();
  const [card, setCard] = useState<Card>('approves');
  const pay = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      answerOf(api.POST('/v1/pay-links/payment', { body: { token, testCard: card } })),
    onSuccess: ({ standing }) => {
      if (standing !== 'open') onAnswered();
    },
  });
  const reason = pay.data?.declined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        pay.mutate();
      }}
    >
      <Stack>
        <Radio.Group
          label={say('card')}
          description={say('cardHelp')}
          value={card}
          onChange={(value) => setCard(value as Card)}
        >
          <Stack gap={4} mt="xs">
            {cards.map((one) => (
              <Radio key={one} value={one} label={say(one)} py={6} />
            ))}
          </Stack>
        </Radio.Group>
        {reason && !pay.isPending && <Declined sentence={say('declined', { reason })} />}
        <Trouble error={pay.error} />
        <Button type="submit" size="md" loading={pay.isPending}>
          {say('pay', { amount: moneyText(owing.owed) })}
        </Button>
      </Stack>
    </form>
  );
}

/** Takes the focus, so that it is read out. */
function Declined({ sentence }: { sentence: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="red" icon={<IconAlertCircle aria-hidden />}>
      {sentence}
    </Alert>
  );
}
