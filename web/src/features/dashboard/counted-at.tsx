import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import { instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { countAgain, dashboardQuery } from './queries.ts';
import { useDashboardWords } from './words.ts';

/** As of when the figures are; a large club's may be an hour old. */
export function CountedAt({ asOf, isCounting }: { asOf: string; isCounting: boolean }) {
  const say = useDashboardWords();
  const club = useClub();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => countAgain(club.id),
    onSuccess: (fresh) => queries.setQueryData(dashboardQuery(club.id).queryKey, fresh),
  });
  return (
    <>
      <Trouble error={again.error} />
      <Group gap="xs">
        <Text fz={13} c="dimmed">
          {say('countedAt', { time: instantText(asOf, club.timeZone, { today: club.today }) })}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={again.isPending || isCounting}
          onClick={() => again.mutate()}
        >
          {say('countAgain')}
        </Button>
      </Group>
    </>
  );
}
