import { Input, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, answerOf } from '@/lib/api.ts';
import { useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { CountField, countIn } from './count-field.tsx';
import { DrawPreview } from './draw-preview.tsx';
import { lastDayIn, LastDayField } from './last-day-field.tsx';
import { type Grant, sessionItemsQuery, staleAfterAct } from './queries.ts';
import { ReasonField } from './reason-field.tsx';
import { drawsFor, isUsable, lifeWords } from './session-words.ts';
import { type ItemDialog, leftIn } from './acts.ts';
import { useMemberWords } from './words.ts';

type Props = Omit<ItemDialog, 'balance' | 'grants'> &
  Partial<Pick<ItemDialog, 'balance' | 'grants'>> & { grant?: Grant | undefined };
type Wanted = {
  itemId: string;
  quantity: number;
  reason: string;
  lastDay?: string | null;
  grantId?: string;
};

/** Corrects a balance by hand: plus is a credit of its own, minus comes off what is there (D31). */
export function AdjustDialog({ member, balance, grants = [], grant, today, ...props }: Props) {
  const say = useMemberWords();
  const [isPlus, setPlus] = useState(grant === undefined);
  const [typed, setTyped] = useState<number | string>(1);
  const [reason, setReason] = useState('');
  const [lastDay, setLastDay] = useState({ day: '', isNever: false });
  const [itemId, setItemId] = useState(balance?.itemId ?? '');
  const [isChecked, setChecked] = useState(false);
  const items = useItemChoices(balance);
  const itemName = items.find(({ value }) => value === itemId)?.label ?? '';
  const isShown = balance?.itemId === itemId;
  const usable = isShown ? grants.filter(isUsable) : [];
  const count = countIn(typed);
  const grantId = grant?.id ?? null;
  const draws = isPlus || count === undefined ? undefined : drawsFor(usable, count, grantId);
  const until = lastDayIn(lastDay, today);
  const adjust = useWrite({
    write: (body: Wanted, key) =>
      answerOf(
        api.POST('/v1/session-adjustments', {
          params: once(key),
          body: { memberId: member.id, ...body },
        }),
      ),
    stale: staleAfterAct(member.id),
    onDone: (_answer, { quantity }) =>
      props.onDone({
        text: say(quantity > 0 ? 'plusDone' : 'minusDone', {
          count: Math.abs(quantity),
          item: itemName,
        }),
      }),
  });
  const submit = () => {
    setChecked(true);
    if (count === undefined || reason.trim() === '' || itemId === '') return;
    if (isPlus && until !== undefined)
      adjust.mutate({ itemId, quantity: count, reason: reason.trim(), lastDay: until });
    if (!isPlus && draws)
      adjust.mutate({
        itemId,
        quantity: -count,
        reason: reason.trim(),
        ...(grantId === null ? {} : { grantId }),
      });
  };
  const problem =
    count === undefined
      ? say('wholeNumber')
      : isPlus || draws
        ? undefined
        : say('tooFew', { left: leftIn(usable, grantId), wanted: count });
  return (
    <ActDialog
      title={say('adjust')}
      submit={say(isPlus ? 'plusSubmit' : 'minusSubmit', { count: count ?? '' })}
      after={
        isPlus && count !== undefined && until !== undefined && itemId !== '' ? (
          <>
            <Text>
              {say('afterCounts', {
                item: itemName,
                before: isShown ? balance.available : 0,
                after: (isShown ? balance.available : 0) + count,
              })}
            </Text>
            <Text fz={13} c="dimmed">
              {say('newGrant', { count, lastDay: lifeWords(say, until, today) })}
            </Text>
          </>
        ) : (
          draws && isShown && <DrawPreview balance={balance} draws={draws} today={today} />
        )
      }
      error={adjust.error}
      isPending={adjust.isPending}
      onSubmit={submit}
      onClose={props.onClose}
    >
      {grant === undefined && balance && (
        <Input.Wrapper label={say('plusOrMinus')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={say('plusOrMinus')}
            value={isPlus ? 'plus' : 'minus'}
            onChange={(value) => {
              setPlus(value === 'plus');
              if (value === 'minus') setItemId(balance.itemId);
            }}
            data={[
              { value: 'plus', label: say('plus') },
              { value: 'minus', label: say('minus') },
            ]}
          />
        </Input.Wrapper>
      )}
      {isPlus && (
        <Select
          label={say('item')}
          data={items}
          value={itemId === '' ? null : itemId}
          error={isChecked && itemId === '' && say('item')}
          allowDeselect={false}
          searchable
          onChange={(value) => value && setItemId(value)}
        />
      )}
      <CountField value={typed} onChange={setTyped} error={problem} />
      {isPlus && (
        <LastDayField value={lastDay} today={today} isChecked={isChecked} onChange={setLastDay} />
      )}
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </ActDialog>
  );
}

/** Session items that can be given: every active one, or at least the one that is shown. */
function useItemChoices(balance: Props['balance']) {
  const mayRead = useMay('inventory:read');
  const { data } = useQuery({ ...sessionItemsQuery, enabled: mayRead });
  const found = (data?.items ?? []).map(({ id, name, session }) => ({
    value: id,
    label: session?.shortName ?? name,
  }));
  const own = balance && { value: balance.itemId, label: balance.itemName };
  return own && !found.some(({ value }) => value === own.value) ? [own, ...found] : found;
}
