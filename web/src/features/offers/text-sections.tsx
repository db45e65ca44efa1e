import { Button, Stack, Textarea } from '@mantine/core';
import { SectionCard } from './section-card.tsx';
import { TextField } from './text-field.tsx';
import type { Editor } from './use-draft.ts';
import { useOfferWords } from './words.ts';

type Props = { editor: Editor; mayWrite: boolean };

/** Short and long description. */
export function DescriptionsSection({ editor, mayWrite }: Props) {
  const say = useOfferWords();
  const { draft, change, at } = editor;
  return (
    <SectionCard
      editor={editor}
      section="descriptions"
      title={say('descriptions')}
      mayWrite={mayWrite}
    >
      <Stack>
        <Textarea
          label={say('shortDescription')}
          description={say('shortHint')}
          autosize
          minRows={2}
          value={draft.shortDescription}
          error={at('shortDescription')}
          onChange={({ currentTarget: { value } }) => change({ shortDescription: value })}
        />
        <TextField
          label={say('longDescription')}
          html={draft.longDescription}
          problem={at('longDescription')}
          mayWrite={mayWrite}
          onChange={(longDescription) => change({ longDescription })}
        />
      </Stack>
    </SectionCard>
  );
}

/** What a joiner signs, in the club and online. */
export function ConditionsSection({ editor, mayWrite }: Props) {
  const say = useOfferWords();
  const { draft, change, at } = editor;
  return (
    <SectionCard
      editor={editor}
      section="conditions"
      title={say('conditions')}
      below={say('conditionsBelow')}
      mayWrite={mayWrite}
    >
      <Stack>
        <TextField
          label={say('termsInClub')}
          html={draft.termsInClub}
          problem={at('termsInClub')}
          mayWrite={mayWrite}
          onChange={(termsInClub) => change({ termsInClub })}
        />
        <TextField
          label={say('termsOnline')}
          html={draft.termsOnline}
          problem={at('termsOnline')}
          mayWrite={mayWrite}
          onChange={(termsOnline) => change({ termsOnline })}
        />
        {mayWrite && draft.termsInClub !== draft.termsOnline && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => change({ termsOnline: draft.termsInClub })}
          >
            {say('copyToOnline')}
          </Button>
        )}
      </Stack>
    </SectionCard>
  );
}
