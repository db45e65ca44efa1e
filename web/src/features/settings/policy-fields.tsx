import { Radio, Stack, Switch, Text } from '@mantine/core';
import type { ReactNode } from 'react';
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
  type Told,
} from './policies.ts';
import { PolicyLine } from './policy-line.tsx';
import { usePolicyWords } from './policy-words.ts';
import classes from './settings.module.css';

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
      <Group
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
      </Group>
      <Group title={say('owed')} help={say('owedHelp')} told={owedInWords(say, policies, props)}>
        <Choice
          label={say('owedWhat')}
          value={policies.owedSessions}
          choices={[
            ['next_grant', say('next_grant')],
            ['forgive', say('forgive')],
          ]}
          onChange={(owedSessions) => change({ owedSessions })}
        />
      </Group>
      <Group
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
      </Group>
      <Group
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
      </Group>
    </>
  );
}

function Group(props: { title: string; help: string; told: Told | false; children: ReactNode }) {
  return (
    <fieldset className={classes['group']}>
      <legend>{props.title}</legend>
      <Stack gap="sm">
        <Text fz={13} c="dimmed">
          {props.help}
        </Text>
        {props.children}
        <div role="status">{props.told && <PolicyLine told={props.told} />}</div>
      </Stack>
    </fieldset>
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
