import {
  Alert,
  Button,
  Checkbox,
  Paper,
  SegmentedControl,
  Skeleton,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, Refused, type Schema } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { agreementOf } from './draft.ts';
import { reviewQuery } from './enroll-queries.ts';
import { SignedAlready } from './signed-already.tsx';
import { SignatureBox, type SignaturePicture } from './signature-box.tsx';
import { StepFrame } from './step-frame.tsx';
import { TermsText } from './terms-text.tsx';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';

type Props = {
  enrollment: Enrollment;
  version: Schema<'OfferVersion'>;
  onSigned: (agreementId: string) => void;
};
type How = 'draw' | 'type';

/** Terms, agreement and signature; then the member is signed up, once, at the amount that was shown. */
export function SignStep({ enrollment, version, onSigned }: Props) {
  const { draft, club } = enrollment;
  const say = useEnrollWords();
  const wanted = agreementOf(draft, club.id, version.content.currency);
  // reckoned again now: the money that moves is the money that is shown on the button
  const review = useQuery(reviewQuery(wanted));
  const { signatureRequired, termsInClub } = version.content;
  const [hasAgreed, setAgreed] = useState(false);
  const [how, setHow] = useState<How>('draw');
  const [name, setName] = useState(draft.buyer?.name ?? '');
  const [wrong, setWrong] = useState<'agreeNeeded' | 'nameNeeded' | 'drawNeeded' | null>(null);
  const picture = useRef<SignaturePicture>(null);
  const sign = useWrite({
    key: draft.key,
    write: (body: Schema<'NewAgreement'>, key) =>
      answerOf(api.POST('/v1/agreements', { body, params: once(key) })),
    stale: [['agreements'], ['members'], ['dues'], ['offers']],
    onDone: ({ id }) => {
      enrollment.finished();
      onSigned(id);
    },
  });
  if (review.error)
    return (
      <StepFrame
        enrollment={enrollment}
        title={say('signTitle')}
        below={say('signBelow')}
        onContinue={() => void review.refetch()}
        continueLabel={say('toReview')}
        trouble={<Trouble error={review.error} />}
      >
        {null}
      </StepFrame>
    );
  if (!review.data) return <Skeleton h={320} />;
  const { dueToday } = review.data;

  const send = () => {
    const image = signatureRequired && how === 'draw' ? (picture.current?.read() ?? null) : null;
    const fault = !hasAgreed
      ? 'agreeNeeded'
      : signatureRequired && name.trim() === ''
        ? 'nameNeeded'
        : signatureRequired && how === 'draw' && image === null
          ? 'drawNeeded'
          : null;
    setWrong(fault);
    if (fault) return;
    const signature = name.trim() || null;
    sign.mutate({ ...wanted, dueToday, signature, signatureImage: image });
  };
  const hasChanged =
    sign.error instanceof Refused && sign.error.problem.code === 'due_today_changed';
  const isSigned =
    sign.error instanceof Refused && sign.error.problem.code === 'idempotency_key_reused';
  const isDraft = draft.method?.kind === 'bank_account';
  const asksMoney = dueToday.amountMinor > 0 && draft.method?.kind !== 'statement';

  return (
    <StepFrame
      enrollment={enrollment}
      title={say('signTitle')}
      below={say('signBelow')}
      onContinue={send}
      isBusy={sign.isPending}
      continueLabel={
        asksMoney
          ? say(isDraft ? 'signAndDraft' : 'signAndCollect', { amount: moneyText(dueToday) })
          : say('sign')
      }
      trouble={
        <>
          {wrong === 'drawNeeded' && (
            <Alert color="red" role="alert">
              {say(wrong)}
            </Alert>
          )}
          {isSigned ? <SignedAlready enrollment={enrollment} /> : <Trouble error={sign.error} />}
          {hasChanged && (
            <Button variant="default" w="fit-content" onClick={() => enrollment.goTo('review')}>
              {say('toReview')}
            </Button>
          )}
        </>
      }
    >
      <Paper>
        <TermsText text={termsInClub} />
        <Checkbox
          data-first
          mt="md"
          label={say('agree', { name: name.trim() || (draft.buyer?.name ?? '') })}
          checked={hasAgreed}
          error={wrong === 'agreeNeeded' && !hasAgreed ? say('agreeNeeded') : undefined}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
      </Paper>
      {signatureRequired ? (
        <Paper>
          <Stack gap="sm">
            <TextInput
              label={say('signerName')}
              value={name}
              error={wrong === 'nameNeeded' && name.trim() === '' ? say('nameNeeded') : undefined}
              onChange={(event) => setName(event.currentTarget.value)}
              maw={360}
            />
            <SegmentedControl
              w="fit-content"
              aria-label={say('how')}
              data={[
                { value: 'draw', label: say('draw') },
                { value: 'type', label: say('type') },
              ]}
              value={how}
              onChange={(chosen) => setHow(chosen as How)}
            />
            {how === 'draw' ? (
              <SignatureBox picture={picture} />
            ) : (
              <Text c="dimmed">{say('typedNote')}</Text>
            )}
          </Stack>
        </Paper>
      ) : (
        <Text c="dimmed">{say('notRequired')}</Text>
      )}
    </StepFrame>
  );
}
