import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ItemDot } from '@/components/item-dot.tsx';
import { dayText, moneyText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import { ChangeSessions } from './change-sessions.tsx';
import type { NextCredit } from './queries.ts';
import { lifeWords } from './session-words.ts';
import { useMemberWords } from './words.ts';

// by whether an add-on brings it, and whether it is overdue
const titles = {
  false: { false: 'nextCredit', true: 'nextCreditPastDue' },
  true: { false: 'nextCreditAddOn', true: 'nextCreditAddOnPastDue' },
} as const;

/** What the next dues or an add-on bring, and where the choice of sessions is changed. */
export function NextCreditCard(props: { credit: NextCredit; memberId: string; today: string }) {
  const say = useMemberWords();
  const mayWrite = useMay('agreements:write');
  const mayRead = useMay('agreements:read') && useMay('offers:read');
  const [isChanging, setChanging] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const { credit, today } = props;
  const isUnpaid = credit.isPastDue || credit.dueOn < today;
  return (
    <Paper component="section">
      <Title order={2} fz={15}>
        {say(titles[`${credit.isAddOn}`][`${isUnpaid}`], {
          day: dayText(credit.dueOn, { weekday: true, today }),
        })}
      </Title>
      <Text fz={13} c="dimmed" mb="sm">
        {say('whenCollected', {
          amount: moneyText(credit.amount),
          method: credit.paymentMethod.label,
        })}{' '}
        {say(credit.isAddOn ? 'fromAddOnBeside' : 'fromOffer', { offer: credit.offerTitle })}
      </Text>
      <Stack gap={8}>
        {credit.credits.map((one) => (
          <Group key={one.itemId} justify="space-between" gap="xs">
            <Group gap={8} wrap="nowrap">
              <ItemDot itemId={one.itemId} />
              <Text>
                {one.quantity} {one.itemName}
                {one.isPool ? ` (${say('pool')})` : ''}
              </Text>
            </Group>
            <Text fz={13} c="dimmed">
              {lifeWords(say, one.lastDay, today)}
            </Text>
          </Group>
        ))}
      </Stack>
      {mayWrite && mayRead && !credit.isAddOn && (
        <Group justify="space-between" mt="md" gap="xs">
          <Text fz={13} c="dimmed">
            {say('choiceFrom')}
          </Text>
          <Button variant="default" size="xs" onClick={() => setChanging(true)}>
            {say('changeSessions')}
          </Button>
        </Group>
      )}
      {isChanged && (
        <Alert color="tide" role="status" mt="sm">
          {say('changed')}
        </Alert>
      )}
      {isChanging && (
        <ChangeSessions
          memberId={props.memberId}
          agreementId={credit.agreementId}
          title={credit.offerTitle}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            setChanged(true);
          }}
        />
      )}
    </Paper>
  );
}
