import { Radio, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Payers, ScheduledEvent } from '@/components/bookings.ts';
import { useBookingWords } from '@/components/booking-words.ts';
import { grantSource } from '@/components/grant-source.ts';
import { useClub } from '@/lib/use-me.ts';
import classes from './check-in.module.css';
import { lifeText } from './fund-words.ts';
import { useCheckInWords } from './words.ts';

type Payer = Payers['payers'][number];

/** The grants that could pay, the soonest chosen; and those that do not, with the reason. */
export function PaysWith(props: {
  payers: Payers;
  event: ScheduledEvent;
  name: string;
  /** Null = as it stands: what is set aside, else the soonest. */
  picked: string | null;
  isOver: boolean;
  /** Grants from which something is set aside for this place. */
  setAside?: readonly string[];
  onPick: (grantId: string | null) => void;
}) {
  const say = useCheckInWords();
  const { payers, isOver } = props;
  const usual = payers.payers.find(({ pays }) => pays > 0)?.id ?? null;
  const shown = isOver ? payers.payers.filter(({ pays }) => pays > 0) : payers.payers;
  if (payers.cost === 0) return <Text c="dimmed">{say('needsNoSession')}</Text>;
  if (shown.length === 0) return <Text c="dimmed">{say('noPayers', { name: props.name })}</Text>;
  return (
    <Radio.Group
      label={say(isOver ? 'paidWith' : 'paysWith')}
      value={props.picked ?? usual ?? ''}
      onChange={(id) => props.onPick(id === usual ? null : id)}
    >
      <Stack gap="xs" mt={6}>
        {shown.map((payer) => (
          <Choice
            key={payer.id}
            {...{ payer, isOver }}
            event={props.event}
            isSetAside={props.setAside?.includes(payer.id) ?? false}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Choice({
  payer,
  event,
  isOver,
  isSetAside,
}: {
  payer: Payer;
  event: ScheduledEvent;
  isOver: boolean;
  isSetAside: boolean;
}) {
  const say = useCheckInWords();
  const sayBooking = useBookingWords();
  const { today } = useClub();
  const { whyNot, pays, free, quantity, itemName } = payer;
  const isPayable = whyNot === null || pays > 0;
  const source = grantSource(sayBooking, payer, today);
  const facts = isPayable
    ? lifeText(say, payer.lastDay, today)
    : say(`why_${whyNot}`, { event: event.type.name });
  return (
    <Radio.Card
      value={payer.id}
      disabled={!isPayable || isOver}
      className={classes['payer']!}
      aria-label={`${itemName}, ${source}, ${facts}`}
    >
      {isPayable ? <Radio.Indicator /> : <IconLock size={16} aria-hidden />}
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text fw={600} fz={13}>
          {itemName}, {source}
        </Text>
        <Text fz={13} c="dimmed">
          {facts}
          {pays > 0 && !isOver && ` · ${say(isSetAside ? 'setAside' : 'soonest')}`}
        </Text>
      </div>
      <Text fz={13} className="amount">
        {say('ofQuantity', { free: isOver ? payer.remaining : free, quantity })}
      </Text>
    </Radio.Card>
  );
}
