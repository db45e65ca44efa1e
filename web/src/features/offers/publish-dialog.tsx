import { Alert, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { daysBetween } from '#kit/days';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf, Refused } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ChangeList, useChanges } from './change-list.tsx';
import { useChangeWords } from './change-words.ts';
import { draftOf } from './draft.ts';
import { enrollmentsQuery } from './offer-queries.ts';
import { nameOf } from './outline.tsx';
import { usePanelWords } from './panel-words.ts';
import { ProblemLinks } from './problem-links.tsx';
import type { Editor } from './use-draft.ts';
import { useOfferWords } from './words.ts';

type Props = {
  editor: Editor;
  opened: boolean;
  onClose: () => void;
  /** Leads to the field of a problem. */
  onGo: (field: string) => void;
  onPublished: (sentence: string) => void;
};

/** Everything that publishing does, seen before it is done (D2, D8). */
export function PublishDialog({ editor, opened, onClose, onGo, onPublished }: Props) {
  const say = useChangeWords();
  const sayOffer = useOfferWords();
  const sayPanel = usePanelWords();
  const { seen, dirty, publishProblems: problems, draft } = editor;
  const { published, draft: drafted } = seen;
  const before = useMemo(() => published && draftOf(published), [published]);
  const changes = useChanges(before, editor.saved, editor.items);
  const write = useWrite({
    write: (revision: number, key: string) =>
      answerOf(
        api.POST('/v1/offers/{offerId}/publish', {
          params: { path: { offerId: seen.id }, ...once(key) },
          body: { revision },
        }),
      ),
    stale: [['offers']],
    onDone: (offer) => {
      editor.adopt(offer, []);
      onPublished(say('published', { version: offer.published!.version }));
    },
  });
  const isChanged =
    write.error instanceof Refused && write.error.problem.code === 'changed_by_someone_else';
  const warnings = editor.warnings.flatMap((found, at) =>
    found.map((warning) => ({
      key: `${at}-${warning.itemId}`,
      text: say('warning', {
        term: draft.terms[at]!.name,
        bucket: editor.items.get(warning.itemId)?.name ?? '',
        message: sayPanel('lapses', {
          count: daysBetween(warning.lastUsableDay, warning.nextDueOn) - 1,
        }),
      }),
    })),
  );
  const version = drafted?.version ?? 1;

  return (
    <Modal opened={opened} onClose={onClose} title={say('reviewTitle')} size="xl">
      <Stack gap="md">
        {drafted === null && dirty.length === 0 && (
          <Text>{say('noDraft', { version: published!.version })}</Text>
        )}
        {dirty.length > 0 && (
          <Alert color="amber">
            <Group justify="space-between">
              <Text>
                {say('unsaved', {
                  sections: dirty.map((section) => sayOffer(nameOf(section))).join(', '),
                })}
              </Text>
              <Button size="sm" loading={editor.isSaving} onClick={() => void editor.save(dirty)}>
                {say('saveAll')}
              </Button>
            </Group>
          </Alert>
        )}
        {problems.length > 0 && (
          <Alert color="red" title={say('fixFirst')}>
            <ProblemLinks editor={editor} onGo={onGo} />
          </Alert>
        )}
        {warnings.length > 0 && (
          <Alert color="amber" title={say('worthALook')}>
            {warnings.map(({ key, text }) => (
              <Text key={key}>{text}</Text>
            ))}
          </Alert>
        )}
        {drafted &&
          (published ? (
            <section>
              <Title order={3} mb="xs">
                {say('whatChanges', { version: published.version })}
              </Title>
              {changes.length === 0 ? (
                <Text c="dimmed">{say('nothingChanges', { version: published.version })}</Text>
              ) : (
                <ChangeList changes={changes} />
              )}
            </section>
          ) : (
            <Text>{say('firstTime', { version })}</Text>
          ))}
        {published && <WhoStays offerId={seen.id} />}
        <Trouble error={write.error} {...(isChanged ? { onRetry: onClose } : {})} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          {drafted && (
            <Button
              loading={write.isPending}
              disabled={problems.length > 0 || dirty.length > 0}
              onClick={() => write.mutate(seen.revision)}
            >
              {say('publish', { version })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function WhoStays({ offerId }: { offerId: string }) {
  const say = useChangeWords();
  const lines = useQuery(enrollmentsQuery([offerId])).data;
  if (!lines) return null;
  return (
    <section>
      <Title order={3} mb="xs">
        {say('whoStays')}
      </Title>
      {lines.length === 0 ? (
        <Text c="dimmed">{say('nobody')}</Text>
      ) : (
        <>
          {lines.map(({ version, members }) => (
            <Text key={version}>{say('onVersion', { version, count: members })}</Text>
          ))}
          <Text fz={13} c="dimmed">
            {say('keepNote')}
          </Text>
        </>
      )}
    </section>
  );
}
