import { Checkbox, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { isWholeRouting, routingProblem } from '@/lib/bank-numbers.ts';
import { useBankWords } from './bank-words.ts';
import { MandateWords } from './mandate-words.tsx';
import { Trouble } from './trouble.tsx';
import type { AccountField, NewAccount } from './use-new-account.ts';

/** A new account: its numbers, whose it is, and what its holder agrees to. */
export function MandateForm(props: { account: NewAccount; sendsPrenotes: boolean }) {
  const say = useBankWords();
  const { account } = props;
  const { fields, mandate } = account;
  const whose = [
    ['holderKind', account.holderKind, account.setHolderKind, ['person', 'company']],
    ['accountType', account.accountType, account.setAccountType, ['checking', 'savings']],
  ] as const;
  return (
    <div ref={fields.form as never} role="group" aria-label={say('newAccount')}>
      <Stack>
        <Numbers account={account} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {whose.map(([name, value, set, values]) => (
            <Radio.Group
              key={name}
              label={say(name)}
              value={value}
              onChange={(next) => {
                account.setAgreed('no');
                (set as (value: string) => void)(next);
              }}
            >
              <Stack gap="xs" mt="xs">
                {values.map((one) => (
                  <Radio key={one} value={one} label={say(one)} />
                ))}
              </Stack>
            </Radio.Group>
          ))}
        </SimpleGrid>
        <div>
          <Text fw={600} mb={6}>
            {say('authorization')}
          </Text>
          <MandateWords>{mandate.text}</MandateWords>
        </div>
        <Checkbox
          label={say('agrees', { holder: mandate.holder })}
          description={say('agreesHelp')}
          error={account.agreed === 'missing' && say('agreesBad')}
          checked={account.agreed === 'yes'}
          onChange={(event) => account.setAgreed(event.currentTarget.checked ? 'yes' : 'no')}
        />
        {props.sendsPrenotes && <Text c="dimmed">{say('prenoteNote')}</Text>}
        {!isAtAField(account) && <Trouble error={account.error} />}
      </Stack>
    </div>
  );
}

const fieldOf: Record<string, AccountField> = {
  invalid_routing_number: 'routingNumber',
  invalid_account_number: 'accountNumber',
};

const isAtAField = ({ refusedCode }: NewAccount) =>
  refusedCode !== undefined && refusedCode in fieldOf;

function Numbers({ account }: { account: NewAccount }) {
  const say = useBankWords();
  const { fields } = account;
  const typed = fields.values.routingNumber;
  const whileTyping = routingProblem(typed, true);
  const input = (name: AccountField) => {
    const { error, ...rest } = fields.input(name, account.error);
    const refused =
      account.refusedCode && fieldOf[account.refusedCode] === name && account.error?.message;
    return {
      ...rest,
      error: error ?? refused,
      // nothing of it is for the browser to remember
      autoComplete: 'off',
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
        account.setAgreed('no');
        rest.onChange(event);
      },
    };
  };
  const routing = input('routingNumber');
  return (
    <>
      <TextInput
        label={say('holderName')}
        description={say('holderHelp')}
        maxLength={80}
        {...input('holderName')}
      />
      <TextInput
        label={say('routingNumber')}
        description={say('routingHelp')}
        inputMode="numeric"
        maxLength={20}
        rightSection={
          isWholeRouting(typed) && (
            <IconCheck size={18} color="var(--tide)" role="img" aria-label={say('routingRight')} />
          )
        }
        {...routing}
        error={routing.error || (whileTyping && say(`routing_${whileTyping}`))}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={say('accountNumber')}
          description={say('accountNumberHelp')}
          inputMode="numeric"
          maxLength={34}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          {...input('accountNumber')}
        />
        <TextInput
          label={say('accountAgain')}
          inputMode="numeric"
          maxLength={34}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          {...input('accountAgain')}
        />
      </SimpleGrid>
    </>
  );
}
