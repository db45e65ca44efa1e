import { lastFourOf } from '@/lib/bank-numbers.ts';
import { useBankWords } from './bank-words.ts';

type Mandate = {
  holderName: string;
  routingNumber: string;
  accountNumber: string;
  accountType: 'checking' | 'savings';
  clubName: string;
  /** As whom the club appears on statements; null = nobody has said yet. */
  companyName: string | null;
};

/** What the holder of an account agrees to, word for word, with what was typed so far. */
export function useMandateText(of: Mandate): { text: string; holder: string } {
  const say = useBankWords();
  const holder = of.holderName.trim() || say('theHolder');
  const text = say('authorizationText', {
    holder,
    club: of.clubName,
    type: say(of.accountType).toLowerCase(),
    lastFour: lastFourOf(of.accountNumber) || '····',
    routing: of.routingNumber.replaceAll(/[ -]/g, '') || '·········',
    onStatements: of.companyName ? say('onStatements', { company: of.companyName }) : '',
  });
  return { text: text.replaceAll('  ', ' '), holder };
}
