import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { useFields } from '@/lib/use-fields.ts';
import { type Permission, useMe } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { SideSheet } from './side-sheet.tsx';
import { CopyText } from '@/components/copy-text.tsx';
import { PermissionChecks } from './permission-checks.tsx';
import classes from './settings.module.css';
import { useKeysWords, useSettingsWords, useStaffWords } from './words.ts';

/** Makes a key, and shows it once. */
export function KeyDrawer({ onClose }: { onClose: () => void }) {
  const say = useKeysWords();
  const saySettings = useSettingsWords();
  const sayStaff = useStaffWords();
  const mine = useMe().permissions;
  const [scopes, setScopes] = useState<Permission[]>([]);
  const [isTold, setTold] = useState(false);
  const fields = useFields(
    { name: '' },
    { name: (value) => (value.trim() ? undefined : saySettings('needed')) },
  );
  const make = useWrite<Schema<'NewApiKey'>, Schema<'CreatedApiKey'>>({
    write: (body, key) => answerOf(api.POST('/v1/api-keys', { params: once(key), body })),
    stale: [['api-keys'], ['audit']],
  });
  const made = make.data;
  return (
    <SideSheet title={say('makeTitle')} onClose={onClose} isHeld={made !== undefined}>
      {made ? (
        <Stack role="status">
          <Title order={2}>{say('madeTitle')}</Title>
          <Text>{say('madeBody')}</Text>
          <div>
            <Text fw={600}>{say('key', { name: made.name })}</Text>
            <code className={classes['secret']}>{made.key}</code>
          </div>
          <Group gap="xs">
            <CopyText text={made.key} label={say('copy')} done={say('copied')} />
            <Button variant="default" onClick={onClose}>
              {say('done')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          ref={fields.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTold(true);
            if (fields.check() && scopes.length > 0) make.mutate({ ...fields.values, scopes });
          }}
        >
          <Stack>
            <TextInput
              label={saySettings('name')}
              description={say('nameHelp')}
              data-autofocus
              autoComplete="off"
              {...fields.input('name', make.error)}
            />
            <Title order={3}>{say('permissions')}</Title>
            <PermissionChecks
              check={(permission) => {
                const isMine = mine.includes(permission);
                return {
                  isOn: scopes.includes(permission),
                  isLocked: !isMine,
                  note: isMine ? undefined : sayStaff('notYours'),
                };
              }}
              onToggle={(permission) =>
                setScopes((before) =>
                  before.includes(permission)
                    ? before.filter((other) => other !== permission)
                    : [...before, permission],
                )
              }
            />
            {isTold && scopes.length === 0 && (
              <Text role="alert" c="red">
                {say('none')}
              </Text>
            )}
            <Trouble error={make.error} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {saySettings('cancel')}
              </Button>
              <Button type="submit" loading={make.isPending}>
                {say('make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </SideSheet>
  );
}
