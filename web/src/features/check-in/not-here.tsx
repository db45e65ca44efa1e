import { Button, Group, Stack, Text } from '@mantine/core';
import { useCancelBooking } from '@/components/bookings.ts';
import { Trouble } from '@/components/trouble.tsx';
import { useAbsence } from './acts.ts';
import { useDesk } from './desk.ts';
import type { Line } from './queries.ts';
import { useCheckInWords } from './words.ts';

/** What can be done about somebody who does not come, as things stand (D25). */
export function useNotHere({ id, member, state }: Pick<Line, 'id' | 'member' | 'state'>) {
  const say = useCheckInWords();
  const desk = useDesk();
  const absence = useAbsence(id, member);
  const cancel = useCancelBooking(member.id, () =>
    desk.tell({ head: say('cancelDone', { name: member.name }) }),
  );
  const acts = [
    { name: 'freeAbsence', act: () => absence.mutate('free') },
    { name: 'paidAbsence', act: () => absence.mutate('paid') },
    { name: 'cancelMember', act: () => cancel.mutate(id) },
  ] as const;
  const isOpen = state !== 'checked_in';
  return {
    acts: acts.filter(
      ({ name }) =>
        isOpen &&
        (name === 'cancelMember' ||
          (state !== 'waiting' &&
            state !== (name === 'freeAbsence' ? 'free_absence' : 'paid_absence'))),
    ),
    isPending: absence.isPending || cancel.isPending,
    error: absence.error ?? cancel.error,
  };
}

const names = {
  freeAbsence: 'markFree',
  paidAbsence: 'markPaid',
  cancelMember: 'cancelNamed',
} as const;

/** The same with what each of them means. */
export function NotHere({ line }: { line: Line }) {
  const say = useCheckInWords();
  const { acts, error, isPending } = useNotHere(line);
  if (acts.length === 0) return null;
  const { name: who } = line.member;
  return (
    <Stack gap="xs" component="section">
      <Text fw={600}>{say('notHere')}</Text>
      {acts.map(({ name, act }) => (
        <Group key={name} justify="space-between" wrap="nowrap" gap="xs">
          <div>
            <Text fz={13} fw={600}>
              {say(name)}
            </Text>
            <Text fz={13} c="dimmed">
              {line.state === 'waiting' ? say('leaveWaitlist') : say(`${name}Hint`)}
            </Text>
          </div>
          <Button
            size="xs"
            variant="default"
            flex="none"
            disabled={isPending}
            aria-label={say(names[name], { name: who })}
            onClick={act}
          >
            {say(name === 'cancelMember' ? 'cancelIt' : 'mark')}
          </Button>
        </Group>
      ))}
      <Trouble error={error} />
    </Stack>
  );
}
