import { Alert, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { countText } from '@/lib/format.ts';
import { useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { Line } from './lines.tsx';
import { type Run, runQuery } from './queries.ts';
import { totalsOf } from './totals.ts';
import { useDuesWords } from './words.ts';

/** How far a run is. Told to screen readers at every tenth. */
export function ProgressCard({ run }: { run: Run }) {
  const say = useDuesWords();
  const totals = totalsOf(run);
  const { asked, collected, waiting, declinedCount, expected } = totals;
  const percent = expected === 0 ? 0 : Math.floor((100 * asked.count) / expected);
  const spoken = Math.floor(percent / 10) * 10;
  return (
    <Paper>
      <Stack gap="sm">
        <Title order={2}>{run.stopAskedAt ? say('stopping') : say('collecting')}</Title>
        <Text fz={36} fw={700} lh={1.2}>
          {countText(asked.count)}{' '}
          <Text span fz={18} c="dimmed">
            {run.expected === null ? say('soFar') : say('of', { count: expected })}
          </Text>
        </Text>
        <Bar parts={[collected.count, declinedCount, waiting.count]} whole={expected} />
        <Swatch color="--tide" name={say('collectedWord')} count={collected.count} />
        <Swatch color="--red" name={say('declinedWord')} count={declinedCount} />
        <Swatch color="--amber" name={say('waitingWord')} count={waiting.count} />
        {run.expected !== null && (
          <Swatch color="--sunken" name={say('stillToAsk')} count={expected - asked.count} />
        )}
        <div>
          <Text fw={600}>{say('creditedSoFar', { count: totals.creditedCount })}</Text>
          <Text fz={13} c="dimmed">
            {say('inTheSameStep')}
          </Text>
        </div>
        <Alert color="tide" icon={<IconShieldCheck aria-hidden />}>
          {say('canClose')}
        </Alert>
        <Stop run={run} />
        <div role="status" className="seen-by-readers-only">
          {say('progressNow', {
            percent: spoken,
            collected: spoken === percent ? collected.count : '',
            declined: spoken === percent ? declinedCount : '',
          })}
        </div>
      </Stack>
    </Paper>
  );
}

const colors = ['var(--tide)', 'var(--red)', 'var(--amber)'];

function Bar({ parts, whole }: { parts: number[]; whole: number }) {
  return (
    <Progress.Root size={14} aria-hidden>
      {parts.map((part, at) => (
        <Progress.Section
          key={colors[at]}
          value={whole === 0 ? 0 : (100 * part) / whole}
          color={colors[at]!}
          withAria={false}
        />
      ))}
    </Progress.Root>
  );
}

function Swatch({ color, name, count }: { color: string; name: string; count: number }) {
  const box = {
    width: 12,
    height: 12,
    borderRadius: 3,
    background: `var(${color})`,
    border: '1px solid var(--line-strong)',
  };
  return (
    <Line
      name={
        <Group gap={8} wrap="nowrap">
          <span aria-hidden style={box} />
          {name}
        </Group>
      }
      amount={countText(count)}
    />
  );
}

function Stop({ run }: { run: Run }) {
  const say = useDuesWords();
  const queries = useQueryClient();
  const stop = useWrite({
    write: (runId: string, key) =>
      answerOf(
        api.POST('/v1/dues-runs/{runId}/stop', { params: { path: { runId }, ...once(key) } }),
      ),
    onDone: (answer) => queries.setQueryData(runQuery(run.id).queryKey, answer),
  });
  if (!useMay('dues:collect')) return null;
  return (
    <Stack gap="sm">
      <Trouble error={stop.error} />
      <Button
        variant="default"
        size="lg"
        disabled={run.stopAskedAt !== null}
        loading={stop.isPending}
        onClick={() => stop.mutate(run.id)}
      >
        {say('stop')}
      </Button>
    </Stack>
  );
}
