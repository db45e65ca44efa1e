import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMe } from '@/lib/use-me.ts';
import classes from './dashboard.module.css';
import type { Dashboard } from './queries.ts';
import { useDashboardWords } from './words.ts';

const steps = [
  {
    has: 'hasSessionItem',
    words: 'stepItem',
    act: 'stepItemAct',
    to: '/inventory',
    needs: 'inventory:write',
  },
  {
    has: 'hasPublishedOffer',
    words: 'stepOffer',
    act: 'stepOfferAct',
    to: '/offers',
    needs: 'offers:write',
  },
  {
    has: 'hasAgreement',
    words: 'stepMember',
    act: 'stepMemberAct',
    to: '/enroll',
    needs: 'agreements:write',
  },
  { has: 'hasRun', words: 'stepRun', act: 'stepRunAct', to: '/dues', needs: 'dues:collect' },
] as const;

/** What a new club does first, in order; the next step is the button. */
export function FirstSteps({ setUp }: { setUp: Dashboard['setUp'] }) {
  const say = useDashboardWords();
  const { permissions } = useMe();
  const next = steps.find(({ has }) => !setUp[has]);
  return (
    <Paper>
      <Title order={2}>{say('firstSteps')}</Title>
      <Text fz={13} c="dimmed" mb="xs">
        {say('firstStepsHelp')}
      </Text>
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {steps.map((step) => (
          <li key={step.has} className={classes['task']}>
            {setUp[step.has] ? (
              <IconCircleCheck size={22} color="var(--tide)" aria-hidden />
            ) : (
              <IconCircle size={22} color="var(--line-strong)" aria-hidden />
            )}
            <Text fw={step === next ? 600 : 400}>{say(step.words)}</Text>
            <Group>
              {setUp[step.has] && <Badge color="tide">{say('done')}</Badge>}
              {!setUp[step.has] && permissions.includes(step.needs) && (
                <Button
                  component={Link}
                  to={step.to}
                  variant={step === next ? 'filled' : 'default'}
                >
                  {say(step.act)}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ol>
    </Paper>
  );
}
