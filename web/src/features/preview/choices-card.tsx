import {
  Checkbox,
  Group,
  Paper,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { ItemDot } from '@/components/item-dot.tsx';
import type { Schema } from '@/lib/api.ts';
import { togglePick } from '@/lib/bucket-picks.ts';
import { moneyText } from '@/lib/format.ts';
import { type Choices, daysLate } from './use-choices.ts';
import { usePreviewWords } from './words.ts';
import classes from './preview.module.css';

/** Term, day, sessions and habit: any change draws the year anew and is in the address at once. */
export function ChoicesCard({ offer, choices }: { offer: Schema<'Offer'>; choices: Choices }) {
  const say = usePreviewWords();
  const { version, term, joinsOn, paysDaysLate, choose } = choices;
  const lineOf = ({ name, dues, payments }: Schema<'PaymentTerm'>) =>
    payments === null
      ? say('termOpenLine', { name, dues: moneyText(dues) })
      : say('termLine', { name, dues: moneyText(dues), payments });
  return (
    <Paper component="section" aria-label={say('choices')} mb="lg">
      <div className={classes['choices']}>
        {offer.draft && offer.published && (
          <Labelled label={say('version')}>
            <SegmentedControl
              aria-label={say('version')}
              data={[
                { value: 'draft', label: say('draft') },
                { value: 'published', label: say('sold') },
              ]}
              value={choices.which}
              onChange={(which) => choose({ version: which, term: undefined })}
            />
          </Labelled>
        )}
        <Select
          label={say('term')}
          w={340}
          data={version.content.terms.map((one) => ({ value: one.id, label: lineOf(one) }))}
          value={term?.id ?? null}
          allowDeselect={false}
          onChange={(id) => id && choose({ term: id })}
        />
        <TextInput
          type="date"
          label={say('joinsOn')}
          value={joinsOn}
          onChange={(event) =>
            event.currentTarget.value && choose({ joins: event.currentTarget.value })
          }
        />
        <Picks choices={choices} />
        <Labelled label={say('memberWho')}>
          <SegmentedControl
            aria-label={say('memberWho')}
            data={[
              { value: '0', label: say('onTime') },
              { value: String(daysLate), label: say('late', { days: daysLate }) },
            ]}
            value={String(paysDaysLate)}
            onChange={(late) => choose({ late: Number(late) })}
          />
        </Labelled>
      </div>
    </Paper>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Stack gap={2}>
      <Text fw={600} component="span" aria-hidden>
        {label}
      </Text>
      <div>{children}</div>
    </Stack>
  );
}

function Picks({ choices: { picking, picks, choose } }: { choices: Choices }) {
  const say = usePreviewWords();
  const [refused, setRefused] = useState('');
  if (!picking || picking.buckets.length === 0)
    return (
      <Labelled label={say('picked')}>
        <Text c="dimmed">{say('noBuckets')}</Text>
      </Labelled>
    );
  const missing = picking.min - picks.length;
  return (
    <Checkbox.Group
      label={say('picked')}
      value={picks}
      error={missing > 0 ? say('tooFew', { count: missing }) : undefined}
    >
      <Group gap="sm" mt={6}>
        {picking.buckets.map(({ itemId, name, required }) => (
          <Checkbox
            key={itemId}
            value={itemId}
            disabled={required}
            label={
              <Group gap={6} wrap="nowrap" component="span">
                <ItemDot itemId={itemId} />
                {name}
                {required && (
                  <Text component="span" fz={12} c="dimmed">
                    {say('required')}
                  </Text>
                )}
              </Group>
            }
            onChange={() => {
              const next = togglePick(picking, picks, itemId);
              setRefused(next ? '' : say('full', { max: picking.max, name }));
              if (next) choose({ items: next.join(',') });
            }}
          />
        ))}
      </Group>
      <Text role="status" fz={13} c="var(--amber-text)">
        {refused}
      </Text>
    </Checkbox.Group>
  );
}
