import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { instantText, moneyText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import { DisputeDialog } from './dispute-dialog.tsx';
import { useMoneyBackWords } from './money-back-words.ts';
import { kindWords } from './money-words.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { type Attempt, type Dispute, type Story, storyQuery } from './queries.ts';
import { RefundDialog } from './refund-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import {
  canDispute,
  canReturn,
  canWithdraw,
  refundableMinor,
  type StoryLine,
  storyLines,
} from './story-lines.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

type Club = { id: string; timeZone: string; today: string };

type Act =
  | { kind: 'refund' }
  | { kind: 'withdraw' | 'return' | 'dispute'; attempt: Attempt }
  | { kind: 'won' | 'lost'; dispute: Dispute };

/** What was asked for, what came, what went back, and what can be done about it. */
export function InstallmentStory(props: { memberId: string; installmentId: string; club: Club }) {
  const { data, error, isPending } = useQuery(storyQuery(props.memberId, props.installmentId));
  if (isPending) return <Skeleton h={40} />;
  if (error) return <Trouble error={error} />;
  return <Told story={data} memberId={props.memberId} club={props.club} />;
}

function Told({ story, memberId, club }: { story: Story; memberId: string; club: Club }) {
  const say = useMemberWords();
  const sayBack = useMoneyBackWords();
  const mayRefund = useMay('dues:refund');
  const [act, setAct] = useState<Act>();
  const [done, setDone] = useState('');
  const lines = storyLines({ say, sayBack }, story);
  const what = kindWords(say, story);
  const dialog = {
    memberId,
    story,
    clubId: club.id,
    what,
    onClose: () => setAct(undefined),
    onDone: (text: string) => {
      setAct(undefined);
      setDone(text);
    },
  };
  if (lines.length === 0) return <Text c="dimmed">{say('noAttempts')}</Text>;
  return (
    <Stack gap="xs" className={classes['inSight'] ?? ''}>
      {done !== '' && (
        <Alert color="tide" role="status" icon={<IconCheck aria-hidden />}>
          {done}
        </Alert>
      )}
      {lines.map((line) => (
        <Line key={line.key} line={line} club={club}>
          {mayRefund && <LineActs line={line} story={story} onAct={setAct} />}
        </Line>
      ))}
      {mayRefund && refundableMinor(story) > 0 && (
        <Group>
          <Button
            variant="default"
            size="xs"
            aria-label={sayBack('refundActFor', { what })}
            onClick={() => setAct({ kind: 'refund' })}
          >
            {sayBack('refundAct')}
          </Button>
        </Group>
      )}
      {act?.kind === 'refund' && <RefundDialog {...dialog} />}
      {act?.kind === 'withdraw' && <WithdrawDialog {...dialog} attempt={act.attempt} />}
      {act?.kind === 'return' && <ReturnDialog {...dialog} attempt={act.attempt} />}
      {act?.kind === 'dispute' && <DisputeDialog {...dialog} attempt={act.attempt} />}
      {(act?.kind === 'won' || act?.kind === 'lost') && (
        <OutcomeDialog {...dialog} dispute={act.dispute} outcome={act.kind} />
      )}
    </Stack>
  );
}

function Line(props: { line: StoryLine; club: Club; children: React.ReactNode }) {
  const { line, club } = props;
  return (
    <Group gap="xs" justify="space-between">
      <Text fz={13} {...(line.isBad ? { c: 'var(--red-text)' } : {})}>
        {[instantText(line.at, club.timeZone, { today: club.today }), ...line.parts, line.by]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {props.children}
    </Group>
  );
}

function LineActs(props: { line: StoryLine; story: Story; onAct: (act: Act) => void }) {
  const sayBack = useMoneyBackWords();
  const { story, onAct } = props;
  const { attempt, dispute } = props.line;
  const acts: {
    name: 'withdraw' | 'return' | 'dispute' | 'won' | 'lost';
    act: Act;
    amount: string;
  }[] = [];
  if (attempt) {
    const amount = moneyText(attempt.amount);
    if (canWithdraw(story, attempt))
      acts.push({ name: 'withdraw', act: { kind: 'withdraw', attempt }, amount });
    if (canReturn(story, attempt))
      acts.push({ name: 'return', act: { kind: 'return', attempt }, amount });
    if (canDispute(story, attempt))
      acts.push({ name: 'dispute', act: { kind: 'dispute', attempt }, amount });
  }
  if (dispute?.outcome === null) {
    const amount = moneyText(dispute.amount);
    acts.push({ name: 'won', act: { kind: 'won', dispute }, amount });
    acts.push({ name: 'lost', act: { kind: 'lost', dispute }, amount });
  }
  return (
    <Group gap="xs">
      {acts.map(({ name, act, amount }) => (
        <Button
          key={name}
          variant="default"
          size="xs"
          aria-label={sayBack(`${name}ActFor`, { amount })}
          onClick={() => onAct(act)}
        >
          {sayBack(`${name}Act`)}
        </Button>
      ))}
    </Group>
  );
}
