import { Badge, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { useMay } from '@/lib/use-me.ts';
import { MailDrawer } from './mail-drawer.tsx';
import { MailPolicies } from './mail-policies.tsx';
import { useMailWords } from './mail-words.ts';
import { NotReached } from './not-reached.tsx';
import { Saved } from './saved.tsx';
import { Section } from './section.tsx';
import classes from './settings.module.css';
import { useSettingsWords } from './words.ts';

const templatesQuery = queryOptions({
  queryKey: ['mail-templates'],
  queryFn: () => answerOf(api.GET('/v1/mail-templates')),
});

/** What members are told when dues do not come, and in whose words. */
export function MailsSection() {
  const say = useMailWords();
  const mayReadDues = useMay('dues:read');
  return (
    <Section
      title={say('title')}
      needs="settings:read"
      rule={say('rule')}
      example={say('example')}
      guide="dues-day"
    >
      <MailPolicies />
      <Templates />
      {mayReadDues && <NotReached />}
    </Section>
  );
}

function Templates() {
  const say = useMailWords();
  const saySettings = useSettingsWords();
  const { items } = useSuspenseQuery(templatesQuery).data;
  const [open, setOpen] = useState<Schema<'MailTemplate'>['kind'] | null>(null);
  const [isSaved, setSaved] = useState(false);
  const template = items.find(({ kind }) => kind === open);
  return (
    <Paper>
      <Stack>
        <Title order={2}>{say('words')}</Title>
        <Saved>{isSaved ? saySettings('saved') : undefined}</Saved>
        <ul className={classes['rows']}>
          {items.map((item) => (
            <Row
              key={item.kind}
              item={item}
              onChange={() => {
                setSaved(false);
                setOpen(item.kind);
              }}
            />
          ))}
        </ul>
      </Stack>
      {template && (
        <MailDrawer
          template={template}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            setSaved(true);
          }}
        />
      )}
    </Paper>
  );
}

function Row({ item, onChange }: { item: Schema<'MailTemplate'>; onChange: () => void }) {
  const say = useMailWords();
  const mayChange = useMay('settings:write');
  return (
    <li className={classes['row']}>
      <div className={classes['rowText']}>
        <Text fw={600}>{say(item.kind)}</Text>
        <Text fz={13} c="dimmed">
          {item.preview.subject}
        </Text>
      </div>
      <Badge color={item.isOurs ? 'gray' : 'tide'}>{say(item.isOurs ? 'ours' : 'own')}</Badge>
      {mayChange && (
        <Button
          variant="default"
          size="xs"
          aria-label={say('changeOne', { name: say(item.kind) })}
          onClick={onChange}
        >
          {say('change')}
        </Button>
      )}
    </li>
  );
}
