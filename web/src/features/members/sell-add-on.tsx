import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActDialog } from '@/components/act-dialog.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClubs } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { bodyOf, useAddOnDraft } from './add-on-draft.ts';
import { AddOnFields } from './add-on-fields.tsx';
import { AddOnSchedule } from './add-on-schedule.tsx';
import { useAddOnWords } from './add-on-words.ts';
import { addOnPreviewQuery, type Agreement, staleAfterAct } from './queries.ts';

/** Sells sessions that are billed again and again, with every payment shown before it is confirmed. */
export function SellAddOn(props: {
  agreement: Agreement;
  memberId: string;
  onClose: () => void;
  onDone: (text: string) => void;
}) {
  const say = useAddOnWords();
  const { agreement, memberId } = props;
  const { today } = useClubs().find(({ id }) => id === agreement.clubId)!;
  const { draft, set } = useAddOnDraft(today);
  const [isChecked, setChecked] = useState(false);
  const body = bodyOf(agreement, draft);
  const asked = useQuery({
    ...addOnPreviewQuery(memberId, body),
    placeholderData: keepPreviousData,
  });
  const preview = body && !asked.error ? asked.data : undefined;
  const due = preview?.dueToday;
  const sell = useWrite({
    write: async (wanted: Schema<'NewAddOn'>, key) => {
      const { id } = await answerOf(api.POST('/v1/add-ons', { params: once(key), body: wanted }));
      // by now whoever pays has been asked
      return answerOf(api.GET('/v1/add-ons/{addonId}', { params: { path: { addonId: id } } }));
    },
    stale: staleAfterAct(memberId),
    onDone: ({ itemName: item, collected }) => {
      const amount = due && moneyText(due);
      props.onDone(
        !due || due.amountMinor === 0
          ? say('soldLater', { item })
          : say(collected.amount.amountMinor >= due.amountMinor ? 'sold' : 'soldOpen', {
              item,
              amount: amount!,
            }),
      );
    },
  });
  const submit = () => {
    setChecked(true);
    if (body && preview && !asked.isPlaceholderData) sell.mutate(body);
  };
  return (
    <ActDialog
      title={say('sellTitle', { offer: agreement.offerTitle })}
      submit={
        !due
          ? say('submitPlain')
          : due.amountMinor > 0
            ? say('submit', { amount: moneyText(due) })
            : say('submitLater', { day: dayText(draft.firstDueOn, { today }) })
      }
      after={
        body &&
        !asked.error &&
        (preview ? <AddOnSchedule preview={preview} today={today} /> : <Skeleton h={120} />)
      }
      error={sell.error ?? asked.error}
      isPending={sell.isPending}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <AddOnFields {...{ agreement, today, draft, isChecked, set }} />
    </ActDialog>
  );
}
