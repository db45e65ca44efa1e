import { Alert, Badge, Button, Group, Radio, Skeleton, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '@/components/empty.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { withOffer } from './draft.ts';
import { offersOnSaleQuery } from './enroll-queries.ts';
import { StepFrame } from './step-frame.tsx';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';
import classes from './enrollment.module.css';

/** From so many offers on, a field finds them. */
const manyOffers = 6;

export function OfferStep({ enrollment }: { enrollment: Enrollment }) {
  const { club } = enrollment;
  const say = useEnrollWords();
  const { data: offers, error, refetch } = useQuery(offersOnSaleQuery(club.id));
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!offers) return <Skeleton h={240} />;
  if (offers.length > 0) return <Offers enrollment={enrollment} offers={offers} />;
  return (
    <Empty sentence={say('noOffers')}>
      <Button renderRoot={(props) => <Link to="/offers" {...props} />}>{say('toOffers')}</Button>
    </Empty>
  );
}

type OnSale = { id: string; code: string; title: string; group: string; shortDescription: string };

function Offers({ enrollment, offers }: { enrollment: Enrollment; offers: OnSale[] }) {
  const { draft, club } = enrollment;
  const say = useEnrollWords();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(
    draft.offer?.id ?? (offers.length === 1 ? offers[0]!.id : ''),
  );
  const [isMissing, setMissing] = useState(false);
  const wanted = search.trim().toLowerCase();
  const shown = offers.filter(({ title, code }) =>
    `${title} ${code}`.toLowerCase().includes(wanted),
  );
  const goOn = () => {
    const offer =
      offers.find(({ id }) => id === chosen) ?? (shown.length === 1 ? shown[0] : undefined);
    if (offer) enrollment.goOn(withOffer(draft, { id: offer.id, title: offer.title }));
    else setMissing(true);
  };
  return (
    <StepFrame
      enrollment={enrollment}
      title={say('offerTitle')}
      below={say('offerBelow', { club: club.name })}
      onContinue={goOn}
      trouble={
        isMissing &&
        !chosen && (
          <Alert color="red" role="alert">
            {say('chooseOffer')}
          </Alert>
        )
      }
    >
      {offers.length >= manyOffers && (
        <TextInput
          data-first
          label={say('findOffer')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && <Text c="dimmed">{say('noMatch')}</Text>}
      <Radio.Group value={chosen} onChange={setChosen} aria-label={say('offerTitle')}>
        <div className={classes['choices']}>
          {shown.map(({ id, title, code, shortDescription }) => (
            <div key={id} className={classes['choice']} data-on={chosen === id || undefined}>
              <Radio
                data-first
                value={id}
                label={
                  <Group gap="xs" component="span">
                    <strong>{title}</strong>
                    <Badge color="gray">{code}</Badge>
                  </Group>
                }
                description={shortDescription || undefined}
              />
            </div>
          ))}
        </div>
      </Radio.Group>
    </StepFrame>
  );
}
