import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { dayAt, dayText } from '@/lib/format.ts';
import { CardPage } from './card-page.tsx';
import { useCardWords } from './card-words.ts';
import { OneOf } from './one-of.tsx';
import { Trouble } from './trouble.tsx';
import type { CardPick } from './use-card.ts';

type Props = {
  pick: CardPick;
  club: { today: string; timeZone: string };
  /** What is shown for a card that Stripe does not keep. */
  children: ReactNode;
};

/** Which card is asked: one on file, a new one on Stripe's page, or what stands for another processor's. */
export function CardChoice({ pick, club, children }: Props) {
  const say = useCardWords();
  const { kept, choices, choice, member } = pick;
  if (pick.loadError) return <Trouble error={pick.loadError} />;
  if (pick.isLoading) return <Skeleton h={120} />;
  const label = (one: string) => {
    const card = kept.find(({ token }) => token === one);
    if (!card) return say(one === 'new' ? 'newCard' : 'other');
    const day = dayText(dayAt(card.addedAt, club.timeZone), { today: club.today });
    return say('kept', { label: card.label, day });
  };
  return (
    <Stack>
      <OneOf
        question={say('whichCard')}
        choices={choices}
        choice={choice}
        labelOf={label}
        onChoose={(one) => pick.choose(one)}
      />
      {choice === 'new' && member && (
        <CardPage memberId={member.id} onKept={({ token }) => pick.choose(token)} />
      )}
      {choice === 'other' && children}
    </Stack>
  );
}
