import { Alert, Button, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { Trouble } from '@/components/trouble.tsx';
import { dayText, instantText, timeText } from '@/lib/format.ts';
import { offerQuery } from '@/lib/offer-year.ts';
import { useMay } from '@/lib/use-me.ts';
import { OfferStep } from './offer-step.tsx';
import { PaymentStep } from './payment-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { Result } from './result.tsx';
import { ReviewStep } from './review-step.tsx';
import { SessionsStep } from './sessions-step.tsx';
import { SideSummary } from './side-summary.tsx';
import { SignStep } from './sign-step.tsx';
import { StepList } from './step-list.tsx';
import { TermStep } from './term-step.tsx';
import { type Enrollment, useEnrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';
import classes from './enrollment.module.css';

/** Signing a member up, from the offer to the signature (D13). */
export function EnrollPage() {
  const say = useEnrollWords();
  const enrollment = useEnrollment();
  const navigate = useNavigate();
  const { signed } = useSearch({ strict: false }) as { signed?: string };
  const mayEnroll = useMay('agreements:write');
  const { club, found } = enrollment;
  const show = (agreementId: string) =>
    void navigate({ to: '/enroll', search: { signed: agreementId } as never });
  if (!mayEnroll) return <Alert color="amber">{say('mayNot')}</Alert>;
  if (signed) return <Result key={signed} agreementId={signed} onAnother={enrollment.startOver} />;
  return (
    <>
      <PageTitle
        title={say('title')}
        below={say('below', {
          club: club.name,
          day: dayText(club.today, { weekday: true, today: club.today }),
        })}
        actions={<SaveAndClose enrollment={enrollment} />}
      />
      <div className="no-print">
        <HowThisWorks rule={say('rule')} example={say('example')} guide="signing-up-a-member" />
      </div>
      {found ? (
        <Paper maw={560}>
          <Title order={2}>{say('resumeTitle')}</Title>
          <Text mb="md">
            {say('resumeBody', {
              offer: found.draft.offer?.title ?? '',
              person: found.draft.buyer ? say('resumeFor', { name: found.draft.buyer.name }) : '',
              when: instantText(found.savedAt, club.timeZone, { today: club.today }),
            })}
          </Text>
          <Group gap="sm">
            <Button onClick={enrollment.resume} autoFocus>
              {say('resume')}
            </Button>
            <Button variant="default" onClick={enrollment.startOver}>
              {say('startOver')}
            </Button>
          </Group>
        </Paper>
      ) : (
        <>
          <div className="no-print">
            <StepList enrollment={enrollment} />
          </div>
          <PresentStep enrollment={enrollment} onSigned={show} />
        </>
      )}
    </>
  );
}

function SaveAndClose({ enrollment }: { enrollment: Enrollment }) {
  const say = useEnrollWords();
  const navigate = useNavigate();
  const { club, draft, savedAt } = enrollment;
  return (
    <Group gap="sm" className="no-print">
      <Text fz={13} c="dimmed" role="status">
        {savedAt && say('draftSaved', { time: timeText(savedAt, club.timeZone) })}
      </Text>
      {draft.offer && (
        <Button
          variant="default"
          onClick={() => {
            enrollment.save();
            void navigate({ to: '/' });
          }}
        >
          {say('saveAndClose')}
        </Button>
      )}
    </Group>
  );
}

type Props = { enrollment: Enrollment; onSigned: (agreementId: string) => void };

function PresentStep({ enrollment, onSigned }: Props) {
  const { draft } = enrollment;
  const offerId = draft.offer?.id;
  const { data, error, refetch } = useQuery({
    ...offerQuery(offerId ?? ''),
    enabled: offerId !== undefined,
  });
  if (draft.step === 'offer' || offerId === undefined) return <OfferStep enrollment={enrollment} />;
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  const version = data?.published;
  if (!version) return <Skeleton h={320} />;
  const term = version.content.terms.find(({ id }) => id === draft.termId);
  if (draft.step === 'term' || !term)
    return (
      <WithSummary enrollment={enrollment} version={version} term={term}>
        <TermStep key={offerId} enrollment={enrollment} version={version} />
      </WithSummary>
    );
  if (draft.step === 'review')
    return <ReviewStep enrollment={enrollment} version={version} term={term} />;
  return (
    <WithSummary enrollment={enrollment} version={version} term={term}>
      {draft.step === 'sessions' && (
        <SessionsStep enrollment={enrollment} version={version} term={term} />
      )}
      {draft.step === 'people' && <PeopleStep enrollment={enrollment} version={version} />}
      {draft.step === 'payment' && <PaymentStep enrollment={enrollment} />}
      {draft.step === 'sign' && (
        <SignStep enrollment={enrollment} version={version} onSigned={onSigned} />
      )}
    </WithSummary>
  );
}

type Summed = Omit<Parameters<typeof SideSummary>[0], 'term'> & {
  term: Parameters<typeof SideSummary>[0]['term'] | undefined;
  children: React.ReactNode;
};

function WithSummary({ enrollment, version, term, children }: Summed) {
  return (
    <div className={classes['columns']}>
      <div>{children}</div>
      {term && <SideSummary enrollment={enrollment} version={version} term={term} />}
    </div>
  );
}
