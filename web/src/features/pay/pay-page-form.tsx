import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconClock, IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { usePayWords } from './words.ts';

/** Leads to Stripe's own page. Nothing is taken by going there, and what is agreed to there is taken once. */
export function PayPageForm({ owing, token }: { owing: Schema<'OwingByLink'>; token: string }) {
  const say = usePayWords();
  const { back } = useSearch({ from: '/pay/$token' });
  const go = useMutation({
    networkMode: 'always',
    mutationFn: () => answerOf(api.POST('/v1/pay-links/card-page', { body: { token } })),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <Stack>
      {back ? (
        <Alert color="amber" role="status" icon={<IconClock aria-hidden />}>
          {say('back')}
        </Alert>
      ) : (
        <Text>{say('pageNote', { club: owing.club })}</Text>
      )}
      <Trouble error={go.error} />
      <Button
        size="md"
        variant={back ? 'default' : 'filled'}
        loading={go.isPending || go.isSuccess}
        leftSection={<IconExternalLink size={18} aria-hidden />}
        onClick={() => go.mutate()}
      >
        {back ? say('backAgain') : say('toPage', { amount: moneyText(owing.owed) })}
      </Button>
    </Stack>
  );
}
