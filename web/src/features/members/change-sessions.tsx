import { Checkbox, Loader, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf, type Schema } from '@/lib/api.ts';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { type Agreement, agreementQuery, staleAfterAct, versionQuery } from './queries.ts';
import { useMemberWords } from './words.ts';

type Props = {
  memberId: string;
  agreementId: string;
  title: string;
  onClose: () => void;
  onDone: () => void;
};

/** Changes which session buckets an agreement gets, within the limits that were signed (D15). */
export function ChangeSessions(props: Props) {
  const say = useMemberWords();
  useFocusBack();
  const agreement = useQuery(agreementQuery(props.memberId, props.agreementId));
  const signed = agreement.data;
  const version = useQuery({
    ...versionQuery(signed?.offerId ?? '', signed?.offerVersion ?? 0),
    enabled: signed !== undefined,
  });
  if (signed && version.data)
    return <ChoiceDialog {...props} agreement={signed} version={version.data} />;
  return (
    <Modal opened onClose={props.onClose} title={say('changeTitle', { offer: props.title })}>
      {agreement.error || version.error ? (
        <Trouble error={agreement.error ?? version.error} />
      ) : (
        <Loader aria-label={say('searching')} />
      )}
    </Modal>
  );
}

function ChoiceDialog({
  agreement,
  version,
  ...props
}: Props & { agreement: Agreement; version: Schema<'OfferVersion'> }) {
  const say = useMemberWords();
  const buckets = bucketsOf(agreement, version);
  const { min, max } = limitsOf(version, buckets);
  const [receivers, setReceivers] = useState<Record<string, string>>(
    Object.fromEntries(
      agreement.sessionBuckets
        .filter(({ untilInstallment }) => untilInstallment === null)
        .map((bucket) => [bucket.itemId, bucket.isPool ? 'pool' : bucket.receiverMemberId]),
    ),
  );
  const picked = buckets.filter(({ itemId }) => receivers[itemId] !== undefined);
  const primary = agreement.cardholderIds[0]!;
  const change = useWrite({
    write: (sessionBuckets: { itemId: string; receiver: Schema<'Receiver'> }[], key) =>
      answerOf(
        api.PUT('/v1/agreements/{agreementId}/session-buckets', {
          params: { path: { agreementId: agreement.id }, ...once(key) },
          body: { sessionBuckets },
        }),
      ),
    stale: staleAfterAct(props.memberId),
    onDone: props.onDone,
  });
  const toggle = (itemId: string, isOn: boolean) =>
    setReceivers(({ [itemId]: _off, ...rest }) => (isOn ? { ...rest, [itemId]: primary } : rest));
  const fault =
    picked.length < min
      ? say('pickMore', { count: min - picked.length })
      : picked.length > max
        ? say('pickFewer', { count: picked.length - max })
        : undefined;
  const nameOf = new Map(agreement.people.map(({ id, name }) => [id, name]));
  return (
    <ActDialog
      title={say('changeTitle', { offer: props.title })}
      submit={say('save')}
      after={
        !fault && (
          <Text>
            {picked.length === 0
              ? say('afterChangeNothing')
              : say('afterChange', {
                  what: picked.map((one) => `${one.quantity} ${one.name}`).join(', '),
                })}
          </Text>
        )
      }
      error={change.error}
      isPending={change.isPending}
      onSubmit={() => {
        if (fault) return;
        change.mutate(
          picked.map(({ itemId }) => ({
            itemId,
            receiver: receiverOf(receivers[itemId]!, primary),
          })),
        );
      }}
      onClose={props.onClose}
    >
      <Text>{say('changeRule')}</Text>
      <Text role="status" fw={600} c={fault ? 'var(--red-text)' : undefined}>
        {min === max ? say('pickExactly', { count: min }) : say('pickBetween', { min, max })}{' '}
        {say('picked', { count: picked.length })}. {fault}
      </Text>
      <Stack gap="md">
        {buckets.map((bucket) => (
          <Stack key={bucket.itemId} gap={8}>
            <Checkbox
              label={bucket.name}
              description={[
                bucket.required && say('requiredBucket'),
                bucket.daysToExpire === 0
                  ? say('bucketNever', { quantity: bucket.quantity })
                  : say('bucketLife', { quantity: bucket.quantity, days: bucket.daysToExpire }),
              ]
                .filter(Boolean)
                .join(' · ')}
              checked={receivers[bucket.itemId] !== undefined}
              disabled={bucket.required && receivers[bucket.itemId] !== undefined}
              onChange={(event) => toggle(bucket.itemId, event.currentTarget.checked)}
            />
            {receivers[bucket.itemId] !== undefined && agreement.cardholderIds.length > 1 && (
              <Select
                label={say('receiver', { item: bucket.name })}
                allowDeselect={false}
                value={receivers[bucket.itemId] ?? primary}
                onChange={(value) =>
                  value && setReceivers({ ...receivers, [bucket.itemId]: value })
                }
                data={[
                  ...agreement.cardholderIds.map((id) => ({
                    value: id,
                    label: nameOf.get(id) ?? id,
                  })),
                  { value: 'pool', label: say('receiverPool') },
                ]}
              />
            )}
          </Stack>
        ))}
      </Stack>
    </ActDialog>
  );
}

const receiverOf = (chosen: string, primary: string): Schema<'Receiver'> => {
  if (chosen === 'pool') return { kind: 'pool' };
  return chosen === primary ? { kind: 'primary' } : { kind: 'member', memberId: chosen };
};

/** The buckets that the signed term uses, as the offer has them (D7: 0 and 0 leaves one out). */
function bucketsOf(agreement: Agreement, { content, items }: Schema<'OfferVersion'>) {
  const term = content.terms.find(({ id }) => id === agreement.termId);
  const names = new Map(items.map(({ id, name, shortName }) => [id, shortName ?? name]));
  return (term?.sessions ?? [])
    .filter(({ quantity }) => quantity > 0)
    .map((sessions) => ({
      ...sessions,
      name: names.get(sessions.itemId) ?? sessions.itemId,
      required: content.sessionBuckets.items.some(
        ({ itemId, required }) => itemId === sessions.itemId && required,
      ),
    }));
}

/** How many may be picked; with a single bucket on the term the limits vanish (D5). */
function limitsOf(
  { content }: Schema<'OfferVersion'>,
  buckets: readonly { required: boolean }[],
): { min: number; max: number } {
  if (buckets.length <= 1) return { min: buckets[0]?.required ? 1 : 0, max: buckets.length };
  return content.sessionBuckets;
}
