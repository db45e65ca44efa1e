import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { codeProblem } from '#modules/offers/contract';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf, Refused } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { emptyDraft, sentOf } from './draft.ts';
import type { ListedOffer } from './offer-queries.ts';
import { useOfferWords } from './words.ts';

type Props = {
  /** The offer to copy; without one an empty draft is begun. */
  source?: ListedOffer;
  onCancel: () => void;
};

/** A title and a code begin a draft; everything else can follow. */
export function NewOffer({ source, onCancel }: Props) {
  const say = useOfferWords();
  const navigate = useNavigate();
  const { currency } = useClub();
  const [title, setTitle] = useState(source?.title ?? '');
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const write = useWrite({
    write: (wanted: { title: string; code: string }, key: string) =>
      answerOf(
        source
          ? api.POST('/v1/offers/{offerId}/duplicate', {
              params: { path: { offerId: source.id }, ...once(key) },
              body: wanted,
            })
          : api.POST('/v1/offers', {
              params: once(key),
              body: sentOf(emptyDraft(wanted.title, wanted.code, currency)),
            }),
      ),
    stale: [['offers']],
    onDone: ({ id }) => void navigate({ to: '/offers/$offerId', params: { offerId: id } }),
  });
  const isMissing = title.trim() === '';
  const wrongCode = codeProblem(code);
  const isTaken = write.error instanceof Refused && write.error.problem.code === 'offer_code_taken';

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && wrongCode === null) write.mutate({ title: title.trim(), code });
        else event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      }}
    >
      <Stack>
        {source && <Text>{say('duplicateBody')}</Text>}
        <TextInput
          label={say('titleField')}
          value={title}
          maxLength={120}
          error={isTried && isMissing && say('needsTitle')}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
          data-autofocus
        />
        <TextInput
          label={say('codeField')}
          description={say('codeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={code}
          error={
            (isTried || code.length > 8) && wrongCode
              ? wrongCode
              : isTaken
                ? write.error?.message
                : undefined
          }
          onChange={({ currentTarget: { value } }) => setCode(value)}
        />
        <Trouble error={isTaken ? null : write.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {say('cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {say(source ? 'createCopy' : 'create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
