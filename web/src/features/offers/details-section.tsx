import { Autocomplete, Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NumberField } from '@/components/number-field.tsx';
import { BeginFields } from './begin-fields.tsx';
import type { Draft } from './draft.ts';
import { groupsQuery } from './offer-queries.ts';
import classes from './offers.module.css';
import { SectionCard } from './section-card.tsx';
import type { Editor } from './use-draft.ts';
import { useOfferWords } from './words.ts';

/** Offer Details (D1). */
export function DetailsSection({ editor, mayWrite }: { editor: Editor; mayWrite: boolean }) {
  const say = useOfferWords();
  const groups = useQuery(groupsQuery);
  const { draft, change, at, seen } = editor;
  const isCodeFixed = seen.published !== null;
  return (
    <SectionCard editor={editor} section="details" title={say('details')} mayWrite={mayWrite}>
      <div className={classes['grid2']}>
        <TextInput
          className={classes['wide'] ?? ''}
          label={say('titleField')}
          value={draft.title}
          error={at('title')}
          onChange={({ currentTarget: { value } }) => change({ title: value })}
        />
        <TextInput
          label={say('codeField')}
          description={say(isCodeFixed ? 'codeFixed' : 'codeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.code}
          readOnly={isCodeFixed}
          error={at('code')}
          onChange={({ currentTarget: { value } }) => change({ code: value })}
        />
        <Autocomplete
          label={say('groupField')}
          description={say('groupHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.group}
          error={at('group')}
          data={groups.data?.items ?? []}
          onChange={(group) => change({ group })}
        />
        <LengthFields editor={editor} />
        <NativeSelect
          label={say('clubAccess')}
          value={draft.clubAccess}
          onChange={({ currentTarget: { value } }) =>
            change({ clubAccess: value as Draft['clubAccess'] })
          }
          data={(['single', 'all'] as const).map((value) => ({ value, label: say(value) }))}
        />
        <BeginFields editor={editor} />
        <NumberField
          label={say('cardholders')}
          description={say('cardholdersHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.maxAdditionalCardholders}
          error={at('maxAdditionalCardholders')}
          onChange={(maxAdditionalCardholders) => change({ maxAdditionalCardholders })}
        />
        <Switch
          mt={{ base: 0, sm: 30 }}
          label={say('signature')}
          checked={draft.signatureRequired}
          onChange={({ currentTarget: { checked } }) => change({ signatureRequired: checked })}
        />
      </div>
    </SectionCard>
  );
}

function LengthFields({ editor }: { editor: Editor }) {
  const say = useOfferWords();
  const { draft, change, at } = editor;
  const { length } = draft;
  return (
    <div>
      <NativeSelect
        label={say('lengthField')}
        value={length === null ? 'open' : 'fixed'}
        onChange={({ currentTarget: { value } }) =>
          change({ length: value === 'open' ? null : { count: 12, unit: 'month' } })
        }
        data={[
          { value: 'open', label: say('openEnded') },
          { value: 'fixed', label: say('fixedLength') },
        ]}
      />
      {length && (
        <Group grow mt="xs" align="flex-start">
          <NumberField
            aria-label={say('lengthCount')}
            value={length.count}
            error={at('length.count')}
            onChange={(count) => change({ length: { ...length, count } })}
          />
          <NativeSelect
            aria-label={say('lengthUnit')}
            value={length.unit}
            onChange={({ currentTarget: { value } }) =>
              change({ length: { ...length, unit: value as typeof length.unit } })
            }
            data={(['day', 'week', 'month'] as const).map((value) => ({
              value,
              label: say(value),
            }))}
          />
        </Group>
      )}
    </div>
  );
}
