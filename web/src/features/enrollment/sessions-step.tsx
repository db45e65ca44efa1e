import { Alert, Badge, Button, Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import { IconInfoCircle, IconLock } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { ItemDot } from '@/components/item-dot.tsx';
import type { Schema } from '@/lib/api.ts';
import {
  type Bucket,
  isEnough,
  type Picking,
  pickingOf,
  swapPick,
  togglePick,
} from '@/lib/bucket-picks.ts';
import { type Receiver, receiverOf } from './draft.ts';
import { PickCounter } from './pick-counter.tsx';
import { pickRule } from './pick-rule.ts';
import { StepFrame } from './step-frame.tsx';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';
import classes from './enrollment.module.css';

type Props = {
  enrollment: Enrollment;
  version: Schema<'OfferVersion'>;
  term: Schema<'PaymentTerm'>;
};

/** Picks inside the limits (D5, D14): a pick too many is refused in place, with a swap. */
export function SessionsStep({ enrollment, version, term }: Props) {
  const { draft, change } = enrollment;
  const say = useEnrollWords();
  const picking = pickingOf(version, term);
  const [refused, setRefused] = useState<Bucket | null>(null);
  const [isShort, setShort] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { picks } = draft;
  const names = draft.droppedPicks.map(
    (id) => version.items.find((item) => item.id === id)?.name ?? id,
  );

  const toggle = (bucket: Bucket) => {
    const next = togglePick(picking, picks, bucket.itemId);
    setRefused(next ? null : bucket);
    if (next) change({ picks: next });
  };
  const goOn = () => {
    if (isEnough(picking, picks)) return enrollment.goOn({ droppedPicks: [] });
    setShort(true);
    list.current?.querySelector<HTMLElement>('input:not(:checked):not(:disabled)')?.focus();
    return undefined;
  };

  return (
    <StepFrame
      enrollment={enrollment}
      title={say('sessionsTitle')}
      below={pickRule(say, picking)}
      beside={<PickCounter picking={picking} count={picks.length} isShort={isShort} />}
      onContinue={goOn}
    >
      {names.length > 0 && (
        <Alert color="amber" role="status">
          {say('dropped', { count: names.length, names: names.join(', ') })}
        </Alert>
      )}
      <div ref={list} className={classes['choices']}>
        {picking.buckets.map((bucket) => (
          <BucketCard
            key={bucket.itemId}
            bucket={bucket}
            isPicked={picks.includes(bucket.itemId)}
            onToggle={() => toggle(bucket)}
            receiver={receiverOf(draft, bucket.itemId)}
            hasHousehold={version.content.maxAdditionalCardholders > 0}
            onReceiver={(receiver) =>
              change({ receivers: { ...draft.receivers, [bucket.itemId]: receiver } })
            }
          />
        ))}
      </div>
      <div role="status">
        {refused && !picks.includes(refused.itemId) && (
          <TooMany
            refused={refused}
            picking={picking}
            picks={picks}
            onSwap={(out) => {
              change({ picks: swapPick(picking, picks, out, refused.itemId) });
              setRefused(null);
            }}
          />
        )}
      </div>
      {picking.buckets.length > 1 && (
        <Text c="dimmed" fz={13}>
          {say('changeLater')}
        </Text>
      )}
    </StepFrame>
  );
}

function TooMany(props: {
  refused: Bucket;
  picking: Picking;
  picks: readonly string[];
  onSwap: (out: string) => void;
}) {
  const { refused, picking, picks, onSwap } = props;
  const say = useEnrollWords();
  const others = picking.buckets.filter(
    ({ itemId, required }) => picks.includes(itemId) && !required,
  );
  return (
    <Alert color="amber" icon={<IconInfoCircle aria-hidden />}>
      <Text mb={others.length > 0 ? 'xs' : 0}>
        {others.length === 0
          ? say('allLocked', { max: picking.max })
          : say(picking.max === 2 ? 'bothTaken' : 'allTaken', {
              count: picking.max,
              item: refused.shortName,
              others: others.map(({ shortName }) => shortName).join(say('or')),
            })}
      </Text>
      <Group gap="xs">
        {others.map(({ itemId, shortName }) => (
          <Button key={itemId} variant="default" size="sm" onClick={() => onSwap(itemId)}>
            {say('swap', { out: shortName, into: refused.shortName })}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}

function BucketCard(props: {
  bucket: Bucket;
  isPicked: boolean;
  onToggle: () => void;
  receiver: Receiver;
  hasHousehold: boolean;
  onReceiver: (receiver: Receiver) => void;
}) {
  const { bucket, isPicked, onToggle, receiver, hasHousehold, onReceiver } = props;
  const say = useEnrollWords();
  const life = {
    count: bucket.quantity,
    item: bucket.shortName,
    days: bucket.daysToExpire,
  };
  return (
    <div
      className={classes['choice']}
      data-on={(isPicked && !bucket.required) || undefined}
      data-quiet={!isPicked || undefined}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Checkbox
          data-first={bucket.required ? undefined : true}
          checked={isPicked}
          disabled={bucket.required}
          onChange={onToggle}
          {...(bucket.required ? { icon: LockIcon } : {})}
          label={
            <Group gap={8} component="span">
              <ItemDot itemId={bucket.itemId} />
              <Text component="span" fw={700} c="var(--text)">
                {bucket.name}
              </Text>
              {bucket.required && <Badge color="gray">{say('always')}</Badge>}
            </Group>
          }
          description={say(bucket.daysToExpire === 0 ? 'lifeNever' : 'lifeDays', life)}
        />
        <div style={{ textAlign: 'right', flex: 'none' }}>
          <Text fz={22} fw={700} lh={1.1}>
            {bucket.quantity}
          </Text>
          <Text fz={12} c="dimmed">
            {say('aPayment')}
          </Text>
        </div>
      </Group>
      {isPicked && hasHousehold && (
        <Group gap="sm" mt="sm" pt="sm" style={{ borderTop: '1px solid var(--line)' }}>
          <NativeSelect
            label={say('goesTo', { item: bucket.shortName })}
            value={receiver.kind}
            data={[
              { value: 'primary', label: say('toPrimary') },
              { value: 'member', label: say('toAnother') },
              { value: 'pool', label: say('toPool') },
            ]}
            onChange={(event) => onReceiver(receiverNamed(event.currentTarget.value))}
          />
          {receiver.kind !== 'primary' && (
            <Text fz={13} c="dimmed" style={{ alignSelf: 'flex-end' }} pb={8}>
              {say(receiver.kind === 'pool' ? 'poolNote' : 'memberNote')}
            </Text>
          )}
        </Group>
      )}
    </div>
  );
}

const LockIcon = ({ className }: { className?: string }) => (
  <IconLock className={className ?? ''} aria-hidden />
);

const receiverNamed = (kind: string): Receiver =>
  kind === 'pool'
    ? { kind: 'pool' }
    : kind === 'member'
      ? { kind: 'member', memberId: null }
      : { kind: 'primary' };
