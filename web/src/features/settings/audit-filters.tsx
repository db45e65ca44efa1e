import { Autocomplete, Button, Group, Paper, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditSearch } from '@/app/searches.ts';
import { useFields } from '@/lib/use-fields.ts';
import { useMay } from '@/lib/use-me.ts';
import { actionsByKind, kinds, useActionText } from './audit-actions.ts';
import { useAuditWords } from './audit-words.ts';
import { staffQuery } from './staff-queries.ts';

/** Narrows the trail down: by whom, what, to what, and when. */
export function AuditFilters(props: {
  wanted: AuditSearch;
  error: Error | null;
  onLook: (search: AuditSearch) => void;
}) {
  const say = useAuditWords();
  const actionText = useActionText();
  const people = useInfiniteQuery({ ...staffQuery, enabled: useMay('staff:read') });
  const names = people.data?.pages.flatMap(({ items }) => items.map(({ name }) => name)) ?? [];
  const { actor = '', subject = '', from = '', to = '' } = props.wanted;
  const fields = useFields({ actor, subject, from, to });
  const [action, setAction] = useState(props.wanted.action ?? null);
  const offered = kinds.map((kind) => ({
    group: say(`kind_${kind}`),
    items: [
      { value: kind, label: say('anyOf', { kind: say(`kind_${kind}`) }) },
      ...actionsByKind[kind].map((one) => ({ value: one as string, label: actionText(one) })),
    ],
  }));
  return (
    <Paper
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        const typed = Object.entries({ ...fields.values, action: action ?? '' })
          .map(([name, value]) => [name, value.trim()])
          .filter(([, value]) => value !== '');
        props.onLook(Object.fromEntries(typed) as AuditSearch);
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }}>
        <Autocomplete
          label={say('who')}
          description={say('whoHelp')}
          data={[...new Set(names)]}
          value={fields.values.actor}
          error={fields.errorOf('actor', props.error, 'actor')}
          onChange={(value) => fields.set('actor', value, props.error)}
        />
        <Select
          label={say('what')}
          description={say('anything')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': say('anything') }}
          data={offered}
          value={action}
          onChange={setAction}
        />
        <TextInput
          label={say('subject')}
          description={say('subjectHelp')}
          {...fields.input('subject', props.error)}
        />
        <TextInput
          type="date"
          label={say('from')}
          description={'\u00a0'}
          {...fields.input('from', props.error)}
        />
        <TextInput
          type="date"
          label={say('to')}
          description={'\u00a0'}
          {...fields.input('to', props.error)}
        />
      </SimpleGrid>
      <Group mt="md" gap="xs">
        <Button type="submit">{say('look')}</Button>
        {Object.keys(props.wanted).length > 0 && (
          <Button variant="default" onClick={() => props.onLook({})}>
            {say('clear')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
