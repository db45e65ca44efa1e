import {
  Alert,
  Button,
  Divider,
  Group,
  Paper,
  Select,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf, Refused } from '@/lib/api.ts';
import { countText, dayText } from '@/lib/format.ts';
import { useClub, useClubs, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { LeftOut } from './left-out.tsx';
import { Line, SessionLines } from './lines.tsx';
import { type ClubPreview, previewQuery } from './queries.ts';
import { sumText } from './totals.ts';
import { useDuesWords } from './words.ts';

/** What is due, and the one button that collects it. */
export function PreviewCard() {
  const say = useDuesWords();
  const club = useClub();
  const clubs = useClubs();
  const [through, setThrough] = useState<string | null>(null);
  const [where, setWhere] = useState<string>(club.id);
  const clubId = where === 'all' ? null : where;
  const { data, error, refetch } = useQuery(previewQuery(through, clubId));
  return (
    <Paper>
      <Group align="flex-end" gap="md" mb="md">
        <TextInput
          type="date"
          label={say('upTo')}
          description={say('upToHelp')}
          value={through ?? club.today}
          min="2000-01-01"
          onChange={({ currentTarget: { value } }) =>
            setThrough(value === '' || value === club.today ? null : value)
          }
        />
        {clubs.length > 1 && (
          <Select
            label={say('whichClubs')}
            allowDeselect={false}
            value={where}
            onChange={(value) => setWhere(value ?? club.id)}
            data={[
              ...clubs.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'all', label: say('allClubs') },
            ]}
          />
        )}
      </Group>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={260} />}
      {data && <Due clubs={data.clubs} through={through} clubId={clubId} />}
    </Paper>
  );
}

function Due(props: { clubs: ClubPreview[]; through: string | null; clubId: string | null }) {
  const say = useDuesWords();
  const { today } = useClub();
  const nameOf = new Map(useClubs().map((club) => [club.id, club.name]));
  const count = props.clubs.reduce((sum, club) => sum + club.installments, 0);
  const members = props.clubs.reduce((sum, club) => sum + club.members, 0);
  const retries = props.clubs.reduce((sum, club) => sum + club.retries, 0);
  const day = dayText(props.through ?? today, { weekday: true, today });
  const amount = sumText(props.clubs.map((club) => club.amount));
  return (
    <Stack gap="sm">
      <div>
        <Title order={2}>{say('dueThrough', { day })}</Title>
        <Text c="dimmed" fz={13}>
          {say('nothingCharged')}
        </Text>
      </div>
      <div>
        <Text fz={36} fw={700} lh={1.2}>
          {amount}
        </Text>
        <Text c="dimmed">
          {say('installmentsOf', { count, members: say('members', { count: members }) })}
          {retries > 0 && ` ${say('triedBefore', { count: retries })}`}
        </Text>
      </div>
      <Divider />
      {props.clubs.map((club) => (
        <div key={club.clubId}>
          {props.clubs.length > 1 && <Text fw={600}>{nameOf.get(club.clubId)}</Text>}
          <Methods club={club} />
        </div>
      ))}
      <SessionsToCome clubs={props.clubs} />
      <LeftOut clubs={props.clubs} />
      <Collect {...props} count={count} amount={amount} day={day} />
    </Stack>
  );
}

function Methods({ club }: { club: ClubPreview }) {
  const say = useDuesWords();
  const known = ['card', 'bank_account'] as const;
  return club.methods.map(({ kind, count, amount }) => {
    const named = known.find((one) => one === kind);
    return (
      <Line
        key={kind}
        name={named ? say(named, { count }) : say('otherMethod', { count, kind })}
        amount={sumText([amount])}
      />
    );
  });
}

function SessionsToCome({ clubs }: { clubs: ClubPreview[] }) {
  const say = useDuesWords();
  const sums = new Map<string, number>();
  for (const { itemId, sessions } of clubs.flatMap((club) => club.sessions))
    sums.set(itemId, (sums.get(itemId) ?? 0) + sessions);
  const sessions = [...sums].map(([itemId, count]) => ({ itemId, sessions: count }));
  const count = sessions.reduce((sum, one) => sum + one.sessions, 0);
  if (count === 0) return null;
  return (
    <Stack gap={4}>
      <Text fw={600}>{say('ifAllCollected', { count: countText(count) })}</Text>
      <SessionLines sessions={sessions} />
    </Stack>
  );
}

function Collect(props: {
  clubs: ClubPreview[];
  through: string | null;
  clubId: string | null;
  count: number;
  amount: string;
  day: string;
}) {
  const say = useDuesWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayCollect = useMay('dues:collect');
  const start = useWrite({
    write: (clubs: ClubPreview[], key) =>
      answerOf(
        api.POST('/v1/dues-runs', {
          params: once(key),
          body: {
            through: props.through,
            clubIds: props.clubId ? [props.clubId] : [],
            expected: clubs.map(({ clubId, installments, amount }) => ({
              clubId,
              installments,
              amount,
            })),
          },
        }),
      ).catch(async (error: unknown) => {
        // the figures are renewed before they are asked about again
        if (error instanceof Refused && error.problem.code === 'preview_out_of_date')
          await queries.invalidateQueries({ queryKey: ['dues', 'preview'] });
        throw error;
      }),
    stale: [['dues', 'runs']],
    onDone: ({ id }) => void navigate({ to: '/dues/runs/$runId', params: { runId: id } }),
  });
  if (!mayCollect)
    return (
      <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
        {say('mayNotCollect')}
      </Alert>
    );
  if (props.count === 0) return <Text c="dimmed">{say('nothingDue', { day: props.day })}</Text>;
  return (
    <Stack gap="sm">
      <Trouble error={start.error} />
      <Button size="lg" loading={start.isPending} onClick={() => start.mutate(props.clubs)}>
        {say('collect', { amount: props.amount })}
      </Button>
    </Stack>
  );
}
