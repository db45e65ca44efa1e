import { Alert, Badge, Group, Paper, Title } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { countText, moneyText } from '@/lib/format.ts';
import { disputeSteps, isNothing, minus } from './dispute-steps.ts';
import { Findings } from './findings.tsx';
import type { Month, Sums } from './queries.ts';
import classes from './reconciliation.module.css';
import { useReconciliationWords } from './words.ts';

type Say = ReturnType<typeof useReconciliationWords>;
type Line = { name: string; value: string; isSum?: boolean };

/** Four views of the month side by side, and in a word whether they agree. */
export function MonthVerdict({ found }: { found: Month }) {
  const say = useReconciliationWords();
  const views = [
    { name: 'processors', lines: processorLines(say, found), agrees: found.processors.agrees },
    { name: 'payments', lines: paymentLines(say, found), agrees: found.payments.agrees },
    {
      name: 'installments',
      lines: installmentLines(say, found),
      agrees: found.installments.agrees,
    },
    { name: 'sessions', lines: sessionLines(say, found), agrees: found.sessions.agrees },
  ] as const;
  return (
    <Paper component="section" aria-labelledby="agrees">
      <Title order={2} id="agrees" mb="sm">
        {say('question')}
      </Title>
      <Alert
        role="status"
        color={found.agrees ? 'tide' : 'red'}
        icon={found.agrees ? <IconCheck aria-hidden /> : <IconAlertCircle aria-hidden />}
        title={say(found.agrees ? 'yes' : 'no')}
        mb="lg"
      >
        {say(found.agrees ? 'yesSentence' : 'noSentence')}
      </Alert>
      <div className={classes['views']}>
        {views.map(({ name, lines, agrees }) => (
          <section key={name} className={classes['view']} aria-labelledby={`view-${name}`}>
            <Group justify="space-between" gap="xs" mb="xs">
              <Title order={3} fz="md" id={`view-${name}`}>
                {say(`view_${name}`)}
              </Title>
              <Badge color={agrees ? 'tide' : 'red'}>{say(agrees ? 'agrees' : 'differs')}</Badge>
            </Group>
            <dl className={classes['lines']}>
              {lines.map((line) => (
                <div key={line.name} className={line.isSum ? classes['sum'] : undefined}>
                  <dt>{line.name}</dt>
                  <dd className="amount">{line.value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Findings found={found} />
    </Paper>
  );
}

/** What was paid, and what of it went which way; what did not happen is left out. */
function movedLines(say: Say, sums: Sums): Line[] {
  const { returned, refunded, contested, wonBack } = sums;
  const lines = [
    { name: say('paid'), money: sums.paid.amount },
    ...[
      { name: say('returned'), money: minus(returned.amount) },
      { name: say('refunded'), money: minus(refunded.amount) },
      { name: say('contested'), money: minus(contested.amount) },
      { name: say('wonBack'), money: wonBack.amount },
    ].filter(({ money }) => !isNothing(money)),
  ];
  return lines.map(({ name, money }) => ({ name, value: moneyText(money) }));
}

function processorLines(say: Say, { processors }: Month): Line[] {
  const { theirs, ours, acrossMidnight, unwitnessed } = processors;
  return [
    ...movedLines(say, theirs),
    { name: say('net'), value: moneyText(theirs.net), isSum: true },
    { name: say('netOurs'), value: moneyText(ours.net), isSum: true },
    ...(isNothing(acrossMidnight)
      ? []
      : [{ name: say('acrossMidnight'), value: moneyText(acrossMidnight) }]),
    { name: say('atTheDesk'), value: moneyText(unwitnessed.net) },
  ];
}

function paymentLines(say: Say, found: Month): Line[] {
  const { asked, paid, declined, waiting, moved } = found.payments;
  return [
    { name: say('asked'), value: countText(asked) },
    { name: say('answeredPaid'), value: countText(paid) },
    { name: say('declined'), value: countText(declined) },
    ...(waiting > 0 ? [{ name: say('waiting'), value: countText(waiting) }] : []),
    ...disputeSteps(found).map(({ name, money }) => ({ name: say(name), value: moneyText(money) })),
    { name: say('movedAll'), value: moneyText(moved), isSum: true },
  ];
}

function installmentLines(say: Say, { installments }: Month): Line[] {
  const { installments: count, now, before, since, moved } = installments;
  return [
    { name: say('installments'), value: countText(count) },
    { name: say('saysNow'), value: moneyText(now) },
    ...(isNothing(before) ? [] : [{ name: say('saysBefore'), value: moneyText(minus(before)) }]),
    ...(isNothing(since) ? [] : [{ name: say('saysSince'), value: moneyText(minus(since)) }]),
    { name: say('movedAll'), value: moneyText(moved), isSum: true },
  ];
}

function sessionLines(say: Say, { sessions }: Month): Line[] {
  const { lost, waiting } = sessions;
  const of = (
    names: readonly (keyof typeof sessions & ('reversed' | 'used' | 'owed' | 'lapsed' | 'left'))[],
  ) =>
    names
      .filter((name) => sessions[name] > 0)
      .map((name) => ({ name: say(name), value: countText(sessions[name]) }));
  return [
    { name: say('expected'), value: countText(sessions.expected), isSum: true },
    { name: say('credited'), value: countText(sessions.credited), isSum: true },
    ...(waiting > 0 ? [{ name: say('waitingSessions'), value: countText(waiting) }] : []),
    ...(lost > 0 ? [{ name: say('lost'), value: countText(lost) }] : []),
    ...of(['reversed', 'used', 'owed', 'lapsed', 'left']),
  ];
}
