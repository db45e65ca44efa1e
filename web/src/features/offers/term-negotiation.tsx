import { Group, Switch, Text } from '@mantine/core';
import { MoneyField } from '@/components/money-field.tsx';
import { NumberField } from '@/components/number-field.tsx';
import type { DraftTerm } from './draft.ts';
import { useTermWords } from './term-words.ts';

type Props = {
  term: DraftTerm;
  currency: string;
  at: (field: string) => string | undefined;
  onChange: (change: Partial<DraftTerm>) => void;
};

/** How low staff may go, if they may at all (D12). */
export function TermNegotiation({ term, currency, at, onChange }: Props) {
  const say = useTermWords();
  const floors = term.negotiation;
  return (
    <>
      <Switch
        label={say('negotiable')}
        checked={floors !== null}
        onChange={({ currentTarget: { checked } }) =>
          onChange({
            negotiation: checked ? { minDuesMinor: term.duesMinor, minPayments: 0 } : null,
          })
        }
      />
      {floors && (
        <Group align="flex-start" mt="xs">
          <MoneyField
            label={say('minDues')}
            currency={currency}
            amountMinor={floors.minDuesMinor}
            error={at('negotiation.minDuesMinor')}
            onChange={(minDuesMinor) => onChange({ negotiation: { ...floors, minDuesMinor } })}
          />
          <NumberField
            label={say('minPayments')}
            description={say('minPaymentsHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={floors.minPayments}
            error={at('negotiation.minPayments')}
            onChange={(minPayments) => onChange({ negotiation: { ...floors, minPayments } })}
          />
        </Group>
      )}
      {at('negotiation') && (
        <Text fz={13} c="var(--red-text)" role="alert" data-wrong="true">
          {at('negotiation')}
        </Text>
      )}
    </>
  );
}
