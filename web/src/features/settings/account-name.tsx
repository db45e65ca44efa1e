import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useRoleWords } from '@/components/role-words.ts';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { useFields } from '@/lib/use-fields.ts';
import { useMay, useMe } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { Facts } from './facts.tsx';
import { Saved } from './saved.tsx';
import { useAccountWords, useSettingsWords } from './words.ts';

/** Who somebody is here. */
export function AccountName() {
  const say = useAccountWords();
  const saySettings = useSettingsWords();
  const sayRole = useRoleWords();
  const me = useMe();
  const mayChange = useMay('staff:write');
  const fields = useFields(
    { name: me.name },
    { name: (value) => (value.trim() ? undefined : saySettings('needed')) },
  );
  const save = useWrite<{ name: string }, unknown>({
    write: (body, key) =>
      answerOf(
        api.PATCH('/v1/staff/{staffId}', {
          params: { path: { staffId: me.staffId! }, ...once(key) },
          body,
        }),
      ),
    stale: [['me'], ['staff'], ['audit']],
  });
  return (
    <Paper>
      <form
        ref={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (fields.check()) save.mutate(fields.values);
        }}
      >
        <Stack>
          <Title order={2}>{say('you')}</Title>
          <Facts
            facts={[
              ...(mayChange ? [] : [[saySettings('name'), me.name] as [string, string]]),
              [say('email'), me.email],
              [say('role'), me.role && sayRole(me.role)],
              [saySettings('organization'), me.organization.name],
            ]}
          />
          {mayChange ? (
            <>
              <TextInput
                maw="26rem"
                label={saySettings('name')}
                description={say('nameHelp')}
                autoComplete="name"
                {...fields.input('name', save.error)}
              />
              <Trouble error={save.error} />
              <Saved>{save.isSuccess ? saySettings('saved') : undefined}</Saved>
              <Group>
                <Button type="submit" variant="default" loading={save.isPending}>
                  {saySettings('save')}
                </Button>
              </Group>
            </>
          ) : (
            <Text fz={13} c="dimmed">
              {say('nameByOthers')}
            </Text>
          )}
        </Stack>
      </form>
    </Paper>
  );
}
