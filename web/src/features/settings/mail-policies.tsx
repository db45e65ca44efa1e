import { Paper, Stack, Switch, Title } from '@mantine/core';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { useClubs, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useMailWords } from './mail-words.ts';
import { Saved } from './saved.tsx';
import { useSettingsWords } from './words.ts';

/** Of each club: which tries are told, and what follows the last one. */
export function MailPolicies() {
  const say = useMailWords();
  const clubs = useClubs();
  return (
    <Paper>
      <Stack>
        <Title order={2}>{say('when')}</Title>
        {clubs.map((club) => (
          <OfClub key={club.id} club={club} isNamed={clubs.length > 1} />
        ))}
      </Stack>
    </Paper>
  );
}

type Policies = Pick<Schema<'ChangedClub'>, 'quietOnRetries' | 'statementAfterLadder'>;

function OfClub({ club, isNamed }: { club: Schema<'Club'>; isNamed: boolean }) {
  const say = useMailWords();
  const saySettings = useSettingsWords();
  const mayChange = useMay('settings:write');
  const write = useWrite<Policies, Schema<'Club'>>({
    write: (body, key) =>
      answerOf(
        api.PATCH('/v1/clubs/{clubId}', {
          params: { path: { clubId: club.id }, ...once(key) },
          body,
        }),
      ),
    stale: [['clubs'], ['audit']],
  });
  const isOff = !mayChange || write.isPending;
  return (
    <Stack gap="sm" role="group" aria-label={club.name}>
      {isNamed && <Title order={3}>{club.name}</Title>}
      <Switch
        label={say('quiet')}
        description={say('quietHelp')}
        checked={club.quietOnRetries}
        disabled={isOff}
        onChange={(event) => write.mutate({ quietOnRetries: event.currentTarget.checked })}
      />
      <Switch
        label={say('statement')}
        description={say('statementHelp')}
        checked={club.statementAfterLadder}
        disabled={isOff}
        onChange={(event) => write.mutate({ statementAfterLadder: event.currentTarget.checked })}
      />
      <Trouble error={write.error} />
      <Saved>{write.isSuccess ? saySettings('saved') : undefined}</Saved>
    </Stack>
  );
}
