import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import { cardholderNumber, memberAnswer } from '#modules/members/index';
import type { EventOfBooking } from '#modules/scheduling/index';
import { grantAnswer, owedAnswer, type SumLine } from '#modules/sessions/index';
import type { About } from './abouts.ts';
import type * as contract from './contract.ts';
import { owedByCurrency, statusOf } from './member-status.ts';
import type { Passbook } from './passbook.ts';
import type { Payers } from './payers.ts';
import type { MemberStanding } from './queries.ts';

/** A member with where they stand, as the API shows it. */
export function standingAnswer(member: MemberStanding): z.infer<typeof contract.memberStanding> {
  const { agreement, nextDues } = member;
  return {
    ...memberAnswer(member),
    cardholderNumbers: member.cardholderNumbers.map(cardholderNumber),
    status: statusOf(member),
    agreement: agreement && {
      id: formatId('agreement', agreement.id),
      offerTitle: agreement.offerTitle,
      termName: agreement.termName,
      state: agreement.state,
      dues: { amountMinor: agreement.duesMinor, currency: agreement.currency },
      joinedOn: agreement.joinedOn,
      beginsOn: agreement.beginsOn,
      expiresOn: agreement.expiresOn,
    },
    owed: owedByCurrency(member.owed).map(({ since, ...amount }) => ({ amount, since })),
    nextDues: nextDues && {
      dueOn: nextDues.dueOn,
      amount: { amountMinor: nextDues.amountMinor, currency: nextDues.currency },
    },
  };
}

export const lineAnswer = (line: SumLine) => ({
  change: line.change,
  kind: line.kind,
  days: line.days,
  lastDay: line.lastDay,
  actor: line.actor,
  reason: line.reason,
  cause: line.cause,
  entries: line.entries.map(({ grantId, entryNo }) => ({
    grantId: formatId('grant', grantId),
    entryNo,
  })),
});

export const aboutAnswer = (about: About | null) =>
  about && {
    dueOn: about.dueOn,
    kind: about.kind,
    channel: about.channel,
    isDraft: about.isDraft,
    cameBack: about.cameBack,
    owedSince: about.owedSince,
  };

export const eventBehindAnswer = (event: EventOfBooking | null) =>
  event && {
    id: formatId('event', event.eventId),
    name: event.typeName,
    startsAt: event.startsAt.toString(),
  };

export function passbookAnswer(
  caller: Caller,
  passbook: Passbook,
): z.infer<typeof contract.passbook> {
  return {
    asOf: caller.now.toString(),
    balances: passbook.balances.map((balance) => ({
      ...balance,
      itemId: formatId('item', balance.itemId),
      lines: balance.lines.map((line) => ({
        ...lineAnswer(line),
        about: aboutAnswer(line.about),
        event: eventBehindAnswer(line.event),
      })),
    })),
    grants: passbook.grants.map(({ about, event, heldBy, ...grant }) => ({
      ...grantAnswer(grant),
      about: aboutAnswer(about),
      event: eventBehindAnswer(event),
      heldBy: heldBy.map((hold) => ({
        cause: hold.cause,
        reason: hold.reason,
        since: hold.placedAt.toString(),
        about: aboutAnswer(hold.about),
      })),
    })),
    hasMoreGrants: passbook.hasMoreGrants,
    owed: passbook.owed.map(({ about, ...owed }) => ({
      ...owedAnswer(owed),
      about: aboutAnswer(about),
    })),
    nextCredits: passbook.nextCredits.map((coming) => ({
      agreementId: formatId('agreement', coming.agreementId),
      installmentId: formatId('installment', coming.installmentId),
      offerTitle: coming.offerTitle,
      isAddOn: coming.addOnId !== null,
      dueOn: coming.dueOn,
      isPastDue: coming.state === 'past_due',
      amount: { amountMinor: coming.owedMinor, currency: coming.currency },
      paymentMethod: { kind: coming.methodKind, label: coming.methodLabel },
      credits: coming.credits.map(({ daysToExpire: _days, ...credit }) => ({
        ...credit,
        itemId: formatId('item', credit.itemId),
      })),
    })),
  };
}

export const payersAnswer = (
  asked: { eventId: number; memberId: number },
  { payers, items, ...found }: Payers,
): z.input<typeof contract.payers> => ({
  eventId: formatId('event', asked.eventId),
  memberId: formatId('member', asked.memberId),
  ...found,
  items: items.map((item) => ({ ...item, itemId: formatId('item', item.itemId) })),
  payers: payers.map(({ about, event, free, pays, whyNot, ...grant }) => ({
    ...grantAnswer(grant),
    about: aboutAnswer(about),
    event: eventBehindAnswer(event),
    free,
    pays,
    whyNot,
  })),
});
