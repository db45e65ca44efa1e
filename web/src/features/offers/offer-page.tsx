import { Badge, Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { UnsavedChanges } from '@/components/unsaved-changes.tsx';
import { useMay } from '@/lib/use-me.ts';
import { Conflict } from './conflict.tsx';
import type { Offer } from './draft.ts';
import { enrollmentsQuery, offerQuery } from './offer-queries.ts';
import { OfferSections } from './offer-sections.tsx';
import classes from './offers.module.css';
import { Outline } from './outline.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { useDraft } from './use-draft.ts';
import { goToField, usePlace } from './use-place.ts';
import { useOfferWords } from './words.ts';

/** The Offer Builder: one offer, its sections, and publishing. */
export function OfferPage() {
  const { offerId } = useParams({ strict: false });
  const { data } = useSuspenseQuery(offerQuery(offerId!));
  return <OfferEditor key={offerId} offer={data} />;
}

function OfferEditor({ offer }: { offer: Offer }) {
  const say = useOfferWords();
  const editor = useDraft(offer);
  const place = usePlace();
  const [isReviewing, setReviewing] = useState(false);
  const [done, setDone] = useState('');
  const { seen, saved, dirty, theirs } = editor;
  const isRetired = seen.status === 'retired';
  const mayEdit = useMay('offers:write');
  const mayWrite = mayEdit && !isRetired;

  return (
    <>
      <PageTitle
        title={saved.title}
        crumbs={[{ label: say('title'), to: '/offers' }]}
        beside={
          <>
            <span className={classes['code']}>{saved.code}</span>
            <VersionBadge offer={seen} />
          </>
        }
        below={<About offer={seen} mayEdit={mayEdit} />}
        actions={
          <>
            <Button
              component={Link}
              to={`/offers/${seen.id}/preview`}
              variant="default"
              leftSection={<IconEye size={18} aria-hidden />}
            >
              {say('whatAMemberGets')}
            </Button>
            {mayWrite && (
              <Button onClick={() => setReviewing(true)}>{say('reviewAndPublish')}</Button>
            )}
          </>
        }
      />
      <HowThisWorks
        rule={say('editorRule')}
        example={say('editorExample')}
        guide="building-an-offer"
      />
      {theirs && <Conflict editor={editor} theirs={theirs} />}
      <p role="status" className={done ? classes['done'] : 'seen-by-readers-only'}>
        {done}
      </p>
      <div className={classes['editor']}>
        <Outline
          editor={editor}
          current={place.section}
          onChoose={(section) => place.go({ section })}
          onReview={mayWrite ? () => setReviewing(true) : undefined}
        />
        <OfferSections editor={editor} place={place} mayWrite={mayWrite} />
      </div>
      <PublishDialog
        editor={editor}
        opened={isReviewing}
        onClose={() => setReviewing(false)}
        onGo={(field) => {
          setReviewing(false);
          goToField(field, editor, place);
        }}
        onPublished={(sentence) => {
          setReviewing(false);
          setDone(sentence);
        }}
      />
      <UnsavedChanges when={dirty.length > 0} onSave={() => editor.save(dirty)} />
    </>
  );
}

function VersionBadge({ offer: { draft, published, status } }: { offer: Offer }) {
  const say = useOfferWords();
  if (status === 'retired') return <Badge color="gray">{say('retired')}</Badge>;
  if (draft) return <Badge color="amber">{say('draftOf', { version: draft.version })}</Badge>;
  return <Badge color="tide">{say('onSale', { version: published!.version })}</Badge>;
}

function About({ offer, mayEdit }: { offer: Offer; mayEdit: boolean }) {
  const say = useOfferWords();
  const { data } = useQuery(enrollmentsQuery([offer.id]));
  const members = data?.reduce((sum, line) => sum + line.members, 0);
  const version = offer.published?.version;
  const about =
    offer.status === 'retired'
      ? say('aboutRetired')
      : version === undefined
        ? say('aboutNew')
        : members === undefined
          ? ''
          : members === 0
            ? say('aboutSoldNobody', { version })
            : say('aboutSold', { version, count: members });
  return <>{[about, ...(mayEdit ? [] : [say('aboutReadOnly')])].join(' ')}</>;
}
