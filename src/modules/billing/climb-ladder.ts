import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import type { Club } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { AttemptKey, DeclineCode } from './model.ts';
import type { News } from './note-news.ts';
import { nextTry } from './rules.ts';
import { moveToStatement } from './statement-after-ladder.ts';
import { type DeclineFacts, findDeclined, markDeclined } from './store.ts';

type LadderClub = Pick<Club, 'retryDays' | 'quietOnRetries' | 'statementAfterLadder'>;
type Declined = AttemptKey & { askedOn: Day; code: DeclineCode };
type Climbed = DeclineFacts & { isFirst: boolean };

/**
 * Moves declined installments up their club's retry ladder (D22), and answers what their members are to
 * be told. Where no try is left, the club's policy may put the agreement on statement. A card that was
 * given for one payment only, at the desk or behind a link, leaves the ladder as it was when declined.
 */
export async function climbLadder(
  tx: Tx,
  caller: Caller,
  club: LadderClub,
  declined: readonly Declined[],
  today: Day,
): Promise<News[]> {
  if (declined.length === 0) return [];
  const facts = new Map(
    (await findDeclined(tx, caller.organizationId, declined)).map((one) => [keyText(one), one]),
  );
  const climbed = declined.map((answer) =>
    climb(facts.get(keyText(answer))!, answer, club.retryDays, today),
  );
  await markDeclined(tx, caller.organizationId, climbed);
  const onLadder = climbed.filter((one) => !one.givenOnce);
  const ended = onLadder.filter((one) => one.collectOn === null);
  const onStatement = new Set(
    club.statementAfterLadder ? await moveToStatement(tx, caller, ended) : [],
  );
  return onLadder.flatMap((one): News[] => {
    const { installmentId, attemptNo } = one;
    const news = (kind: News['kind']) => [{ installmentId, attemptNo, kind }];
    if (one.collectOn !== null) return one.isFirst || !club.quietOnRetries ? news('declined') : [];
    return news(onStatement.has(one.agreementId) ? 'to_statement' : 'last_try');
  });
}

function climb(
  facts: DeclineFacts,
  { code, askedOn }: Declined,
  retryDays: readonly number[],
  today: Day,
): Climbed {
  const isFirst = facts.firstAttemptOn === null;
  if (facts.givenOnce) return { ...facts, isFirst };
  const firstAttemptOn = facts.firstAttemptOn ?? askedOn;
  const next = nextTry({ code, firstAttemptOn, retryDays, today });
  return {
    ...facts,
    state: 'past_due',
    cameBack: null,
    firstAttemptOn,
    // a way to pay that changed while the answer was awaited may be one that nobody can ask
    collectOn: facts.isDrafted ? next : null,
    isFirst,
  };
}

const keyText = (key: AttemptKey) => `${key.installmentId}-${key.attemptNo}`;
