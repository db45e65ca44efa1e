import { Button, Divider, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { useFields } from '@/lib/use-fields.ts';
import { type Permission, useMay, useMe } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { SideSheet } from './side-sheet.tsx';
import { ConfirmAct } from './confirm-act.tsx';
import { RightsEditor } from './rights-editor.tsx';
import type { Rights } from './rights.ts';
import { rolesQuery, type Staff } from './staff-queries.ts';
import { useSettingsWords, useStaffWords } from './words.ts';

type PersonDrawer = {
  person: Staff;
  onClose: () => void;
  onDone: (sentence: string) => void;
};

/** What one person may do, and whether they work here. */
export function PersonDrawer({ person, onClose, onDone }: PersonDrawer) {
  const say = useStaffWords();
  const saySettings = useSettingsWords();
  const mayChange = useMay('staff:write');
  const isMe = useMe().staffId === person.id;
  const presets = useQuery(rolesQuery);
  const [rights, setRights] = useState<Rights>({
    role: person.role,
    granted: person.granted as Permission[],
    withheld: person.withheld as Permission[],
  });
  const fields = useFields(
    { name: person.name },
    { name: (value) => (value.trim() ? undefined : saySettings('needed')) },
  );
  const send = (body: Schema<'ChangedStaff'>, key: string) =>
    answerOf(
      api.PATCH('/v1/staff/{staffId}', {
        params: { path: { staffId: person.id }, ...once(key) },
        body,
      }),
    );
  const stale = [['staff'], ['me'], ['audit']];
  const save = useWrite<Schema<'ChangedStaff'>, Staff>({
    write: send,
    stale,
    onDone: () => {
      onClose();
      onDone(saySettings('saved'));
    },
  });
  const move = useWrite<boolean, Staff>({
    write: (active, key) => send({ active }, key),
    stale,
    onDone: ({ name, active }) => {
      onClose();
      onDone(say(active ? 'returned' : 'gone', { name }));
    },
  });
  return (
    <SideSheet title={person.name} onClose={onClose}>
      <form
        ref={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (fields.check()) save.mutate({ ...fields.values, ...rights });
        }}
      >
        <Stack>
          <Text c="dimmed">{person.email}</Text>
          <TextInput
            label={saySettings('name')}
            disabled={!mayChange}
            autoComplete="off"
            {...fields.input('name', save.error)}
          />
          <Trouble error={presets.error} onRetry={() => void presets.refetch()} />
          {presets.data && (
            <RightsEditor
              rights={rights}
              presets={presets.data.roles}
              had={person.permissions}
              isLocked={!mayChange}
              onChange={setRights}
            />
          )}
          {mayChange && (
            <>
              <Trouble error={save.error} />
              <Group justify="flex-end" gap="xs">
                <Button variant="default" onClick={onClose}>
                  {saySettings('cancel')}
                </Button>
                <Button type="submit" loading={save.isPending}>
                  {saySettings('save')}
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </form>
      {mayChange && !isMe && (
        <Stack mt="lg" align="flex-start">
          <Divider w="100%" />
          {person.active ? (
            <ConfirmAct
              label={say('leave')}
              sentence={say('leaveSure', { name: person.name })}
              confirm={say('leaveDo', { name: person.name })}
              isPending={move.isPending}
              error={move.error}
              onConfirm={() => move.mutate(false)}
            />
          ) : (
            <>
              <Trouble error={move.error} />
              <Button
                variant="default"
                size="xs"
                loading={move.isPending}
                onClick={() => move.mutate(true)}
              >
                {say('return')}
              </Button>
            </>
          )}
        </Stack>
      )}
    </SideSheet>
  );
}
