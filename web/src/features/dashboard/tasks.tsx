import { Button, Group, Paper, Text, ThemeIcon, Title } from '@mantine/core';
import {
  IconCash,
  IconCoins,
  IconCreditCardOff,
  IconHandStop,
  IconHelp,
  IconTag,
  IconWallet,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { moneyText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import classes from './dashboard.module.css';
import type { Task } from './queries.ts';
import { useDashboardWords } from './words.ts';

/** What a person has to do, most urgent first, each with one act. */
export function Tasks({ tasks }: { tasks: Task[] }) {
  const say = useDashboardWords();
  return (
    <Paper>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{say('tasks')}</Title>
        {tasks.length > 1 && (
          <Text fz={13} c="dimmed">
            {say('urgentFirst')}
          </Text>
        )}
      </Group>
      {tasks.length === 0 && <Text c="dimmed">{say('nothing')}</Text>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {tasks.map((task) => (
          <li key={`${task.kind} ${task.subjectId}`} className={classes['task']}>
            <TaskRow task={task} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}

const looks = {
  needs_you: { icon: IconCreditCardOff, color: 'red', why: 'needsYouWhy', act: 'actOpen' },
  loose_money: { icon: IconCoins, color: 'amber', why: 'looseMoneyWhy', act: 'actOpen' },
  run_stopped: { icon: IconHandStop, color: 'amber', why: 'runStoppedWhy', act: 'actContinue' },
  dues_due: { icon: IconCash, color: 'tide', why: 'duesDueWhy', act: 'actCollect' },
  at_desk: { icon: IconWallet, color: 'amber', why: 'atDeskWhy', act: 'actOpen' },
  waiting: { icon: IconHelp, color: 'booked', why: 'waitingWhy', act: 'actDetails' },
  draft_offer: { icon: IconTag, color: 'amber', why: 'draftOfferWhy', act: 'actContinue' },
} as const;

function TaskRow({ task }: { task: Task }) {
  const say = useDashboardWords();
  const { icon: Icon, color, why, act: usual } = looks[task.kind];
  const mayCollect = useMay('dues:collect');
  const act = usual === 'actCollect' && !mayCollect ? 'actOpen' : usual;
  const amount = task.amount ? moneyText(task.amount) : '';
  const title = say(task.kind, { count: task.count, amount, name: task.name ?? '' });
  return (
    <>
      <ThemeIcon variant="light" color={color} size={36}>
        <Icon size={20} aria-hidden />
      </ThemeIcon>
      <div>
        <Text fw={600}>{title}</Text>
        <Text fz={13} c="dimmed">
          {say(why)}
        </Text>
      </div>
      <Act task={task} label={say(act)} about={title} />
    </>
  );
}

function Act({ task, label, about }: { task: Task; label: string; about: string }) {
  const look = { variant: 'default', size: 'xs', 'aria-label': `${label}: ${about}` } as const;
  if (task.kind === 'draft_offer')
    return (
      <Button
        component={Link}
        to="/offers/$offerId"
        params={{ offerId: task.subjectId! } as never}
        {...look}
      >
        {label}
      </Button>
    );
  if (task.kind === 'run_stopped')
    return (
      <Button
        component={Link}
        to="/dues/runs/$runId"
        params={{ runId: task.subjectId! } as never}
        {...look}
      >
        {label}
      </Button>
    );
  if (task.kind === 'loose_money')
    return (
      <Button component={Link} to="/dues/loose-money" {...look}>
        {label}
      </Button>
    );
  return (
    <Button component={Link} to="/dues" {...look}>
      {label}
    </Button>
  );
}
