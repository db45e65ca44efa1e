import { Badge, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRoleWords } from '@/components/role-words.ts';
import { useMay, useMe } from '@/lib/use-me.ts';
import { InvitationRows } from './invitation-rows.tsx';
import { InviteDrawer } from './invite-drawer.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { Saved } from './saved.tsx';
import { Section } from './section.tsx';
import classes from './settings.module.css';
import { type Staff, staffQuery } from './staff-queries.ts';
import { useSettingsWords, useStaffWords } from './words.ts';

export function StaffSection() {
  const say = useStaffWords();
  const saySettings = useSettingsWords();
  const mayChange = useMay('staff:write');
  const [isInviting, setInviting] = useState(false);
  const [done, setDone] = useState<string>();
  return (
    <Section
      title={saySettings('staff')}
      needs="staff:read"
      rule={say('rule')}
      example={say('example')}
      guide="people-and-permissions"
      actions={
        mayChange && (
          <Button
            leftSection={<IconUserPlus size={18} aria-hidden />}
            onClick={() => {
              setDone(undefined);
              setInviting(true);
            }}
          >
            {say('invite')}
          </Button>
        )
      }
    >
      <Saved>{done}</Saved>
      <InvitationRows onDone={setDone} />
      <People onDone={setDone} />
      {isInviting && (
        <InviteDrawer
          onClose={() => setInviting(false)}
          onDone={({ email }) => {
            setInviting(false);
            setDone(say('sent', { email }));
          }}
        />
      )}
    </Section>
  );
}

function People({ onDone }: { onDone: (sentence: string | undefined) => void }) {
  const say = useStaffWords();
  const saySettings = useSettingsWords();
  const found = useSuspenseInfiniteQuery(staffQuery);
  const [openId, setOpenId] = useState<string>();
  const people = found.data.pages.flatMap(({ items }) => items);
  const open = people.find(({ id }) => id === openId);
  return (
    <Paper>
      <Title order={2}>{say('people')}</Title>
      <ul className={classes['rows']}>
        {people.map((person) => (
          <Person
            key={person.id}
            person={person}
            onOpen={() => {
              onDone(undefined);
              setOpenId(person.id);
            }}
          />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {saySettings('showMore')}
        </Button>
      )}
      {open && <PersonDrawer person={open} onClose={() => setOpenId(undefined)} onDone={onDone} />}
    </Paper>
  );
}

function Person({ person, onOpen }: { person: Staff; onOpen: () => void }) {
  const say = useStaffWords();
  const sayRole = useRoleWords();
  const mayChange = useMay('staff:write');
  const me = useMe();
  const { name, email, role, granted, withheld, active, secondFactor } = person;
  const differs = [
    granted.length > 0 && say('granted', { count: granted.length }),
    withheld.length > 0 && say('withheld', { count: withheld.length }),
  ].filter((part) => part !== false);
  return (
    <li className={classes['row']}>
      <div className={classes['rowText']}>
        <Text fw={600}>{me.staffId === person.id ? `${name} (${say('you')})` : name}</Text>
        <Text fz={13} c="dimmed">
          {email}
        </Text>
        {differs.length > 0 && <Text fz={13}>{differs.join(', ')}</Text>}
      </div>
      <Stack gap={4} w={{ base: '100%', xs: 180 }}>
        <Text>{sayRole(role)}</Text>
        <Text fz={13} c="dimmed">
          {say(secondFactor ? 'withFactor' : 'withoutFactor')}
        </Text>
      </Stack>
      <Badge color={active ? 'tide' : 'gray'}>{say(active ? 'works' : 'left')}</Badge>
      <Button
        variant="default"
        size="xs"
        aria-label={say(mayChange ? 'changeOne' : 'lookOne', { name })}
        onClick={onOpen}
      >
        {say(mayChange ? 'change' : 'look')}
      </Button>
    </li>
  );
}
