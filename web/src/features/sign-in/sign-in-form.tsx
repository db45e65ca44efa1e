import { useState } from 'react';
import { CodeStep } from './code-step.tsx';
import { ForgottenStep } from './forgotten-step.tsx';
import { PasswordStep } from './password-step.tsx';

type Step = 'password' | 'code' | 'forgotten';

/**
 * Signs somebody in: e-mail and password, then the code of a second factor where one is set up. The same
 * on the page and over a page whose sign-in ended.
 */
export function SignInForm({
  email: known = '',
  onDone,
}: {
  email?: string;
  onDone: () => Promise<void> | void;
}) {
  const [step, setStep] = useState<Step>('password');
  const [email, setEmail] = useState(known);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const goTo = (next: Step, error: Error | null = null) => {
    setTrouble(error);
    setStep(next);
  };
  if (step === 'code')
    return <CodeStep onDone={onDone} onBeginAgain={(error) => goTo('password', error)} />;
  if (step === 'forgotten') return <ForgottenStep email={email} onBack={() => goTo('password')} />;
  return (
    <PasswordStep
      email={email}
      trouble={trouble}
      onDone={onDone}
      onCodeNeeded={(typed) => {
        setEmail(typed);
        goTo('code');
      }}
      onForgotten={(typed) => {
        setEmail(typed);
        goTo('forgotten');
      }}
    />
  );
}
