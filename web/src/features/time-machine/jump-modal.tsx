import {
  Button,
  Group,
  List,
  Modal,
  Skeleton,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf, type Schema } from '@/lib/api.ts';
import { dayText, daysBetween, moneyText } from '@/lib/format.ts';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { dayAfter } from './days.ts';
import { clockQuery, outlookQuery } from './queries.ts';
import { useTimeMachineWords } from './words.ts';

/** Dues are written out for at least so many days ahead: beyond, nobody can say what will be due. */
const tellableDays = 100;

type Club = Schema<'Club'>;

/** What will happen on the way, before the clock is moved. */
export function JumpModal(props: {
  club: Club;
  today: string;
  firstDay: string;
  /** The day is the reader's own to choose. */
  isChosen: boolean;
  onClose: () => void;
}) {
  const say = useTimeMachineWords();
  useFocusBack();
  const { club, today } = props;
  const [day, setDay] = useState(props.firstDay);
  const [runsDues, setRunsDues] = useState(true);
  const queries = useQueryClient();
  const jump = useWrite({
    write: (body: { clubId: string; day: string; runsDues: boolean }, key) =>
      answerOf(api.POST('/v1/clock/jumps', { params: once(key), body })),
    onDone: (made) => {
      queries.setQueryData(clockQuery.queryKey, (clock) => clock && { ...clock, jump: made });
      props.onClose();
    },
    stale: [['clock']],
  });
  const isForward = day > today;
  const shown = isForward ? dayText(day, { weekday: true, today }) : '…';
  return (
    <Modal opened onClose={props.onClose} title={say('title', { day: shown })}>
      <Stack gap="md">
        <Text>{say('goes')}</Text>
        {props.isChosen && (
          <TextInput
            type="date"
            label={say('chooseDay')}
            value={day}
            min={dayAfter(today)}
            max={dayAfter(today, 3650)}
            onChange={({ currentTarget: { value } }) => setDay(value)}
            data-autofocus
          />
        )}
        <Switch
          label={say('runsDues')}
          description={say('runsDuesHelp')}
          checked={runsDues}
          onChange={({ currentTarget: { checked } }) => setRunsDues(checked)}
        />
        {isForward && <Outlook clubId={club.id} today={today} day={day} runsDues={runsDues} />}
        <Trouble error={jump.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {say('cancel')}
          </Button>
          <Button
            disabled={!isForward}
            loading={jump.isPending}
            onClick={() => jump.mutate({ clubId: club.id, day, runsDues })}
          >
            {say('go', { day: shown })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Outlook(props: { clubId: string; today: string; day: string; runsDues: boolean }) {
  const say = useTimeMachineWords();
  const isTellable = daysBetween(props.today, props.day) <= tellableDays;
  const { data, error } = useQuery({
    ...outlookQuery(props.clubId, props.day),
    enabled: isTellable,
  });
  if (!isTellable) return <Text c="dimmed">{say('tooFar')}</Text>;
  if (error) return <Trouble error={error} />;
  if (!data) return <Skeleton h={72} />;
  const installments = say('installments', { count: data.installments });
  const amount = moneyText(data.amount);
  const lines = [
    ...(data.runs > 0
      ? [
          props.runsDues
            ? say('runs', { count: data.runs, installments, amount })
            : say('stayDue', { installments, amount }),
        ]
      : []),
    ...(data.lapsing > 0 ? [say('lapses', { count: data.lapsing })] : []),
    ...(data.ending > 0 ? [say('ends', { count: data.ending })] : []),
  ];
  return (
    <div role="status">
      <Text fw={600}>{say('asThingsStand')}</Text>
      {lines.length === 0 ? (
        <Text>{say('nothing')}</Text>
      ) : (
        <List size="sm">
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
