import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { formatId } from '#kit/ids';
import { taxOn } from '#kit/money';
import { listClubs } from '#modules/identity/index';
import { findItems, type Item } from '#modules/inventory/index';
import { lastUsableDay } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import type * as contract from './add-on-contract.ts';
import { type AddOnStanding, standingsOf } from './add-on-charge-store.ts';
import { type AddOn } from './add-on-store.ts';
import type { ReadyAddOn } from './sell-add-on.ts';
import { methodsOf } from './store.ts';

type Answer = z.infer<typeof contract.addOn>;

/** Add-ons as the API shows them, with where each stands and what its end would come to today. */
export async function addOnAnswers(
  tx: Tx,
  caller: Caller,
  addOns: readonly AddOn[],
): Promise<Answer[]> {
  const { organizationId } = caller;
  const clubs = new Map((await listClubs(tx, organizationId)).map((club) => [club.id, club]));
  const items = await findItems(
    tx,
    organizationId,
    addOns.map(({ itemId }) => itemId),
  );
  const names = new Map(items.map((item) => [item.id, namesOf(item)]));
  const standings = await standingsOf(
    tx,
    organizationId,
    addOns.map(({ id, clubId }) => ({ id, today: dayAt(caller.now, clubs.get(clubId)!.timeZone) })),
  );
  return addOns.map((addOn) => ({
    ...termsAnswer(addOn),
    ...names.get(addOn.itemId)!,
    ...standingAnswer(addOn, standings.get(addOn.id)!),
  }));
}

const namesOf = ({ name, session }: Item) => ({
  itemName: name,
  shortName: session!.shortName,
});

const termsAnswer = (addOn: AddOn) => ({
  id: formatId('addOn', addOn.id),
  agreementId: formatId('agreement', addOn.agreementId),
  itemId: formatId('item', addOn.itemId),
  receiverMemberId: formatId('member', addOn.receiverMemberId),
  isPool: addOn.receiverHouseholdId !== null,
  price: { amountMinor: addOn.priceMinor, currency: addOn.currency },
  tax: { amountMinor: taxOn(addOn.priceMinor, addOn.taxRatePpm), currency: addOn.currency },
  every: addOn.every,
  firstDueOn: addOn.firstDueOn,
  payments: addOn.payments,
  lastDueBy: addOn.lastDueBy,
  sessions: addOn.sessions,
  daysToExpire: addOn.daysToExpire,
  soldAt: addOn.soldAt.toString(),
  soldBy: addOn.soldBy,
  endedOn: addOn.endedOn,
  endedBy: addOn.endedBy,
  endReason: addOn.endReason,
});

function standingAnswer(addOn: AddOn, standing: AddOnStanding) {
  const money = (amountMinor: number) => ({ amountMinor, currency: addOn.currency });
  const isOver = addOn.writtenThrough === null && standing.open === 0;
  const state = addOn.endedOn !== null ? 'ended' : isOver ? 'over' : 'running';
  return {
    state,
    collected: {
      payments: standing.collected,
      amount: money(standing.collectedMinor),
      sessions: standing.creditedSessions,
    },
    nextDueOn: standing.nextDueOn,
    lastDueOn: addOn.writtenThrough === null ? standing.lastDueOn : null,
    ifEnded:
      state === 'running'
        ? {
            skips: standing.skips,
            skipsAmount: money(standing.skipsMinor),
            staysOwed: money(standing.staysOwedMinor),
          }
        : null,
  } satisfies Partial<Answer>;
}

/** An add-on before it is sold: every payment with its day, amount and sessions. */
export async function addOnPreviewAnswer(
  tx: Tx,
  caller: Caller,
  ready: ReadyAddOn,
): Promise<z.infer<typeof contract.addOnPreview>> {
  const { agreement, charges, daysToExpire } = ready;
  const methods = await methodsOf(tx, caller.organizationId, [agreement.paymentMethodId]);
  const method = methods.get(agreement.paymentMethodId)!;
  const money = (amountMinor: number) => ({ amountMinor, currency: agreement.currency });
  const sumOf = (some: typeof charges) =>
    money(some.reduce((sum, { amountMinor, taxMinor }) => sum + amountMinor + taxMinor, 0));
  return {
    ...namesOf(ready.item),
    daysToExpire,
    dueToday: sumOf(charges.filter(({ dueOn }) => dueOn <= ready.today)),
    method: { kind: method.kind, label: method.label },
    isComplete: ready.isComplete,
    total: {
      amount: sumOf(charges),
      sessions: charges.reduce((sum, { sessions }) => sum + sessions, 0),
    },
    membershipEndsOn: ready.membershipEndsOn,
    rows: charges.map(({ number, dueOn, amountMinor, taxMinor, sessions }) => ({
      number,
      dueOn,
      amount: money(amountMinor + taxMinor),
      tax: money(taxMinor),
      sessions,
      lastDay: lastUsableDay(dueOn, daysToExpire),
    })),
  };
}
