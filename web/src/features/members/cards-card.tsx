import { Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CardPage } from '@/components/card-page.tsx';
import { useCardWords } from '@/components/card-words.ts';
import { Trouble } from '@/components/trouble.tsx';
import { instantText } from '@/lib/format.ts';
import { memberCardsQuery } from '@/lib/member-cards.ts';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { useMay } from '@/lib/use-me.ts';
import classes from './members.module.css';

type Props = { memberId: string; club: { today: string; timeZone: string } };

/** Cards that a member has on file with Stripe; nothing in a house that has no Stripe account. */
export function CardsCard({ memberId, club }: Props) {
  const say = useCardWords();
  const mayPut = useMay('agreements:write');
  const { data, error, refetch } = useQuery(memberCardsQuery(memberId));
  const [isPutting, setPutting] = useState(false);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data || (data.takes === null && data.items.length === 0)) return null;
  return (
    <Paper component="section" className={classes['flush']} aria-labelledby="cards">
      <div className={classes['headline']}>
        <Title order={2} id="cards">
          {say('cardsTitle')}
        </Title>
        {mayPut && data.takes !== null && (
          <Button variant="default" onClick={() => setPutting(true)}>
            {say('put')}
          </Button>
        )}
      </div>
      {data.items.length === 0 && (
        <Text c="dimmed" px="lg" pb="lg">
          {say('none')}
        </Text>
      )}
      {data.items.map(({ token, label, addedAt, addedBy }) => (
        <Stack
          key={token}
          gap={0}
          px={{ base: 16, sm: 24 }}
          py={10}
          style={{ borderTop: '1px solid var(--line)' }}
        >
          <Text fw={600}>{label}</Text>
          <Text fz={13} c="dimmed">
            {say('since', {
              when: instantText(addedAt, club.timeZone, { today: club.today }),
              who: addedBy,
            })}
          </Text>
        </Stack>
      ))}
      {isPutting && <PutDialog memberId={memberId} onClose={() => setPutting(false)} />}
    </Paper>
  );
}

function PutDialog({ memberId, onClose }: { memberId: string; onClose: () => void }) {
  const say = useCardWords();
  useFocusBack();
  return (
    <Modal opened onClose={onClose} title={say('putTitle')} size="md" closeOnClickOutside={false}>
      <Stack>
        <CardPage memberId={memberId} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
