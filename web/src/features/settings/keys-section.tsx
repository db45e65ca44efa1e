import { Anchor, Badge, Button, Paper, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '@/components/empty.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { instantText } from '@/lib/format.ts';
import { type Permission, useClub, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ConfirmAct } from './confirm-act.tsx';
import { KeyDrawer } from './key-drawer.tsx';
import { listText } from './ladder.ts';
import { permissionGroups, usePermissionWords } from './permission-words.ts';
import { Section } from './section.tsx';
import classes from './settings.module.css';
import { useKeysWords, useSettingsWords } from './words.ts';

const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => answerOf(api.GET('/v1/api-keys')),
});

export function KeysSection() {
  const say = useKeysWords();
  const saySettings = useSettingsWords();
  const mayMake = useMay('keys:write');
  const [isMaking, setMaking] = useState(false);
  const make = mayMake && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
      {say('make')}
    </Button>
  );
  return (
    <Section
      title={saySettings('keys')}
      needs="keys:read"
      rule={say('rule')}
      example={say('example')}
      guide="programs-and-keys"
      actions={make}
    >
      <Keys make={make} />
      <Anchor href="/docs" target="_blank">
        {say('documentation')}
      </Anchor>
      {isMaking && <KeyDrawer onClose={() => setMaking(false)} />}
    </Section>
  );
}

function Keys({ make }: { make: React.ReactNode }) {
  const say = useKeysWords();
  const { items } = useSuspenseQuery(keysQuery).data;
  if (items.length === 0) return <Empty sentence={say('empty')}>{make}</Empty>;
  return (
    <Paper>
      <ul className={classes['rows']}>
        {items.map((item) => (
          <Key key={item.id} item={item} />
        ))}
      </ul>
    </Paper>
  );
}

function Key({ item }: { item: Schema<'ApiKey'> }) {
  const say = useKeysWords();
  const sayPermission = usePermissionWords();
  const club = useClub();
  const mayRevoke = useMay('keys:write');
  const { id, name, scopes, createdAt, revokedAt } = item;
  const at = (instant: string) => instantText(instant, club.timeZone, { today: club.today });
  const all = permissionGroups.flatMap(({ permissions }): readonly Permission[] => permissions);
  const known = all.filter((permission) => scopes.includes(permission));
  const revoke = useWrite({
    write: (_: void, key) =>
      answerOf(
        api.DELETE('/v1/api-keys/{keyId}', { params: { path: { keyId: id }, ...once(key) } }),
      ),
    stale: [['api-keys'], ['audit']],
  });
  return (
    <li className={classes['row']}>
      <div className={classes['rowText']}>
        <Text fw={600}>{name}</Text>
        <Text fz={13} c="dimmed">
          {say('madeOn', { day: at(createdAt) })}
          {revokedAt && `. ${say('revokedOn', { day: at(revokedAt) })}`}
        </Text>
        <Text fz={13}>
          {known.length === all.length
            ? say('mayAll')
            : say('may', { permissions: listText(known.map((one) => sayPermission(one))) })}
        </Text>
      </div>
      <Badge color={revokedAt ? 'gray' : 'tide'}>{say(revokedAt ? 'revoked' : 'live')}</Badge>
      {mayRevoke && !revokedAt && (
        <ConfirmAct
          label={say('revoke')}
          ariaLabel={say('revokeOne', { name })}
          sentence={say('revokeSure', { name })}
          confirm={say('revokeDo')}
          isPending={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate()}
        />
      )}
    </li>
  );
}
