import { Empty } from '@/components/empty.tsx';
import { useMe } from '@/lib/use-me.ts';
import { AccountName } from './account-name.tsx';
import { AccountPassword } from './account-password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Section } from './section.tsx';
import { SignedInBrowsers } from './signed-in-browsers.tsx';
import { useAccountWords, useSettingsWords } from './words.ts';

export function AccountSection() {
  const say = useAccountWords();
  const saySettings = useSettingsWords();
  const me = useMe();
  return (
    <Section
      title={saySettings('account')}
      needs={null}
      rule={say('rule')}
      example={say('example')}
      guide="signing-in"
    >
      {me.kind === 'key' ? (
        <Empty sentence={say('keyHasNone')} />
      ) : (
        <>
          <AccountName />
          <AccountPassword />
          <SecondFactor />
          <SignedInBrowsers />
        </>
      )}
    </Section>
  );
}
