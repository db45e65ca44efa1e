import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useBankWords } from '@/components/bank-words.ts';
import { DraftPolicy } from '@/components/draft-policy.tsx';
import { makeTestAccount } from '@/components/test-account.ts';
import { TestAccountNote } from '@/components/test-account-note.tsx';
import { api, answerOf, Refused, type Schema } from '@/lib/api.ts';
import { useClubs } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { type Agreement, staleAfterAct } from './queries.ts';
import { useMemberWords } from './words.ts';

const kinds = ['card', 'bank_account', 'cash', 'statement'] as const;

/** Changes how an agreement's dues are asked for. */
export function MethodDialog(props: {
  agreement: Agreement;
  memberId: string;
  onClose: () => void;
}) {
  const say = useMemberWords();
  const sayBank = useBankWords();
  const club = useClubs().find(({ id }) => id === props.agreement.clubId)!;
  const [kind, setKind] = useState<(typeof kinds)[number]>('card');
  const [token, setToken] = useState('');
  const [label, setLabel] = useState('');
  const [account] = useState(makeTestAccount);
  const change = useWrite({
    write: (body: Schema<'PaymentMethod'>, key) =>
      answerOf(
        api.PUT('/v1/agreements/{agreementId}/payment-method', {
          params: { path: { agreementId: props.agreement.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(props.memberId),
    onDone: props.onClose,
  });
  const usualLabel =
    kind === 'bank_account'
      ? sayBank('accountLabel', { digits: account.digits })
      : say(`method_${kind}`);
  const problem = change.error instanceof Refused ? change.error : undefined;
  return (
    <ActDialog
      title={say('changeMethodTitle')}
      submit={say('save')}
      after={
        kind === 'bank_account' ? (
          <>
            <Text>{say('methodAfterBank')}</Text>
            <Text>
              <DraftPolicy club={club} />
            </Text>
          </>
        ) : (
          <Text>{say(kind === 'card' ? 'methodAfterCard' : 'methodAfterDesk')}</Text>
        )
      }
      error={change.error}
      isPending={change.isPending}
      onSubmit={() => {
        const shown = label.trim() || usualLabel;
        if (kind === 'card') change.mutate({ kind, token: token.trim(), label: shown });
        else if (kind === 'bank_account')
          change.mutate({ kind, token: account.token, label: shown });
        else change.mutate({ kind, label: shown });
      }}
      onClose={props.onClose}
    >
      <Radio.Group
        label={say('methodKind')}
        value={kind}
        onChange={(value) => setKind(value as (typeof kinds)[number])}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((one) => (
            <Radio key={one} value={one} label={say(`method_${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {kind === 'card' && (
        <TextInput
          label={say('token')}
          description={say('tokenHint')}
          required
          value={token}
          error={problem?.at('token')}
          onChange={(event) => setToken(event.currentTarget.value)}
        />
      )}
      {kind === 'bank_account' && <TestAccountNote />}
      <TextInput
        label={say('methodLabel')}
        placeholder={usualLabel}
        value={label}
        maxLength={60}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
