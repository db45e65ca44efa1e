import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, answerOf, Refused, type Schema } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { type Agreement, staleAfterAct } from './queries.ts';
import { useMemberWords } from './words.ts';

const kinds = ['card', 'cash', 'statement'] as const;

/** Changes how an agreement's dues are asked for. */
export function MethodDialog(props: {
  agreement: Agreement;
  memberId: string;
  onClose: () => void;
}) {
  const say = useMemberWords();
  const [kind, setKind] = useState<(typeof kinds)[number]>('card');
  const [token, setToken] = useState('');
  const [label, setLabel] = useState('');
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
      after={<Text>{say(kind === 'card' ? 'methodAfterCard' : 'methodAfterDesk')}</Text>}
      error={change.error}
      isPending={change.isPending}
      onSubmit={() => {
        const shown = label.trim() || say(`method_${kind}`);
        change.mutate(
          kind === 'card' ? { kind, token: token.trim(), label: shown } : { kind, label: shown },
        );
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
      <TextInput
        label={say('methodLabel')}
        placeholder={say(`method_${kind}`)}
        value={label}
        maxLength={60}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
