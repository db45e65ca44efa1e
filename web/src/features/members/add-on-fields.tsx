import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NumberField } from '@/components/number-field.tsx';
import { moneyText } from '@/lib/format.ts';
import { Choice, Receiver } from './add-on-choices.tsx';
import {
  type AddOnDraft,
  ends,
  faultsOf,
  mostPriceMinor,
  type Rhythm,
  rhythms,
  ways,
} from './add-on-draft.ts';
import { useAddOnWords } from './add-on-words.ts';
import { type Agreement, sessionItemsQuery } from './queries.ts';

type Props = {
  agreement: Agreement;
  today: string;
  draft: AddOnDraft;
  isChecked: boolean;
  set: (change: Partial<AddOnDraft>) => void;
};

/** What is sold, to whom, how its sessions come, for how much, how often and until when. */
export function AddOnFields({ agreement, today, draft, isChecked, set }: Props) {
  const say = useAddOnWords();
  const { currency } = agreement.dues;
  const faults = faultsOf(draft, currency);
  const amount = (amountMinor: number) => moneyText({ amountMinor, currency });
  const { data: items } = useQuery(sessionItemsQuery);
  const item = items?.items.find(({ id }) => id === draft.itemId);
  return (
    <>
      <Select
        label={say('item')}
        data-autofocus
        searchable
        openOnFocus={false}
        allowDeselect={false}
        data={(items?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.itemId === '' ? null : draft.itemId}
        error={isChecked && faults.itemId && say('itemNeeded')}
        onChange={(itemId) => itemId && set({ itemId })}
      />
      <Receiver
        agreement={agreement}
        value={draft.receiver}
        onChange={(to) => set({ receiver: to })}
      />
      <Choice
        label={say('way')}
        value={draft.way}
        options={ways.map((value) => ({ value, label: say(value) }))}
        onChange={(way) => set({ way })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberField
          label={say(draft.way === 'per_payment' ? 'perPaymentCount' : 'totalCount')}
          value={draft.quantity}
          error={faults.quantity && say('countBad')}
          onChange={(quantity) => set({ quantity })}
        />
        <NumberField
          label={say('life')}
          description={say('lifeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.daysToExpire ?? item?.session?.daysToExpire ?? 0}
          error={faults.daysToExpire && say('lifeBad')}
          onChange={(daysToExpire) => set({ daysToExpire })}
        />
        <TextInput
          label={say('price')}
          description={say('priceHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          value={draft.price}
          error={
            faults.price &&
            (isChecked || draft.price.trim() !== '') &&
            say('priceBad', { least: amount(0), most: amount(mostPriceMinor) })
          }
          onChange={(event) => set({ price: event.currentTarget.value })}
        />
        <Select
          label={say('every')}
          allowDeselect={false}
          data={rhythms.map((value) => ({ value, label: say(`every_${value}`) }))}
          value={draft.rhythm}
          onChange={(rhythm) => rhythm && set({ rhythm: rhythm as Rhythm })}
        />
      </SimpleGrid>
      {draft.way === 'per_payment' && (
        <Choice
          label={say('ends')}
          value={draft.ends}
          options={ends.map((value) => ({ value, label: say(`ends_${value}`) }))}
          onChange={(end) => set({ ends: end })}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          type="date"
          label={say('firstDue')}
          min={today}
          value={draft.firstDueOn}
          error={faults.firstDueOn && say('dayNeeded')}
          onChange={(event) => set({ firstDueOn: event.currentTarget.value })}
        />
        {draft.ends === 'payments' && (
          <NumberField
            label={say('payments')}
            value={draft.payments}
            error={faults.payments && say('paymentsBad')}
            onChange={(payments) => set({ payments })}
          />
        )}
        {draft.ends === 'day' && (
          <TextInput
            type="date"
            label={say('lastDueBy')}
            min={draft.firstDueOn}
            value={draft.lastDueBy}
            error={isChecked && faults.lastDueBy && say('dayNeeded')}
            onChange={(event) => set({ lastDueBy: event.currentTarget.value })}
          />
        )}
      </SimpleGrid>
    </>
  );
}
