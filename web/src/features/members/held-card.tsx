import {
  ActionIcon,
  Badge,
  Button,
  Group,
  Menu,
  Paper,
  SegmentedControl,
  Text,
  Title,
} from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { dayText, daysBetween } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import { GrantBadge, GrantReasons } from './grant-standing.tsx';
import type { Balance, Grant } from './queries.ts';
import { SessionBar } from './session-bar.tsx';
import { isUsable, sourceWords } from './session-words.ts';
import type { Act } from './acts.ts';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

type View = 'active' | 'lost' | 'usedUp';
const viewOf = {
  provisional: 'active',
  available: 'active',
  held: 'active',
  expired: 'lost',
  reversed: 'lost',
  used_up: 'usedUp',
} as const;

/** The credits of one item: usable ones in the order of use, lost ones, used-up ones. */
export function HeldCard(props: {
  balance: Balance;
  grants: readonly Grant[];
  hasMore: boolean;
  today: string;
  onAct: (act: Act) => void;
}) {
  const say = useMemberWords();
  const mayUse = useMay('sessions:use');
  const mayAdjust = useMay('sessions:adjust');
  const [view, setView] = useState<View>('active');
  const { balance, grants, onAct } = props;
  const of = (wanted: View) => grants.filter(({ state }) => viewOf[state] === wanted);
  const shown = of(view);
  return (
    <Paper component="section" className={classes['flush']} aria-labelledby="held">
      <div className={classes['headline']}>
        <div>
          <Title order={2} id="held">
            {say('heldTitle', { item: balance.itemName })}
          </Title>
          <Text fz={13} c="dimmed">
            {say('heldOrder')}
          </Text>
        </div>
        <Group gap="xs">
          {mayAdjust && (
            <>
              <Button variant="default" onClick={() => onAct({ kind: 'adjust' })}>
                {say('adjust')}
              </Button>
              {balance.available > 0 && (
                <Button variant="default" onClick={() => onAct({ kind: 'transfer' })}>
                  {say('transfer')}
                </Button>
              )}
            </>
          )}
          {mayUse && balance.available > 0 && (
            <Button onClick={() => onAct({ kind: 'use' })}>{say('use')}</Button>
          )}
        </Group>
        <SegmentedControl
          aria-label={say('showGrants')}
          value={view}
          onChange={(value) => setView(value as View)}
          data={[
            { value: 'active', label: say('activeGrants', { count: of('active').length }) },
            { value: 'lost', label: say('lostGrants', { count: of('lost').length }) },
            { value: 'usedUp', label: say('usedUpGrants', { count: of('usedUp').length }) },
          ]}
        />
      </div>
      {shown.map((grant) => (
        <GrantRow key={grant.id} grant={grant} today={props.today} onAct={onAct} />
      ))}
      {shown.length === 0 && (
        <Text c="dimmed" px="lg" pb="lg">
          {say(view === 'active' ? 'noActive' : view === 'lost' ? 'noLost' : 'noUsedUp')}
        </Text>
      )}
      {props.hasMore && view !== 'active' && (
        <Text c="dimmed" fz={13} px="lg" py="sm">
          {say('olderGrants')}
        </Text>
      )}
    </Paper>
  );
}

type RowProps = { grant: Grant; today: string; onAct: (act: Act) => void };

function GrantRow({ grant, today, onAct }: RowProps) {
  const say = useMemberWords();
  const source = sourceWords(say, grant, today);
  const isLeft = isUsable(grant) || grant.state === 'held';
  const left = isLeft ? grant.remaining - grant.reserved : 0;
  return (
    <div className={classes['grant']}>
      <div>
        <Text fw={600}>
          {grant.lastDay === null ? say('never') : dayText(grant.lastDay, { weekday: true, today })}
        </Text>
        {grant.lastDay !== null && (
          <Text fz={12} c="dimmed">
            {untilWords(say, daysBetween(today, grant.lastDay))}
          </Text>
        )}
      </div>
      <div className={classes['source']}>
        <Group gap={8}>
          <Text fw={600}>{source}</Text>
          {grant.householdId !== null && <Badge color="booked">{say('pool')}</Badge>}
          <GrantBadge grant={grant} today={today} />
        </Group>
        <Text fz={13} c="dimmed">
          {say('grantedOn', { day: dayText(grant.grantedOn, { today }) })} ·{' '}
          {whereTheyWent(say, grant)}
        </Text>
        <GrantReasons grant={grant} today={today} />
      </div>
      <div className={classes['meter']}>
        <SessionBar
          available={grant.state === 'held' ? 0 : left}
          held={grant.state === 'held' ? left : 0}
          isProvisional={grant.state === 'provisional'}
          reserved={grant.reserved}
          used={grant.used}
          quantity={grant.quantity}
        />
      </div>
      <Text className={classes['number']} component="div">
        <b>{left}</b>{' '}
        <Text component="span" c="dimmed">
          {say('ofQuantity', { quantity: grant.quantity })}
        </Text>
      </Text>
      <GrantMenu grant={grant} today={today} onAct={onAct} />
    </div>
  );
}

function GrantMenu({ grant, today, onAct }: RowProps) {
  const say = useMemberWords();
  const mayUse = useMay('sessions:use');
  const mayAdjust = useMay('sessions:adjust');
  const isThere = isUsable(grant) && grant.remaining > grant.reserved;
  const canUse = mayUse && isThere;
  const canTakeOff = mayAdjust && isThere;
  const canExtend = mayAdjust && viewOf[grant.state] === 'active' && grant.lastDay !== null;
  const canBringBack = mayAdjust && grant.expired > 0 && grant.state === 'expired';
  if (!canUse && !canTakeOff && !canExtend && !canBringBack) return <span />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={say('grantMenu', { source: sourceWords(say, grant, today) })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canUse && (
          <Menu.Item onClick={() => onAct({ kind: 'use', grant })}>{say('useThis')}</Menu.Item>
        )}
        {canTakeOff && (
          <Menu.Item onClick={() => onAct({ kind: 'adjust', grant })}>
            {say('takeOffThis')}
          </Menu.Item>
        )}
        {canExtend && (
          <Menu.Item onClick={() => onAct({ kind: 'extend', grant })}>{say('extend')}</Menu.Item>
        )}
        {canBringBack && (
          <Menu.Item onClick={() => onAct({ kind: 'bringBack', grant })}>
            {say('bringBackThis')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

type Say = ReturnType<typeof useMemberWords>;

function untilWords(say: Say, days: number): string {
  if (days < 0) return say('lastDayOver');
  return days === 0 ? say('lastDayToday') : say('inDays', { count: days });
}

function whereTheyWent(say: Say, grant: Grant): string {
  const parts = [
    grant.used > 0 && say('grantUsed', { count: grant.used }),
    grant.reserved > 0 && say('grantBooked', { count: grant.reserved }),
    grant.expired > 0 && say('grantExpired', { count: grant.expired }),
    grant.reversed > 0 && say('grantReversed', { count: grant.reversed }),
    grant.transferred > 0 && say('grantTransferred', { count: grant.transferred }),
    grant.adjusted > 0 && say('grantAdjusted', { count: grant.adjusted }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : say('grantUntouched');
}
