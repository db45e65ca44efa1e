import { keepAccount, setCompany, setSender, tokenOf } from '#adapters/payments/bank-drafts/index';
import type { World } from './world.ts';

/** Real routing numbers, with their check digits. */
const clubsBank = '091000019';
const membersBank = '231380104';

/**
 * The payment token of a member's account that is drafted by file, kept when first needed; the club's bank
 * is set up with the first of them. Money of a file made before 16:30 moves on the next banking day.
 */
export async function accountToken(world: World, name: string): Promise<string> {
  const known = world.accounts.get(name);
  if (known !== undefined) return known;
  const memberId = await world.member(name);
  const token = await world.transact(async (tx) => {
    if (world.accounts.size === 0) {
      await setSender(tx, world.caller, {
        immediateDestination: clubsBank,
        immediateDestinationName: 'Bank of the story',
        immediateOrigin: '1234567890',
        immediateOriginName: 'Club of the story',
        originatingRouting: clubsBank,
        referenceCode: null,
        timeZone: world.club.timeZone,
        cutOff: '16:30',
        leadBankingDays: 1,
        sendsPrenotes: false,
      });
      const company = { companyId: '1234567890', companyName: 'STORY' };
      await setCompany(tx, world.caller, { clubId: world.club.id, ...company });
    }
    const { id } = await keepAccount(tx, world.caller, world.vault, {
      memberId,
      holderName: name,
      holderKind: 'person',
      accountType: 'checking',
      authorizationText: 'The club may draft my dues.',
      routingNumber: membersBank,
      accountNumber: `5550${memberId}`,
    });
    return tokenOf(id);
  });
  world.accounts.set(name, token);
  return token;
}
