import { Alert, Button, Divider, List, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { countText, timeText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { Line, SessionLines } from './lines.tsx';
import { checkQuery, type Run, runQuery } from './queries.ts';
import { collectedPercent, sentence, sumText, totalsOf } from './totals.ts';
import { useDuesWords } from './words.ts';

/** What a run came to, and whether its books balance. */
export function ResultCard({ run }: { run: Run }) {
  const say = useDuesWords();
  const { asked, collected, onTheirWay, waiting, reasons, credited, creditedCount } = totalsOf(run);
  const percent = collectedPercent(run);
  return (
    <Paper>
      <Stack gap="sm">
        <div role="status">
          <Title order={2}>
            {asked.count === 0
              ? say('nothingAsked')
              : say('collectedOf', {
                  collected: countText(collected.count),
                  asked: countText(asked.count),
                })}
          </Title>
          <Ended run={run} />
        </div>
        <div>
          <Text fz={36} fw={700} lh={1.2}>
            {sumText(collected.amounts)}
          </Text>
          {percent !== null && <Text c="dimmed">{say('shareOfAsked', { percent })}</Text>}
          {onTheirWay.count > 0 && (
            <Text c="var(--booked-text)">
              {say('ofWhichOnTheirWay', {
                count: onTheirWay.count,
                amount: sumText(onTheirWay.amounts),
              })}
            </Text>
          )}
        </div>
        {(reasons.length > 0 || waiting.count > 0) && <Divider />}
        {reasons.map(({ code, words, count, amounts }) => (
          <Line
            key={code}
            name={`${countText(count)} · ${sentence(words)}`}
            amount={sumText(amounts)}
            color="var(--red-text)"
          />
        ))}
        {waiting.count > 0 && (
          <Line
            name={`${countText(waiting.count)} · ${say('waitingWord')}`}
            amount={sumText(waiting.amounts)}
            color="var(--amber-text)"
          />
        )}
        {creditedCount > 0 && (
          <Stack gap={4}>
            <Text fw={600}>{say('creditedNow', { count: creditedCount })}</Text>
            <SessionLines sessions={credited} />
          </Stack>
        )}
        <Books runId={run.id} />
        {run.state === 'stopped' && <CollectRest run={run} />}
      </Stack>
    </Paper>
  );
}

function Ended({ run }: { run: Run }) {
  const say = useDuesWords();
  const { timeZone } = useClub();
  const whole = Math.round(run.workedSeconds);
  const seconds =
    whole < 60
      ? say('seconds', { seconds: run.workedSeconds < 10 ? run.workedSeconds.toFixed(1) : whole })
      : say('minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 });
  const time = timeText(run.finishedAt!, timeZone);
  return (
    <Text c="dimmed" fz={13}>
      {run.state === 'stopped'
        ? say('stoppedIn', { time, seconds, who: run.stopAskedBy ?? '' })
        : say('finishedIn', { time, seconds })}
    </Text>
  );
}

/** Each payment has its sessions, once: asked of the books themselves. */
function Books({ runId }: { runId: string }) {
  const say = useDuesWords();
  const { data, error, refetch } = useQuery(checkQuery(runId, true));
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={52} aria-label={say('checking')} />;
  if (data.payments === null) return <Alert color="gray">{say('checkingLarge')}</Alert>;
  if (data.balanced)
    return (
      <Alert color="tide" icon={<IconCheck aria-hidden />}>
        {data.payments === 0 ? say('noPayments') : say('balances', { count: data.payments })}
      </Alert>
    );
  return (
    <Alert
      color="red"
      icon={<IconAlertCircle aria-hidden />}
      title={say('differences', { count: data.differences.length })}
    >
      <List size="sm">
        {data.differences.map(({ row, says }) => (
          <List.Item key={row + says}>{`${row} ${says}`}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function CollectRest({ run }: { run: Run }) {
  const say = useDuesWords();
  const queries = useQueryClient();
  const resume = useWrite({
    write: (runId: string, key) =>
      answerOf(
        api.POST('/v1/dues-runs/{runId}/resume', { params: { path: { runId }, ...once(key) } }),
      ),
    onDone: (answer) => queries.setQueryData(runQuery(run.id).queryKey, answer),
  });
  if (!useMay('dues:collect')) return null;
  return (
    <Stack gap="sm">
      <Trouble error={resume.error} />
      <Button size="lg" loading={resume.isPending} onClick={() => resume.mutate(run.id)}>
        {say('collectRest')}
      </Button>
    </Stack>
  );
}
