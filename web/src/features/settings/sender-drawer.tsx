import { Button, Group, NativeSelect, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ownTimeZone, timeZones, timeZoneText } from '@/components/club-place.ts';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { isWholeRouting } from '@/lib/bank-numbers.ts';
import { useFields } from '@/lib/use-fields.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useBankSettingsWords } from './bank-settings-words.ts';
import { SideSheet } from './side-sheet.tsx';
import { useSettingsWords } from './words.ts';

type Sender = Schema<'BankSender'>;

/** What the bank gave for sending files; each field under the name that the bank uses for it. */
const asGiven = [
  ['immediateDestinationName', 23],
  ['immediateDestination', 9],
  ['immediateOriginName', 23],
  ['immediateOrigin', 10],
  ['originatingRouting', 9],
  ['referenceCode', 8],
  ['cutOff', 5],
] as const;

/** Says through which bank dues are drafted. */
export function SenderDrawer(props: {
  sender: Sender | null;
  onClose: () => void;
  onDone: () => void;
}) {
  const say = useBankSettingsWords();
  const saySettings = useSettingsWords();
  const { sender } = props;
  const [leadBankingDays, setLead] = useState(sender?.leadBankingDays ?? 1);
  const [sendsPrenotes, setPrenotes] = useState(sender?.sendsPrenotes ?? false);
  const zones = useMemo(
    () => timeZones().map((zone) => ({ value: zone, label: timeZoneText(zone) })),
    [],
  );
  const write = useWrite<Sender, Schema<'BankSetUp'>>({
    write: (body, key) => answerOf(api.PUT('/v1/bank-sender', { params: once(key), body })),
    stale: [['bank'], ['audit']],
    onDone: props.onDone,
  });
  const needed = (value: string) => (value.trim() ? undefined : saySettings('needed'));
  const routing = (value: string) => (isWholeRouting(value) ? undefined : say('routingBad'));
  const fields = useFields(
    {
      immediateDestination: sender?.immediateDestination ?? '',
      immediateDestinationName: sender?.immediateDestinationName ?? '',
      immediateOrigin: sender?.immediateOrigin ?? '',
      immediateOriginName: sender?.immediateOriginName ?? '',
      originatingRouting: sender?.originatingRouting ?? '',
      referenceCode: sender?.referenceCode ?? '',
      timeZone: sender?.timeZone ?? ownTimeZone(),
      cutOff: sender?.cutOff ?? '16:30',
    },
    {
      immediateDestinationName: needed,
      immediateDestination: routing,
      immediateOriginName: needed,
      immediateOrigin: (value) => (/^[0-9A-Z]{9,10}$/.test(value) ? undefined : say('originBad')),
      originatingRouting: routing,
      cutOff: (value) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : say('cutOffBad')),
    },
  );
  return (
    <SideSheet title={say('senderTitle')} onClose={props.onClose}>
      <form
        ref={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const { referenceCode, ...rest } = fields.values;
          if (fields.check())
            write.mutate({
              ...rest,
              referenceCode: referenceCode.trim() || null,
              leadBankingDays,
              sendsPrenotes,
            });
        }}
      >
        <Stack>
          {asGiven.map(([name, most], at) => (
            <TextInput
              key={name}
              label={say(name)}
              description={say(`${name}Help`)}
              maxLength={most}
              {...(at === 0 ? { 'data-autofocus': true } : {})}
              {...fields.input(name, write.error)}
            />
          ))}
          <Select
            label={say('timeZone')}
            description={say('timeZoneHelp')}
            data={zones}
            searchable
            allowDeselect={false}
            limit={100}
            value={fields.values.timeZone}
            error={fields.errorOf('timeZone', write.error, 'timeZone')}
            onChange={(zone) => fields.set('timeZone', zone ?? '', write.error)}
          />
          <NativeSelect
            label={say('leadBankingDays')}
            description={say('leadBankingDaysHelp')}
            value={String(leadBankingDays)}
            data={[0, 1, 2, 3, 4, 5].map((days) => ({
              value: String(days),
              label: say('lead', { count: days }),
            }))}
            onChange={(event) => setLead(Number(event.currentTarget.value))}
          />
          <Switch
            label={say('sendsPrenotes')}
            description={say('sendsPrenotesHelp')}
            checked={sendsPrenotes}
            onChange={(event) => setPrenotes(event.currentTarget.checked)}
          />
          <Trouble error={write.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {saySettings('cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {saySettings('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SideSheet>
  );
}
