import { Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, answerOf, Refused, type Schema } from '@/lib/api.ts';
import { decimalToMinor, minorDigits, minorToDecimal, moneyText } from '@/lib/format.ts';
import { useClubs, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { ComeBackAfter, type ComeBackDialog } from './come-back-after.tsx';
import { useMoneyBackWords } from './money-back-words.ts';
import { owedOn } from './money-words.ts';
import { type ComeBackPreview, comeBackQuery, staleAfterAct } from './queries.ts';
import { ReasonField } from './reason-field.tsx';
import { refundableMinor } from './story-lines.ts';

/** Gives money back, in full or in part, with the exact after before it is done (D21). */
export function RefundDialog({ memberId, clubId, story, what, onClose, onDone }: ComeBackDialog) {
  const say = useMoneyBackWords();
  const { currency } = story.amount;
  const digits = minorDigits(currency);
  const mostMinor = refundableMinor(story);
  const limitMinor = useLimit(clubId);
  const [typed, setTyped] = useState(() => minorToDecimal(mostMinor, digits));
  const [method, setMethod] = useState<'original' | 'cash'>('original');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const amountMinor = decimalToMinor(typed, digits);
  const money = (minor: number) => moneyText({ amountMinor: minor, currency });
  const isAmount = amountMinor !== undefined && amountMinor > 0 && amountMinor <= mostMinor;
  const isOver = isAmount && limitMinor !== null && amountMinor > limitMinor;
  const isGood = isAmount && !isOver;
  const asked = useQuery({
    ...comeBackQuery(memberId, story.id, { kind: 'refund', amountMinor }),
    enabled: isGood,
  });
  const refund = useWrite({
    write: (body: Schema<'NewRefund'>, key) =>
      answerOf(
        api.POST('/v1/installments/{installmentId}/refunds', {
          params: { path: { installmentId: story.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(memberId),
    onDone: (_answer, { amount }) =>
      onDone(say('refundDone', { amount: money(amount!.amountMinor) })),
  });
  const refused = refund.error instanceof Refused ? refund.error.at('amount') : undefined;
  const after = (preview: ComeBackPreview): string[] => {
    const amount = money(amountMinor ?? 0);
    if (preview.isCollectedAfter) return [say('partTouchesNone', { amount })];
    if (story.collectedOn) return [say('wholeGoesBack', { amount })];
    const open = owedOn(story).amountMinor + (amountMinor ?? 0);
    return [say('openPart', { amount, open: money(open) })];
  };
  return (
    <ActDialog
      title={say('refundTitle', { what })}
      submit={say('refundSubmit', { amount: isAmount ? money(amountMinor) : '' })}
      isReady={asked.data !== undefined && isGood}
      after={isGood && <ComeBackAfter asked={asked} money={after} />}
      error={refund.error}
      isPending={refund.isPending}
      onSubmit={() => {
        setChecked(true);
        if (isGood && reason.trim() !== '')
          refund.mutate({ amount: { amountMinor, currency }, method, reason: reason.trim() });
      }}
      onClose={onClose}
    >
      <TextInput
        label={say('amount')}
        inputMode="decimal"
        data-autofocus
        value={typed}
        error={
          !isAmount
            ? say('amountBad', { most: money(mostMinor) })
            : isOver
              ? say('amountOverLimit', { limit: money(limitMinor) })
              : refused
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Radio.Group
        label={say('method')}
        value={method}
        onChange={(value) => setMethod(value as 'original' | 'cash')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="original" label={say('original')} description={say('originalHelp')} />
          <Radio value="cash" label={say('cash')} />
        </Stack>
      </Radio.Group>
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </ActDialog>
  );
}

/** The most this person may give back of one charge, in minor units; null = no limit. */
function useLimit(clubId: string): number | null {
  const mayMore = useMay('dues:refund_more');
  const club = useClubs().find(({ id }) => id === clubId);
  return mayMore ? null : (club?.refundLimitMinor ?? null);
}
