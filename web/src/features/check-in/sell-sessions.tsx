import { NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActDialog } from '@/components/act-dialog.tsx';
import { staleAfterBooking } from '@/components/bookings.ts';
import { api, answerOf } from '@/lib/api.ts';
import { decimalToMinor, minorDigits, moneyText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useDesk } from './desk.ts';
import { lifeText } from './fund-words.ts';
import type { GiveProps } from './give-props.ts';
import { useCheckInWords } from './words.ts';

const channels = ['cash', 'check', 'card_terminal'] as const;
type Channel = (typeof channels)[number];
type Wanted = { itemId: string; packs: number; priceMinor: number; channel: Channel };

/** Sells sessions that pay for this event, the money taken at the desk (D19). */
export function SellSessions({ member, payers, children, onClose }: GiveProps) {
  const say = useCheckInWords();
  const desk = useDesk();
  const { id: clubId, today, currency } = useClub();
  const [itemId, setItemId] = useState(payers.items[0]?.itemId);
  const item = payers.items.find((one) => one.itemId === itemId);
  const enough = Math.ceil(Math.max(payers.cost, 1) / Math.max(item?.packQuantity ?? 1, 1));
  const [typed, setTyped] = useState<number | string>('');
  const [price, setPrice] = useState('');
  const [channel, setChannel] = useState<Channel>('cash');
  const [isChecked, setChecked] = useState(false);
  const packs = typed === '' ? enough : typed;
  const isCount = typeof packs === 'number' && Number.isInteger(packs) && packs >= 1;
  const priceMinor = decimalToMinor(price, minorDigits(currency));
  const shownPrice =
    priceMinor === undefined ? '' : moneyText({ amountMinor: priceMinor, currency });
  const sell = useWrite({
    write: (body: Wanted, key) =>
      answerOf(
        api.POST('/v1/session-sales', {
          params: once(key),
          body: { memberId: member.id, clubId, ...body },
        }),
      ),
    stale: staleAfterBooking(member.id),
    onDone: ({ quantity, price: taken }) => {
      desk.tell({
        head: say('sold', {
          count: quantity,
          item: item?.shortName ?? '',
          name: member.name,
          price: moneyText(taken),
        }),
      });
      onClose();
    },
  });
  const isReady = item !== undefined && isCount && priceMinor !== undefined;
  return (
    <ActDialog
      title={say('addSessionsTitle', { name: member.name })}
      submit={shownPrice === '' ? say('sellNothing') : say('sellFor', { price: shownPrice })}
      after={
        isReady && (
          <Text>
            {say('afterSale', {
              name: member.name,
              count: packs * item.packQuantity,
              item: item.shortName,
              life: lifeText(say, item.lastDayIfSold, today),
              price: shownPrice,
              channel: say(channel).toLowerCase(),
            })}
          </Text>
        )
      }
      error={sell.error}
      isPending={sell.isPending}
      onSubmit={() => {
        setChecked(true);
        if (isReady) sell.mutate({ itemId: item.itemId, packs, priceMinor, channel });
      }}
      onClose={onClose}
    >
      {children}
      <Select
        label={say('item')}
        data={payers.items.map((one) => ({ value: one.itemId, label: one.shortName }))}
        value={itemId ?? null}
        error={isChecked && !item && say('chooseItem')}
        allowDeselect={false}
        onChange={(value) => value && setItemId(value)}
      />
      <NumberInput
        label={say(item && item.packQuantity > 1 ? 'packs' : 'howMany')}
        allowNegative={false}
        value={packs}
        error={!isCount && say('wholeNumber')}
        onChange={setTyped}
      />
      <TextInput
        label={say('price')}
        data-autofocus
        inputMode="decimal"
        value={price}
        error={priceMinor === undefined && (isChecked || price.trim() !== '') && say('priceNeeded')}
        onChange={(event) => setPrice(event.currentTarget.value)}
      />
      <Select
        label={say('channel')}
        allowDeselect={false}
        value={channel}
        onChange={(value) => value && setChannel(value as Channel)}
        data={channels.map((one) => ({ value: one, label: say(one) }))}
      />
    </ActDialog>
  );
}
