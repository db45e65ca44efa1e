import { Divider, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Trouble } from '@/components/trouble.tsx';
import { dayText } from '@/lib/format.ts';
import { useClub, useClubs } from '@/lib/use-me.ts';
import { Collect } from './collect.tsx';
import classes from './due.module.css';
import { LeftOut } from './left-out.tsx';
import { Line, SessionLines } from './lines.tsx';
import type { ClubPreview, ClubTotals } from './queries.ts';
import { sumText } from './totals.ts';
import { useDuesWords } from './words.ts';

/** What is due in words and figures, and the button with the amount; the details when they have come. */
export function Due(props: {
  clubs: ClubTotals[];
  details: ClubPreview[] | undefined;
  trouble: Error | null;
  onRetry: () => void;
  through: string | null;
  clubId: string | null;
}) {
  const say = useDuesWords();
  const { today } = useClub();
  const count = props.clubs.reduce((sum, club) => sum + club.installments, 0);
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
          <Installments count={count} details={props.details} />
          {retries > 0 && ` ${say('triedBefore', { count: retries })}`}
        </Text>
      </div>
      {props.trouble ? (
        <Trouble error={props.trouble} onRetry={props.onRetry} />
      ) : props.details ? (
        <Details clubs={props.details} />
      ) : (
        <Skeleton h={200 + 50 * (props.clubs.length - 1)} aria-label={say('countingDetails')} />
      )}
      <Collect {...props} count={count} amount={amount} day={day} />
    </Stack>
  );
}

function Installments({ count, details }: { count: number; details: ClubPreview[] | undefined }) {
  const say = useDuesWords();
  if (!details) return say('installments', { count });
  const members = details.reduce((sum, club) => sum + club.members, 0);
  return say('installmentsOf', { count, members: say('members', { count: members }) });
}

/** How it is paid, what it credits, and what is left out. */
function Details({ clubs }: { clubs: ClubPreview[] }) {
  const nameOf = new Map(useClubs().map((club) => [club.id, club.name]));
  return (
    <>
      <div className={classes['halves']}>
        <Stack gap="sm">
          <Divider />
          {clubs.map((club) => (
            <div key={club.clubId}>
              {clubs.length > 1 && <Text fw={600}>{nameOf.get(club.clubId)}</Text>}
              <Methods club={club} />
            </div>
          ))}
        </Stack>
        <SessionsToCome clubs={clubs} />
      </div>
      <LeftOut clubs={clubs} />
    </>
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
      <Divider mb={8} />
      <Text fw={600}>{say('ifAllCollected', { count })}</Text>
      <SessionLines sessions={sessions} />
    </Stack>
  );
}
