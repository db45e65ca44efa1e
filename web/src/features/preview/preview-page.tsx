import { Button, Paper, Skeleton } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Empty } from '@/components/empty.tsx';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { isEnough } from '@/lib/bucket-picks.ts';
import { dayText } from '@/lib/format.ts';
import { offerQuery, type WantedYear, yearQuery } from '@/lib/offer-year.ts';
import { useClub } from '@/lib/use-me.ts';
import { ChoicesCard } from './choices-card.tsx';
import { DatesCard, otherTiming } from './dates-card.tsx';
import { Figures } from './figures.tsx';
import { Timeline } from './timeline.tsx';
import { type Choices, useChoices } from './use-choices.ts';
import { usePreviewWords } from './words.ts';

/** What a member gets: a year of an offer, drawn before anybody signs. */
export function PreviewPage() {
  const say = usePreviewWords();
  const { offerId } = useParams({ strict: false }) as { offerId: string };
  const { data: offer } = useSuspenseQuery(offerQuery(offerId));
  const club = useClub();
  const choices = useChoices(offer, club.today);
  const { version, term } = choices;
  return (
    <>
      <PageTitle
        title={say('title')}
        crumbs={[
          { label: say('offers'), to: '/offers' },
          { label: version.content.title, to: `/offers/${offerId}` },
          {
            label: say(choices.which === 'draft' ? 'versionDraft' : 'versionSold', {
              version: version.version,
            }),
            to: `/offers/${offerId}`,
          },
        ]}
        below={say('below')}
        actions={
          <div className="no-print">
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => print()}
              mr="xs"
            >
              {say('print')}
            </Button>
            <Button
              variant="default"
              renderRoot={(props) => <Link to={`/offers/${offerId}`} {...props} />}
            >
              {say('back')}
            </Button>
          </div>
        }
      />
      <div className="no-print">
        <HowThisWorks rule={say('rule')} example={say('example')} guide="what-a-member-gets" />
        {term && <ChoicesCard offer={offer} choices={choices} />}
      </div>
      {term && (
        <p className="on-paper">
          {say('onPaper', {
            title: version.content.title,
            code: version.content.code,
            version: version.version,
            term: term.name,
            day: dayText(choices.joinsOn, { weekday: true }),
          })}
        </p>
      )}
      {term ? (
        <YearOf offerId={offerId} clubId={club.id} choices={choices} />
      ) : (
        <Empty sentence={say('noTerms')}>
          <Button renderRoot={(props) => <Link to={`/offers/${offerId}`} {...props} />}>
            {say('toTerms')}
          </Button>
        </Empty>
      )}
    </>
  );
}

function YearOf(props: { offerId: string; clubId: string; choices: Choices }) {
  const { choices } = props;
  const term = choices.term!;
  const picking = choices.picking!;
  const canLook = isEnough(picking, choices.picks);
  const wanted = (timing: WantedYear['timing']): WantedYear => ({
    offerId: props.offerId,
    clubId: props.clubId,
    version: choices.which,
    termId: term.id,
    joinsOn: choices.joinsOn,
    itemIds: choices.picks,
    paysDaysLate: choices.paysDaysLate,
    timing,
    negotiated: {},
  });
  const beside = otherTiming(term.timing);
  const shown = useQuery({
    ...yearQuery(wanted(choices.timing === 'other' ? beside : null)),
    enabled: canLook,
  });
  const other = useQuery({
    ...yearQuery(wanted(beside)),
    enabled: canLook && choices.timing === 'both',
  });
  const buckets = picking.buckets;
  if (shown.error) return <Trouble error={shown.error} onRetry={() => void shown.refetch()} />;
  if (!shown.data) return canLook ? <YearLoading /> : null;
  return (
    <>
      <Figures year={shown.data} buckets={buckets} />
      <Timeline year={shown.data} buckets={buckets} />
      {other.error && <Trouble error={other.error} onRetry={() => void other.refetch()} />}
      <DatesCard choices={choices} year={shown.data} other={other.data} buckets={buckets} />
    </>
  );
}

const YearLoading = () => (
  <Paper>
    <Skeleton h={80} mb="lg" />
    <Skeleton h={320} />
  </Paper>
);
