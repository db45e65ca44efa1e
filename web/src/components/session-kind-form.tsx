import {
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { api, answerOf, Refused, type Schema } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { MoneyField } from './money-field.tsx';
import { NumberField } from './number-field.tsx';
import {
  emptyKind,
  type KindFacts,
  kindOf,
  kindProblems,
  soldFacts,
  usePackWords,
} from './session-kind.ts';
import { useSessionKindWords } from './session-kind-words.ts';
import { Trouble } from './trouble.tsx';

type Item = Schema<'Item'>;
type Props = {
  currency: string;
  /** The session item to change; without one a new one is made. */
  item?: Item;
  /** What was searched for, as the name to begin with. */
  name?: string;
  onDone: (item: Item) => void;
  onCancel?: () => void;
};

/** The short path to a session kind: a name, what one is worth, and the pack if it is sold by itself. */
export function SessionKindForm({ currency, item, name = '', onDone, onCancel }: Props) {
  const say = useSessionKindWords();
  const inWords = usePackWords();
  const [facts, setFacts] = useState<KindFacts>(() => (item ? kindOf(item) : emptyKind(name)));
  const [isTried, setTried] = useState(false);
  const write = useWrite({
    write: (wanted: KindFacts, key: string) => send(wanted, currency, item, key),
    stale: [['items']],
    onDone,
  });
  const set = (change: Partial<KindFacts>) => setFacts((before) => ({ ...before, ...change }));
  const problems = kindProblems(facts);
  const refused = write.error instanceof Refused ? write.error : undefined;
  const at = (field: keyof KindFacts) => {
    const problem = problems[field];
    return problem && (isTried || !['name', 'shortName'].includes(field))
      ? say(problem)
      : undefined;
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setTried(true);
        if (Object.keys(problems).length === 0) write.mutate(facts);
        else event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      }}
    >
      <Stack gap="md" ta="left">
        <TextInput
          label={say('name')}
          description={say('nameHint')}
          value={facts.name}
          error={
            at('name') ??
            (refused?.problem.code === 'item_name_taken' ? refused.message : undefined)
          }
          onChange={({ currentTarget: { value } }) =>
            set({ name: value, ...followName(facts, value) })
          }
          data-autofocus
        />
        <Group grow align="flex-start">
          <TextInput
            label={say('shortName')}
            description={say('shortNameHint')}
            value={facts.shortName}
            error={at('shortName')}
            onChange={({ currentTarget: { value } }) =>
              set({ shortName: value, ownShortName: true })
            }
          />
          <MoneyField
            label={say('worth')}
            description={say('worthHint')}
            currency={currency}
            amountMinor={facts.worthMinor}
            onChange={(worthMinor) => set({ worthMinor })}
          />
        </Group>
        {!item && (
          <SegmentedControl
            aria-label={say('type')}
            value={facts.bucketType}
            onChange={(value) => set({ bucketType: value as KindFacts['bucketType'] })}
            data={(['standard', 'personal_training'] as const).map((value) => ({
              value,
              label: say(value),
            }))}
          />
        )}
        <Switch
          label={say('soldByItself')}
          checked={facts.isSold}
          onChange={({ currentTarget: { checked } }) => set({ isSold: checked })}
        />
        {facts.isSold && (
          <Group align="flex-start">
            <NumberField
              w={150}
              label={say('pack')}
              value={facts.packQuantity}
              error={at('packQuantity')}
              onChange={(packQuantity) => set({ packQuantity })}
            />
            <NumberField
              w={150}
              label={say('days')}
              value={facts.never ? Number.NaN : facts.daysToExpire}
              disabled={facts.never}
              error={at('daysToExpire')}
              onChange={(daysToExpire) => set({ daysToExpire })}
            />
            <Checkbox
              mt={30}
              label={say('never')}
              checked={facts.never}
              onChange={({ currentTarget: { checked } }) => set({ never: checked })}
            />
          </Group>
        )}
        <Text role="status" p="sm" bg="var(--sunken)" style={{ borderRadius: 8 }} fw={600}>
          {facts.isSold
            ? inWords(soldFacts(facts))
            : say('sentenceDues', { name: facts.shortName.trim() || '…' })}
        </Text>
        <Trouble error={refused?.problem.code === 'item_name_taken' ? null : write.error} />
        <Group justify="flex-end" gap="xs">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {say('cancel')}
            </Button>
          )}
          <Button type="submit" loading={write.isPending}>
            {item ? say('save') : say('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Until somebody types a short name, it is the first word of the name. */
const followName = ({ ownShortName }: KindFacts, name: string) =>
  ownShortName ? {} : { shortName: (name.trim().split(/\s+/)[0] ?? '').slice(0, 30) };

function send(facts: KindFacts, currency: string, item: Item | undefined, key: string) {
  const { packQuantity, daysToExpire } = soldFacts(facts);
  const [name, shortName] = [facts.name.trim(), facts.shortName.trim()];
  if (item)
    return answerOf(
      api.PATCH('/v1/items/{itemId}', {
        params: { path: { itemId: item.id }, ...once(key) },
        body: {
          name,
          session: { shortName, packQuantity, daysToExpire, notionalValueMinor: facts.worthMinor },
        },
      }),
    );
  return answerOf(
    api.POST('/v1/items', {
      params: once(key),
      body: {
        type: 'scheduler_bucket',
        name,
        session: {
          shortName,
          bucketType: facts.bucketType,
          packQuantity,
          daysToExpire,
          notionalValue: { amountMinor: facts.worthMinor, currency },
        },
      },
    }),
  );
}
