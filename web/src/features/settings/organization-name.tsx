import { Button, Group, Stack, TextInput } from '@mantine/core';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { useFields } from '@/lib/use-fields.ts';
import { useMe } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { Saved } from './saved.tsx';
import { useOrganizationWords, useSettingsWords } from './words.ts';

/** What the organization is called, for those who may change it. */
export function OrganizationName() {
  const say = useOrganizationWords();
  const saySettings = useSettingsWords();
  const { name } = useMe().organization;
  const fields = useFields(
    { name },
    { name: (value) => (value.trim() ? undefined : saySettings('needed')) },
  );
  const save = useWrite<{ name: string }, unknown>({
    write: (body, key) => answerOf(api.PATCH('/v1/organization', { params: once(key), body })),
    stale: [['me'], ['audit']],
  });
  return (
    <form
      ref={fields.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.check()) save.mutate(fields.values);
      }}
    >
      <Stack mb="lg">
        <TextInput
          maw="26rem"
          label={say('name')}
          description={say('nameHelp')}
          autoComplete="organization"
          {...fields.input('name', save.error)}
        />
        <Trouble error={save.error} />
        <Saved>{save.isSuccess ? saySettings('saved') : undefined}</Saved>
        <Group>
          <Button type="submit" variant="default" loading={save.isPending}>
            {saySettings('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
