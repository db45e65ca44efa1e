import {
  ActionIcon,
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Paper,
  Stack,
  Text,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '@/lib/api.ts';
import { memberCardsQuery } from '@/lib/member-cards.ts';
import { type Draft, type Person, receiverOf, withBuyer } from './draft.ts';
import { PersonField } from './person-field.tsx';
import { StepFrame } from './step-frame.tsx';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';

type Props = { enrollment: Enrollment; version: Schema<'OfferVersion'> };

/** The buyer, the cardholders up to the offer's maximum, and who gets what was meant for one of them. */
export function PeopleStep({ enrollment, version }: Props) {
  const { draft, change } = enrollment;
  const say = useEnrollWords();
  const most = version.content.maxAdditionalCardholders;
  const [primary, ...others] = draft.cardholders;
  const [isBuyerPrimary, setBuyerPrimary] = useState(!primary || primary.id === draft.buyer?.id);
  const [isAdding, setAdding] = useState(false);
  // the field is gone once somebody is added: the focus goes on to the button in its place
  const [hasAdded, setAdded] = useState(false);
  const [wrong, setWrong] = useState('');
  const forOneOf = draft.picks.filter((id) => receiverOf(draft, id).kind === 'member');

  // there before the next step shows them, for whoever goes on by the keyboard
  const buyerId = draft.buyer?.id;
  useQuery({ ...memberCardsQuery(buyerId ?? ''), enabled: buyerId !== undefined });

  const setBuyer = (buyer: Person | null) =>
    change({
      ...withBuyer(draft, buyer),
      ...(isBuyerPrimary ? { cardholders: withPrimary(draft, buyer) } : {}),
    });
  const setPrimary = (person: Person | null) => change({ cardholders: withPrimary(draft, person) });
  const addOther = (person: Person | null) => {
    if (!person) return;
    setAdding(false);
    setAdded(true);
    if (draft.cardholders.some(({ id }) => id === person.id))
      setWrong(say('alreadyIn', { name: person.name }));
    else change({ cardholders: [...draft.cardholders, person] });
  };
  const nameOfItem = (itemId: string) =>
    version.items.find(({ id }) => id === itemId)?.shortName ?? itemId;

  const goOn = () => {
    const unsettled = forOneOf.find((itemId) => {
      const receiver = receiverOf(draft, itemId);
      return (
        receiver.kind === 'member' && !draft.cardholders.some(({ id }) => id === receiver.memberId)
      );
    });
    if (!draft.buyer) setWrong(say('chooseBuyer'));
    else if (!primary) setWrong(say('choosePrimary'));
    else if (unsettled) setWrong(say('chooseReceiver', { item: nameOfItem(unsettled) }));
    else enrollment.goOn({});
  };

  return (
    <StepFrame
      enrollment={enrollment}
      title={say('peopleTitle')}
      below={say('peopleBelow', { count: most })}
      onContinue={goOn}
      trouble={
        wrong && (
          <Alert color="red" role="alert">
            {wrong}
          </Alert>
        )
      }
    >
      <Paper>
        <PersonField
          isFirst
          label={say('buyer')}
          note={say('buyerNote')}
          person={draft.buyer}
          onChange={(person) => {
            setWrong('');
            setBuyer(person);
          }}
        />
        <Checkbox
          mt="md"
          label={say('buyerIsCardholder')}
          checked={isBuyerPrimary}
          onChange={(event) => {
            setBuyerPrimary(event.currentTarget.checked);
            setPrimary(event.currentTarget.checked ? draft.buyer : null);
          }}
        />
        {!isBuyerPrimary && (
          <PersonField label={say('primary')} person={primary ?? null} onChange={setPrimary} />
        )}
      </Paper>
      {most > 0 && primary && (
        <Paper component="section" aria-label={say('cardholders')}>
          <Text fw={700} mb="xs">
            {say('cardholders')}
          </Text>
          <Stack gap="xs">
            {others.map((person) => (
              <Group key={person.id} justify="space-between">
                <Text>{person.name}</Text>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={say('remove', { name: person.name })}
                  onClick={() =>
                    change({ cardholders: draft.cardholders.filter(({ id }) => id !== person.id) })
                  }
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
            {isAdding && (
              <PersonField isFirst label={say('addCardholder')} person={null} onChange={addOther} />
            )}
            {!isAdding && others.length < most && (
              <Button
                variant="default"
                w="fit-content"
                autoFocus={hasAdded}
                onClick={() => setAdding(true)}
              >
                {say('addCardholder')}
              </Button>
            )}
          </Stack>
        </Paper>
      )}
      {forOneOf.map((itemId) => (
        <ReceiverField
          key={itemId}
          itemId={itemId}
          name={nameOfItem(itemId)}
          enrollment={enrollment}
        />
      ))}
    </StepFrame>
  );
}

/** The primary cardholder first; somebody who was further down moves up. */
const withPrimary = ({ cardholders }: Draft, primary: Person | null): Person[] =>
  primary
    ? [primary, ...cardholders.slice(1).filter(({ id }) => id !== primary.id)]
    : cardholders.slice(0, 0);

function ReceiverField(props: { itemId: string; name: string; enrollment: Enrollment }) {
  const { itemId, name, enrollment } = props;
  const { draft, change } = enrollment;
  const say = useEnrollWords();
  const receiver = receiverOf(draft, itemId);
  return (
    <NativeSelect
      label={say('itemGoesTo', { item: name })}
      value={receiver.kind === 'member' ? (receiver.memberId ?? '') : ''}
      data={[
        { value: '', label: say('chooseOne') },
        ...draft.cardholders.map((person) => ({ value: person.id, label: person.name })),
      ]}
      onChange={(event) =>
        change({
          receivers: {
            ...draft.receivers,
            [itemId]: { kind: 'member', memberId: event.currentTarget.value || null },
          },
        })
      }
    />
  );
}
