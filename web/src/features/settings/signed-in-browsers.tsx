import { Badge, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import { instantText } from '@/lib/format.ts';
import { askDoor, type SignedInBrowser } from '@/lib/sign-in.ts';
import { useClub } from '@/lib/use-me.ts';
import { readUserAgent } from './browser-text.ts';
import { Saved } from './saved.tsx';
import classes from './settings.module.css';
import { useDoor } from './use-door.ts';
import { useAccountWords, useSettingsWords } from './words.ts';

const stale = [['signed-in']];

const signedInQuery = queryOptions({
  queryKey: ['signed-in'],
  queryFn: async () => {
    const [here, browsers] = await Promise.all([
      askDoor('/get-session'),
      askDoor('/list-sessions'),
    ]);
    const own = here?.session.id;
    return browsers
      .map((browser) => ({ ...browser, isHere: browser.id === own }))
      .sort(
        (a, b) => Number(b.isHere) - Number(a.isHere) || b.createdAt.localeCompare(a.createdAt),
      );
  },
});

/** Every browser in which somebody is signed in, each to be signed out from here. */
export function SignedInBrowsers() {
  const say = useAccountWords();
  const saySettings = useSettingsWords();
  const found = useQuery(signedInQuery);
  const revokeOthers = useDoor(() => askDoor('/revoke-other-sessions'), { stale });
  const browsers = found.data ?? [];
  return (
    <Paper>
      <Stack>
        <Group justify="space-between">
          <Title order={2}>{say('signedIn')}</Title>
          {browsers.length > 1 && (
            <Button
              variant="default"
              size="xs"
              loading={revokeOthers.isPending}
              onClick={() => revokeOthers.mutate(undefined)}
            >
              {say('signOutAll')}
            </Button>
          )}
        </Group>
        <Text c="dimmed">{say('signedInHelp')}</Text>
        <Saved>{revokeOthers.isSuccess ? say('signedOutAll') : undefined}</Saved>
        <Trouble error={revokeOthers.error} />
        {found.isPending ? (
          <Skeleton h={80} role="status" aria-label={saySettings('loading')} />
        ) : found.isError ? (
          <Trouble error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <ul className={classes['rows']}>
            {browsers.map((browser) => (
              <BrowserRow key={browser.id} browser={browser} />
            ))}
          </ul>
        )}
      </Stack>
    </Paper>
  );
}

function BrowserRow({ browser }: { browser: SignedInBrowser & { isHere: boolean } }) {
  const say = useAccountWords();
  const club = useClub();
  const revoke = useDoor(() => askDoor('/revoke-session', { token: browser.token }), { stale });
  const known = readUserAgent(browser.userAgent ?? '');
  const name = known.browser ?? say('unknownBrowser');
  const text = known.system ? say('browserOn', { browser: name, system: known.system }) : name;
  const address = browser.ipAddress || say('unknownAddress');
  const since = instantText(browser.createdAt, club.timeZone);
  return (
    <li className={classes['row']}>
      <div className={classes['rowText']}>
        <Text fw={600}>{text}</Text>
        <Text fz={13} c="dimmed">
          {say('lastSeen', { address, since })}
        </Text>
        <Trouble error={revoke.error} />
      </div>
      {browser.isHere ? (
        <Badge color="tide">{say('here')}</Badge>
      ) : (
        <Button
          variant="default"
          size="xs"
          aria-label={say('signOutOneNamed', { browser: text, address })}
          loading={revoke.isPending}
          onClick={() => revoke.mutate(undefined)}
        >
          {say('signOutOne')}
        </Button>
      )}
    </li>
  );
}
