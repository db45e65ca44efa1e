import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BankAccountChoice } from '@/components/bank-account-choice.tsx';
import { CardChoice } from '@/components/card-choice.tsx';
import { DraftPolicy } from '@/components/draft-policy.tsx';
import { useBankAccount } from '@/components/use-bank-account.ts';
import { useCard } from '@/components/use-card.ts';
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
  const club = useClubs().find(({ id }) => id === props.agreement.clubId)!;
  const [kind, setKind] = useState<(typeof kinds)[number]>('card');
  const [token, setToken] = useState('');
  const [label, setLabel] = useState('');
  // whoever pays allows it
  const buyer = props.agreement.people.find(({ id }) => id === props.agreement.buyerId)!;
  const bank = useBankAccount({ member: buyer, club });
  const pick = useCard(buyer);
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
      isPending={change.isPending || bank.fresh.isPending}
      isReady={kind !== 'card' || pick.choice === 'other' || pick.card !== undefined}
      onSubmit={() => {
        if (kind === 'bank_account')
          return bank.settle((account) => change.mutate({ kind, ...account }));
        if (kind === 'card' && pick.card) {
          const { token: chosen, label: name } = pick.card;
          return change.mutate({ kind, token: chosen, label: name });
        }
        const shown = label.trim() || say(`method_${kind}`);
        if (kind === 'card') change.mutate({ kind, token: token.trim(), label: shown });
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
        <CardChoice pick={pick} club={club}>
          <TextInput
            label={say('token')}
            description={say('tokenHint')}
            required
            value={token}
            error={problem?.at('token')}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
        </CardChoice>
      )}
      {kind === 'bank_account' && <BankAccountChoice pick={bank} />}
      {kind !== 'bank_account' && !(kind === 'card' && pick.choice !== 'other') && (
        <TextInput
          label={say('methodLabel')}
          placeholder={say(`method_${kind}`)}
          value={label}
          maxLength={60}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  );
}
