import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf, Refused } from '@/lib/api.ts';
import { useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import type { ClubTotals } from './queries.ts';
import { useDuesWords } from './words.ts';

/** Starts a run over exactly what is shown: were it otherwise by now, nothing is collected. */
export function Collect(props: {
  clubs: ClubTotals[];
  through: string | null;
  clubId: string | null;
  count: number;
  amount: string;
  day: string;
}) {
  const say = useDuesWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayCollect = useMay('dues:collect');
  const start = useWrite({
    write: (clubs: ClubTotals[], key) =>
      answerOf(
        api.POST('/v1/dues-runs', {
          params: once(key),
          body: {
            through: props.through,
            clubIds: props.clubId ? [props.clubId] : [],
            expected: clubs.map(({ clubId, installments, amount }) => ({
              clubId,
              installments,
              amount,
            })),
          },
        }),
      ).catch(async (error: unknown) => {
        // the figures are renewed before they are asked about again
        if (error instanceof Refused && error.problem.code === 'preview_out_of_date')
          await queries.invalidateQueries({ queryKey: ['dues', 'preview'] });
        throw error;
      }),
    stale: [['dues', 'runs']],
    onDone: ({ id }) => void navigate({ to: '/dues/runs/$runId', params: { runId: id } }),
  });
  if (!mayCollect)
    return (
      <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
        {say('mayNotCollect')}
      </Alert>
    );
  if (props.count === 0) return <Text c="dimmed">{say('nothingDue', { day: props.day })}</Text>;
  return (
    <Stack gap="sm">
      <Trouble error={start.error} />
      <Button size="lg" loading={start.isPending} onClick={() => start.mutate(props.clubs)}>
        {say('collect', { amount: props.amount })}
      </Button>
    </Stack>
  );
}
