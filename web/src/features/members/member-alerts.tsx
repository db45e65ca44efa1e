import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconClock, IconPin } from '@tabler/icons-react';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { dayText, instantText, moneyText } from '@/lib/format.ts';
import { useClubs, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { type Note, type Overview, staleAfterAct } from './queries.ts';
import { useMemberWords } from './words.ts';

/** What whoever opens the member has to see first: money that is owed, and what is pinned. */
export function MemberAlerts({ member, onPay }: { member: Overview; onPay: () => void }) {
  const say = useMemberWords();
  const mayTake = useMay('dues:collect') && useMay('dues:read');
  const today = useClubs().find(({ id }) => id === member.clubId)?.today;
  const isDeclined = member.status === 'past_due';
  if (member.owed.length === 0 && member.pinnedNotes.length === 0) return null;
  return (
    <Stack gap="xs" mb="lg">
      {member.owed.map(({ amount, since }) => (
        <Alert
          key={amount.currency}
          color={isDeclined ? 'red' : 'amber'}
          icon={isDeclined ? <IconAlertCircle aria-hidden /> : <IconClock aria-hidden />}
        >
          <Group justify="space-between" gap="sm">
            <div>
              <Text fw={600}>
                {say(isDeclined ? 'owedDeclined' : 'owedWaiting', {
                  amount: moneyText(amount),
                  day: dayText(since, { weekday: true, today }),
                })}
              </Text>
              {isDeclined && <Text>{say('owedDeclinedHint')}</Text>}
            </div>
            {mayTake && (
              <Button variant="default" onClick={onPay}>
                {say('takePayment')}
              </Button>
            )}
          </Group>
        </Alert>
      ))}
      {member.pinnedNotes.map((note) => (
        <PinnedNote key={note.id} note={note} />
      ))}
    </Stack>
  );
}

function PinnedNote({ note }: { note: Note }) {
  const say = useMemberWords();
  const mayWrite = useMay('members:write');
  const unpin = usePin(note);
  const club = useClubs()[0]!;
  return (
    <Alert color="amber" icon={<IconPin aria-hidden />}>
      <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={600} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {note.text}
          </Text>
          <Text fz={13}>
            {say('pinnedBy', {
              who: note.writtenBy,
              when: instantText(note.writtenAt, club.timeZone, { today: club.today }),
            })}
          </Text>
          <Trouble error={unpin.error} />
        </div>
        {mayWrite && (
          <Button
            variant="default"
            size="xs"
            loading={unpin.isPending}
            onClick={() => unpin.mutate(false)}
          >
            {say('unpin')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** Pins a note to the top of its member's page, or takes the pin off. */
export const usePin = (note: Note) =>
  useWrite({
    write: (isPinned: boolean, key) =>
      answerOf(
        api.PUT('/v1/notes/{noteId}/pin', {
          params: { path: { noteId: note.id }, ...once(key) },
          body: { isPinned },
        }),
      ),
    stale: staleAfterAct(note.memberId),
  });
