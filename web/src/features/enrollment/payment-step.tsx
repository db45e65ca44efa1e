import { Alert, Radio } from '@mantine/core';
import { useState } from 'react';
import { BankAccountChoice } from '@/components/bank-account-choice.tsx';
import { CardChoice } from '@/components/card-choice.tsx';
import { useCardWords } from '@/components/card-words.ts';
import { DraftPolicy } from '@/components/draft-policy.tsx';
import { useBankAccount } from '@/components/use-bank-account.ts';
import { useCard } from '@/components/use-card.ts';
import { StepFrame } from './step-frame.tsx';
import { TestCard } from './test-card.tsx';
import { makeTestCard, type TestCardKind } from './test-cards.ts';
import type { Method } from './draft.ts';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';
import classes from './enrollment.module.css';

const kinds = ['card', 'bank_account', 'cash', 'statement'] as const;

/** How dues are asked for. Of a card or an account only a token goes on from here. */
export function PaymentStep({ enrollment }: { enrollment: Enrollment }) {
  const say = useEnrollWords();
  const sayCard = useCardWords();
  const { method } = enrollment.draft;
  const [kind, setKind] = useState<Method['kind']>(method?.kind ?? 'card');
  const [card, setCard] = useState<TestCardKind | null>(null);
  const bank = useBankAccount({
    member: enrollment.draft.buyer,
    club: enrollment.club,
    present: method?.kind === 'bank_account' ? method : null,
  });
  const pick = useCard(enrollment.draft.buyer, method?.kind === 'card' ? method.token : null);
  const [isMissing, setMissing] = useState(false);
  const isOther = pick.choice === 'other';
  const hasCard = method?.kind === 'card' && method.token.startsWith('sim_') && card === null;
  const goOn = () => {
    if (kind === 'bank_account')
      return bank.settle(({ token, label }) => enrollment.goOn({ method: { kind, token, label } }));
    if (kind !== 'card') return enrollment.goOn({ method: { kind } });
    if (pick.card) {
      const { token, label } = pick.card;
      return enrollment.goOn({ method: { kind, token, label } });
    }
    if (isOther && hasCard) return enrollment.goOn({});
    if (!isOther || !card) return setMissing(true);
    const { token, digits } = makeTestCard(card);
    return enrollment.goOn({ method: { kind, token, label: say('cardLabel', { digits }) } });
  };
  return (
    <StepFrame
      enrollment={enrollment}
      title={say('paymentTitle')}
      below={say('paymentBelow')}
      onContinue={goOn}
      isBusy={bank.fresh.isPending}
      trouble={
        isMissing &&
        kind === 'card' &&
        !pick.card &&
        !(isOther && card) && (
          <Alert color="red" role="alert">
            {isOther ? say('cardAgain') : sayCard('notChosen')}
          </Alert>
        )
      }
    >
      <Radio.Group
        value={kind}
        onChange={(chosen) => setKind(chosen as Method['kind'])}
        aria-label={say('paymentTitle')}
      >
        <div className={classes['choices']}>
          {kinds.map((one) => (
            <div key={one} className={classes['choice']} data-on={kind === one || undefined}>
              <Radio
                data-first
                value={one}
                label={say(one)}
                description={
                  one === 'bank_account' ? (
                    <>
                      {say('bank_accountNote')} <DraftPolicy club={enrollment.club} />
                    </>
                  ) : (
                    say(`${one}Note`)
                  )
                }
              />
            </div>
          ))}
        </div>
      </Radio.Group>
      {kind === 'card' && (
        <CardChoice pick={pick} club={enrollment.club}>
          <TestCard
            chosen={card}
            onChoose={setCard}
            present={method?.kind === 'card' && hasCard ? method.label : null}
          />
        </CardChoice>
      )}
      {kind === 'bank_account' && <BankAccountChoice pick={bank} />}
    </StepFrame>
  );
}
