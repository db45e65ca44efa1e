import { Radio, Stack, Switch } from '@mantine/core';
import { MoneyField } from '@/components/money-field.tsx';
import { NumberField } from '@/components/number-field.tsx';
import {
  draftsInWords,
  holdInWords,
  isGoodDraftDays,
  isGoodHold,
  isGoodLimit,
  owedInWords,
  type Policies,
  refundsInWords,
} from './policies.ts';
import { PolicyGroup } from './policy-group.tsx';
import { usePolicyWords } from './policy-words.ts';

type Props = {
  policies: Policies;
  onChange: (policies: Policies) => void;
  today: string;
  currency: string;
};

/** What a club does with money that is slow, late or comes back, each with what it comes to (D20–D22). */
export function PolicyFields(props: Props) {
  const say = usePolicyWords();
  const { policies, currency } = props;
  const change = (some: Partial<Policies>) => props.onChange({ ...policies, ...some });
  const { achSettlementDays, holdWhenPastDueDays, refundLimitMinor } = policies;
  return (
    <>
      <PolicyGroup
        title={say('drafts')}
        help={say('draftsHelp')}
        told={isGoodDraftDays(achSettlementDays) && draftsInWords(say, policies, props)}
      >
        <Choice
          label={say('draftsWhen')}
          value={policies.achCredit}
          choices={[
            ['provisional', say('provisional')],
            ['on_settlement', say('on_settlement')],
          ]}
          onChange={(achCredit) => change({ achCredit })}
        />
        <NumberField
          label={say('draftDays')}
          description={say('draftDaysHelp')}
          value={achSettlementDays}
          error={isGoodDraftDays(achSettlementDays) ? undefined : say('draftDaysBad')}
          onChange={(days) => change({ achSettlementDays: days })}
        />
      </PolicyGroup>
      <PolicyGroup
        title={say('owed')}
        help={say('owedHelp')}
        told={owedInWords(say, policies, props)}
      >
        <Choice
          label={say('owedWhat')}
          value={policies.owedSessions}
          choices={[
            ['next_grant', say('next_grant')],
            ['forgive', say('forgive')],
          ]}
          onChange={(owedSessions) => change({ owedSessions })}
        />
      </PolicyGroup>
      <PolicyGroup
        title={say('hold')}
        help={say('holdHelp')}
        told={isGoodHold(holdWhenPastDueDays) && holdInWords(say, policies, props)}
      >
        <Switch
          label={say('holdSwitch')}
          checked={holdWhenPastDueDays !== null}
          onChange={(event) =>
            change({ holdWhenPastDueDays: event.currentTarget.checked ? 14 : null })
          }
        />
        {holdWhenPastDueDays !== null && (
          <NumberField
            label={say('holdDays')}
            value={holdWhenPastDueDays}
            error={isGoodHold(holdWhenPastDueDays) ? undefined : say('holdDaysBad')}
            onChange={(days) => change({ holdWhenPastDueDays: days })}
          />
        )}
      </PolicyGroup>
      <PolicyGroup
        title={say('refunds')}
        help={say('refundsHelp')}
        told={isGoodLimit(refundLimitMinor) && refundsInWords(say, policies, props)}
      >
        <Switch
          label={say('limitSwitch')}
          checked={refundLimitMinor !== null}
          onChange={(event) =>
            change({ refundLimitMinor: event.currentTarget.checked ? 10_000 : null })
          }
        />
        {refundLimitMinor !== null && (
          <MoneyField
            label={say('limit')}
            currency={currency}
            amountMinor={refundLimitMinor}
            onChange={(amountMinor) => change({ refundLimitMinor: amountMinor })}
          />
        )}
      </PolicyGroup>
    </>
  );
}

function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  choices: [Value, string][];
  onChange: (value: Value) => void;
}) {
  return (
    <Radio.Group
      label={props.label}
      value={props.value}
      onChange={(value) => props.onChange(value as Value)}
    >
      <Stack gap="xs" mt="xs">
        {props.choices.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
