import {
  Button,
  Code,
  Group,
  List,
  Paper,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { previewOf, unknownPlaceholders } from '#modules/dunning/contract';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { useFields } from '@/lib/use-fields.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ConfirmAct } from './confirm-act.tsx';
import { useMailWords } from './mail-words.ts';
import { SideSheet } from './side-sheet.tsx';
import { useSettingsWords } from './words.ts';

type Template = Schema<'MailTemplate'>;
type Words = Schema<'MailTemplateWords'>;

/** Writes own words for one mail, with how they read beside them. */
export function MailDrawer(props: { template: Template; onClose: () => void; onDone: () => void }) {
  const say = useMailWords();
  const saySettings = useSettingsWords();
  const { kind, subject, text, isOurs, placeholders } = props.template;
  const at = (key: string) => ({ params: { path: { kind }, ...once(key) } });
  const done = { stale: [['mail-templates'], ['audit']], onDone: props.onDone };
  const write = useWrite<Words, Template>({
    write: (body, key) => answerOf(api.PUT('/v1/mail-templates/{kind}', { ...at(key), body })),
    ...done,
  });
  const reset = useWrite<void, Template>({
    write: (_, key) => answerOf(api.DELETE('/v1/mail-templates/{kind}', at(key))),
    ...done,
  });
  const isRight = (value: string) => {
    if (!value.trim()) return saySettings('needed');
    const unknown = unknownPlaceholders(kind, value).map((name) => `{${name}}`);
    return unknown.length > 0 ? say('unknown', { names: unknown.join(', ') }) : undefined;
  };
  const fields = useFields({ subject, text }, { subject: isRight, text: isRight });
  return (
    <SideSheet title={say(kind)} onClose={props.onClose}>
      <form
        ref={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (fields.check()) write.mutate(fields.values);
        }}
      >
        <Stack>
          <TextInput
            label={say('subject')}
            maxLength={150}
            data-autofocus
            {...fields.input('subject', write.error)}
          />
          <Textarea
            label={say('text')}
            autosize
            minRows={10}
            maxLength={5000}
            value={fields.values.text}
            error={fields.errorOf('text', write.error, 'text')}
            onChange={(event) => fields.set('text', event.currentTarget.value, write.error)}
          />
          <Placeholders names={placeholders} />
          <Preview {...previewOf(fields.values)} />
          <Trouble error={write.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {saySettings('cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {saySettings('save')}
            </Button>
          </Group>
        </Stack>
      </form>
      {!isOurs && (
        <Group mt="lg">
          <ConfirmAct
            label={say('reset')}
            sentence={say('resetSure')}
            confirm={say('resetDo')}
            isPending={reset.isPending}
            error={reset.error}
            onConfirm={() => reset.mutate()}
          />
        </Group>
      )}
    </SideSheet>
  );
}

type Meaning = Parameters<ReturnType<typeof useMailWords>>[0];

function Placeholders({ names }: { names: readonly string[] }) {
  const say = useMailWords();
  return (
    <div>
      <Text fz={13} c="dimmed">
        {say('textHelp')}
      </Text>
      <List fz={13} spacing={2} mt={4} listStyleType="none">
        {names.map((name) => (
          <List.Item key={name}>
            <Code>{`{${name}}`}</Code> {say(`meaning_${name}` as Meaning)}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function Preview({ subject, text }: Words) {
  const say = useMailWords();
  return (
    <Paper bg="var(--sunken)" p="md" component="section" aria-label={say('preview')}>
      <Title order={3} mb="xs">
        {say('preview')}
      </Title>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {subject}
      </Text>
      <Text mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </Paper>
  );
}
