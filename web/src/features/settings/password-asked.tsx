import { Button, Group, Stack, Text } from '@mantine/core';
import { Trouble } from '@/components/trouble.tsx';
import { useFields } from '@/lib/use-fields.ts';
import { PasswordField } from '@/components/password-field.tsx';
import { useDoor } from './use-door.ts';
import { useAccountWords, useSettingsWords } from './words.ts';

/** An act about signing in: the password once more, in case somebody left the desk. */
export function PasswordAsked<Output>(props: {
  sentence?: string;
  confirm: string;
  ask: (password: string) => Promise<Output>;
  onStop: () => void;
  onDone: (output: Output) => void;
}) {
  const say = useAccountWords();
  const saySettings = useSettingsWords();
  const fields = useFields(
    { password: '' },
    { password: (value) => (value ? undefined : saySettings('needed')) },
  );
  const act = useDoor(() => props.ask(fields.values.password), {
    stale: [['me'], ['audit'], ['signed-in']],
    onDone: props.onDone,
  });
  return (
    <form
      ref={fields.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.check()) act.mutate(undefined);
      }}
    >
      <Stack>
        {props.sentence && <Text>{props.sentence}</Text>}
        <PasswordField
          maw="26rem"
          label={say('confirmPassword')}
          autoComplete="current-password"
          autoFocus
          {...fields.input('password', act.error)}
        />
        <Trouble error={act.error} />
        <Group gap="xs">
          <Button type="submit" loading={act.isPending}>
            {props.confirm}
          </Button>
          <Button variant="default" onClick={props.onStop}>
            {saySettings('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
