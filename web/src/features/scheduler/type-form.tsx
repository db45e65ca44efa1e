import {
  Checkbox,
  ColorInput,
  NativeSelect,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MoneyField } from '@/components/money-field.tsx';
import { NumberField } from '@/components/number-field.tsx';
import { answerOf, api, Refused } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActiveField, NameField } from './name-field.tsx';
import { categoriesQuery, type EventType, sessionItemsQuery } from './queries.ts';
import { useSetUpWords } from './set-up-words.ts';
import { ThingForm } from './things.tsx';
import {
  areNumbersGood,
  draftOfType,
  goodNumbers,
  type NumberName,
  type TypeDraft,
  wantedTypes,
} from './type-draft.ts';

const colours = ['#0a7d78', '#2c6bd6', '#8447c9', '#b0306b', '#cf6a0b', '#5b6b1f', '#c22b20'];

/** Makes or changes an event type: length, places, and what pays for it. */
export function TypeForm(props: {
  type: EventType | undefined;
  onClose: (sentence?: string) => void;
}) {
  const say = useSetUpWords();
  const { currency } = useClub();
  const { type } = props;
  const categories = useQuery(categoriesQuery).data?.items ?? [];
  const [typed, setTyped] = useState<Partial<TypeDraft>>({});
  const first = categories.find(({ isActive }) => isActive)?.id ?? '';
  const draft: TypeDraft = { ...draftOfType(type, first), ...typed };
  const change = (some: Partial<TypeDraft>) => setTyped({ ...typed, ...some });
  const isNewCategory = draft.categoryId === '';

  const write = useWrite({
    write: async (wanted: TypeDraft, key: string) => {
      const categoryId = isNewCategory ? await makeCategory(wanted, key) : wanted.categoryId;
      const { made, changed } = wantedTypes(wanted, categoryId);
      return answerOf(
        type
          ? api.PATCH('/v1/event-types/{typeId}', {
              params: { path: { typeId: type.id }, ...once(key) },
              body: changed,
            })
          : api.POST('/v1/event-types', { params: once(key), body: made }),
      );
    },
    stale: [['event-types'], ['event-categories'], ['audit']],
    onDone: (made) => props.onClose(say('savedName', { name: made.name })),
  });
  const number = (name: NumberName, label: string, description?: string) => (
    <NumberField
      label={label}
      description={description}
      value={draft[name] ?? Number.NaN}
      error={goodNumbers[name](draft[name]) ? undefined : say('badNumber')}
      onChange={(value) => change({ [name]: value })}
    />
  );
  /** Empty is an answer of its own here. */
  const window = (
    name: 'cancelHours' | 'bookingClosesHours' | 'bookingOpensDays',
    label: string,
  ) => (
    <NumberField
      label={label}
      value={draft[name] ?? Number.NaN}
      error={goodNumbers[name](draft[name]) ? undefined : say('badNumber')}
      onChange={(value) => change({ [name]: Number.isNaN(value) ? null : value })}
    />
  );
  return (
    <ThingForm
      error={write.error}
      isPending={write.isPending}
      onSubmit={() => areNumbersGood(draft) && write.mutate(draft)}
      onCancel={() => props.onClose()}
    >
      <NameField value={draft.name} error={write.error} onChange={(name) => change({ name })} />
      {!type && (
        <SegmentedControl
          aria-label={say('kind')}
          value={draft.kind}
          onChange={(kind) =>
            change({
              kind: kind as TypeDraft['kind'],
              ...(kind === 'personal_training' ? { capacity: 1, hasWaitlist: false } : {}),
            })
          }
          data={(['standard', 'personal_training'] as const).map((kind) => ({
            value: kind,
            label: say(kind),
          }))}
        />
      )}
      <NativeSelect
        label={say('category')}
        value={draft.categoryId}
        onChange={({ currentTarget: { value } }) => change({ categoryId: value })}
        data={[
          ...categories.map(({ id, name }) => ({ value: id, label: name })),
          { value: '', label: say('otherCategory') },
        ]}
      />
      {isNewCategory && (
        <>
          <TextInput
            label={say('newCategory')}
            value={draft.newCategory}
            onChange={({ currentTarget: { value } }) => change({ newCategory: value })}
          />
          <Switch
            label={say('memberVisible')}
            checked={draft.isNewVisible}
            onChange={({ currentTarget: { checked } }) => change({ isNewVisible: checked })}
          />
        </>
      )}
      <SimpleGrid cols={2}>
        {number('minutes', say('minutes'))}
        {number('capacity', say('capacity'))}
        {number('cost', say('cost'), say('costHelp'))}
        {number('bufferMinutes', say('buffer'), say('bufferHelp'))}
      </SimpleGrid>
      <PaidWith
        chosen={draft.itemIds}
        error={write.error instanceof Refused ? write.error.at('itemIds') : undefined}
        onChange={(itemIds) => change({ itemIds })}
      />
      <Switch
        label={say('hasWaitlist')}
        checked={draft.hasWaitlist}
        onChange={({ currentTarget: { checked } }) => change({ hasWaitlist: checked })}
      />
      <ColorInput
        label={say('colour')}
        format="hex"
        swatches={colours}
        value={draft.colour}
        onChange={(colour) => change({ colour: colour.toLowerCase() })}
        eyeDropperButtonProps={{ 'aria-label': say('colour') }}
      />
      <Stack gap={4}>
        <Text fw={600}>{say('windows')}</Text>
        <Text fz={13} c="dimmed">
          {say('windowsHelp')}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {window('bookingOpensDays', say('opensDays'))}
          {window('bookingClosesHours', say('closesHours'))}
          {window('cancelHours', say('cancelHours'))}
        </SimpleGrid>
      </Stack>
      <NativeSelect
        label={say('commission')}
        value={draft.commissionKind}
        onChange={({ currentTarget: { value } }) =>
          change({ commissionKind: value as TypeDraft['commissionKind'] })
        }
        data={(['none', 'per_member', 'per_event', 'percent'] as const).map((kind) => ({
          value: kind,
          label: say(`commission_${kind}`),
        }))}
      />
      {draft.commissionKind === 'percent' && number('commissionPercent', say('percent'))}
      {(draft.commissionKind === 'per_member' || draft.commissionKind === 'per_event') && (
        <MoneyField
          label={say('amount')}
          currency={currency}
          amountMinor={draft.commissionMinor}
          onChange={(commissionMinor) => change({ commissionMinor })}
        />
      )}
      {type && (
        <ActiveField isActive={draft.isActive} onChange={(isActive) => change({ isActive })} />
      )}
    </ThingForm>
  );
}

const makeCategory = async ({ newCategory, isNewVisible }: TypeDraft, key: string) =>
  (
    await answerOf(
      api.POST('/v1/event-categories', {
        params: once(`${key}-category`),
        body: { name: newCategory, isMemberVisible: isNewVisible },
      }),
    )
  ).id;

function PaidWith(props: {
  chosen: string[];
  error: string | undefined;
  onChange: (itemIds: string[]) => void;
}) {
  const say = useSetUpWords();
  const items = useQuery(sessionItemsQuery);
  if (items.data?.items.length === 0) return <Text c="dimmed">{say('noItems')}</Text>;
  return (
    <Checkbox.Group
      label={say('items')}
      description={say('itemsHelp')}
      value={props.chosen}
      error={props.error}
      onChange={props.onChange}
    >
      <Stack gap="xs" mt="xs">
        {items.data?.items.map((item) => (
          <Checkbox key={item.id} value={item.id} label={item.name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
