import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { NewOffer } from './new-offer.tsx';
import { enrollmentsQuery, type ListedOffer } from './offer-queries.ts';
import { useOfferWords } from './words.ts';

/** What can be done from the list. */
export type Act =
  | { kind: 'create' }
  | { kind: 'duplicate'; offer: ListedOffer }
  | { kind: 'retire'; offer: ListedOffer };

type Props = {
  act: Act | undefined;
  onClose: () => void;
  onDone: (sentence: string) => void;
};

export function OfferActs({ act, onClose, onDone }: Props) {
  const say = useOfferWords();
  const code = act && 'offer' in act ? act.offer.code : '';
  const title =
    act?.kind === 'duplicate'
      ? say('duplicateTitle', { code })
      : act?.kind === 'retire'
        ? say('retireTitle', { code })
        : say('newOffer');
  return (
    <Modal opened={act !== undefined} onClose={onClose} title={title}>
      {act?.kind === 'create' && <NewOffer onCancel={onClose} />}
      {act?.kind === 'duplicate' && <NewOffer source={act.offer} onCancel={onClose} />}
      {act?.kind === 'retire' && <Retire offer={act.offer} onCancel={onClose} onDone={onDone} />}
    </Modal>
  );
}

type RetireProps = {
  offer: ListedOffer;
  onCancel: () => void;
  onDone: (sentence: string) => void;
};

function Retire({ offer: { id, code }, onCancel, onDone }: RetireProps) {
  const say = useOfferWords();
  const lines = useQuery(enrollmentsQuery([id])).data;
  const write = useWrite({
    write: (_: null, key: string) =>
      answerOf(
        api.POST('/v1/offers/{offerId}/retire', {
          params: { path: { offerId: id }, ...once(key) },
        }),
      ),
    stale: [['offers']],
    onDone: () => onDone(say('retiredDone', { code })),
  });
  return (
    <Stack>
      <Text mih={66}>
        {lines &&
          say('retireBody', { count: lines.reduce((sum, { members }) => sum + members, 0) })}
      </Text>
      <Trouble error={write.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {say('cancel')}
        </Button>
        <Button color="red" loading={write.isPending} onClick={() => write.mutate(null)}>
          {say('retireNow', { code })}
        </Button>
      </Group>
    </Stack>
  );
}
