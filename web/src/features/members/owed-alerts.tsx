import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { dayAt, dayText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import type { Done, Owed } from './acts.ts';
import { LetGoDialog } from './let-go-dialog.tsx';
import { useMoneyBackWords } from './money-back-words.ts';
import { lossWords } from './money-words.ts';
import type { Overview } from './queries.ts';

/** "Owes 1 Yoga, used before the draft of Nov 1 came back": what the next credit will be shortened by. */
export function OwedAlerts(props: {
  owed: readonly Owed[];
  member: Overview;
  club: { today: string; timeZone: string };
  onDone: (done: Done) => void;
}) {
  const say = useMoneyBackWords();
  const mayAdjust = useMay('sessions:adjust');
  const [letting, setLetting] = useState<Owed>();
  const { owed, club } = props;
  if (owed.length === 0) return null;
  return (
    <Stack gap="xs" mb="lg">
      {owed.map((one) => {
        const { open: count, itemName: item } = one;
        const what = lossWords(say, one.about, club.today);
        return (
          <Alert key={one.id} color="red" icon={<IconAlertCircle aria-hidden />}>
            <Group justify="space-between" gap="sm">
              <div>
                <Text fw={600}>
                  {say(one.householdId === null ? 'owes' : 'poolOwes', { count, item, what })}
                </Text>
                <Text fz={13}>
                  {say('owedSince', {
                    day: dayText(dayAt(one.aroseAt, club.timeZone), {
                      weekday: true,
                      today: club.today,
                    }),
                  })}
                  {' · '}
                  <Anchor fz={13} href="/guide/when-money-comes-back" target="_blank">
                    {say('readMore')}
                  </Anchor>
                </Text>
              </div>
              {mayAdjust && (
                <Button
                  variant="default"
                  aria-label={say('letGoFor', { count, item })}
                  onClick={() => setLetting(one)}
                >
                  {say('letGo')}
                </Button>
              )}
            </Group>
          </Alert>
        );
      })}
      {letting && (
        <LetGoDialog
          owed={letting}
          member={props.member}
          onClose={() => setLetting(undefined)}
          onDone={(done) => {
            setLetting(undefined);
            props.onDone(done);
          }}
        />
      )}
    </Stack>
  );
}
