import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { MemberPicker } from './member-picker.tsx';
import { type Household, householdsQuery, type Overview } from './queries.ts';
import { useMemberWords } from './words.ts';

type Person = Household['members'][number];

/** Who shares a pool of sessions with this member. */
export function HouseholdTab({ member }: { member: Overview }) {
  const say = useMemberWords();
  const mayWrite = useMay('members:write');
  const { data } = useSuspenseQuery(householdsQuery(member.id));
  const [isStarting, setStarting] = useState(false);
  const [done, setDone] = useState('');
  return (
    <Stack gap="lg">
      <HowThisWorks
        rule={say('householdRule')}
        example={say('householdExample')}
        guide="households"
      />
      {done !== '' && (
        <Alert color="tide" role="status" icon={<IconCheck aria-hidden />}>
          {done}
        </Alert>
      )}
      {data.items.length === 0 && (
        <Empty sentence={say('noHousehold')}>
          {mayWrite && <Button onClick={() => setStarting(true)}>{say('startHousehold')}</Button>}
        </Empty>
      )}
      {data.items.map((household) => (
        <HouseholdCard key={household.id} household={household} onDone={setDone} />
      ))}
      {isStarting && <StartDialog member={member} onClose={() => setStarting(false)} />}
    </Stack>
  );
}

/** Whoever joins or leaves sees another pool: everything about members may have changed. */
const stale = [['members'], ['member-directory']];

function HouseholdCard(props: { household: Household; onDone: (text: string) => void }) {
  const say = useMemberWords();
  const mayWrite = useMay('members:write');
  const [leaving, setLeaving] = useState<Person>();
  const [isRenaming, setRenaming] = useState(false);
  const { household } = props;
  const letIn = useWrite({
    write: (memberId: string, key) =>
      answerOf(
        api.PUT('/v1/households/{householdId}/members/{memberId}', {
          params: { path: { householdId: household.id, memberId }, ...once(key) },
        }),
      ),
    stale,
    onDone: (after, memberId) =>
      props.onDone(
        say('householdJoined', {
          name: after.members.find(({ id }) => id === memberId)?.name ?? '',
        }),
      ),
  });
  return (
    <Paper component="section" aria-label={household.name}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{household.name}</Title>
        {mayWrite && (
          <Button variant="default" size="xs" onClick={() => setRenaming(true)}>
            {say('rename')}
          </Button>
        )}
      </Group>
      <Stack gap={0} mb="md">
        {household.members.map((person) => (
          <Group
            key={person.id}
            justify="space-between"
            mih={48}
            style={{ borderTop: '1px solid var(--line)' }}
          >
            <Text>
              <Link className="reach" to="/members/$memberId" params={{ memberId: person.id }}>
                {person.name}
              </Link>{' '}
              <Text component="span" fz={13} c="dimmed">
                {say('numbered', { number: person.accountNumber })}
              </Text>
            </Text>
            {mayWrite && household.members.length > 1 && (
              <Button
                variant="default"
                size="xs"
                aria-label={say('takeOutOf', { name: person.name })}
                onClick={() => setLeaving(person)}
              >
                {say('takeOut')}
              </Button>
            )}
          </Group>
        ))}
        {household.members.length === 1 && (
          <Text fz={13} c="dimmed">
            {say('lastInside')}
          </Text>
        )}
      </Stack>
      {mayWrite && (
        <MemberPicker
          label={say('letIn')}
          without={household.members.map(({ id }) => id)}
          onPick={({ id }) => letIn.mutate(id)}
        />
      )}
      <Trouble error={letIn.error} />
      {leaving && (
        <LeaveDialog
          household={household}
          person={leaving}
          onClose={() => setLeaving(undefined)}
          onDone={props.onDone}
        />
      )}
      {isRenaming && <RenameDialog household={household} onClose={() => setRenaming(false)} />}
    </Paper>
  );
}

function LeaveDialog(props: {
  household: Household;
  person: Person;
  onClose: () => void;
  onDone: (text: string) => void;
}) {
  const say = useMemberWords();
  const { household, person } = props;
  const { name } = person;
  const leave = useWrite({
    write: (memberId: string, key) =>
      answerOf(
        api.DELETE('/v1/households/{householdId}/members/{memberId}', {
          params: { path: { householdId: household.id, memberId }, ...once(key) },
        }),
      ),
    stale,
    onDone: () => {
      props.onClose();
      props.onDone(say('householdLeft', { name }));
    },
  });
  return (
    <ActDialog
      title={say('takeOutTitle', { name, household: household.name })}
      submit={say('takeOut')}
      after={<Text>{say('takeOutAfter', { name })}</Text>}
      error={leave.error}
      isPending={leave.isPending}
      onSubmit={() => leave.mutate(person.id)}
      onClose={props.onClose}
    />
  );
}

function RenameDialog({ household, onClose }: { household: Household; onClose: () => void }) {
  const say = useMemberWords();
  const [name, setName] = useState(household.name);
  const rename = useWrite({
    write: (body: { name: string }, key) =>
      answerOf(
        api.PATCH('/v1/households/{householdId}', {
          params: { path: { householdId: household.id }, ...once(key) },
          body,
        }),
      ),
    stale,
    onDone: onClose,
  });
  return (
    <ActDialog
      title={say('rename')}
      submit={say('save')}
      error={rename.error}
      isPending={rename.isPending}
      onSubmit={() => rename.mutate({ name })}
      onClose={onClose}
    >
      <HouseholdName value={name} onChange={setName} />
    </ActDialog>
  );
}

function StartDialog({ member, onClose }: { member: Overview; onClose: () => void }) {
  const say = useMemberWords();
  const [name, setName] = useState(say('householdOf', { name: member.name }));
  const start = useWrite({
    write: (body: { name: string; memberIds: string[] }, key) =>
      answerOf(api.POST('/v1/households', { params: once(key), body })),
    stale,
    onDone: onClose,
  });
  return (
    <ActDialog
      title={say('startHousehold')}
      submit={say('startHousehold')}
      error={start.error}
      isPending={start.isPending}
      onSubmit={() => start.mutate({ name, memberIds: [member.id] })}
      onClose={onClose}
    >
      <HouseholdName value={name} onChange={setName} />
    </ActDialog>
  );
}

function HouseholdName(props: { value: string; onChange: (value: string) => void }) {
  const say = useMemberWords();
  return (
    <TextInput
      label={say('householdName')}
      required
      data-autofocus
      maxLength={120}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
