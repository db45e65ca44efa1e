import { dayText, instantText } from '@/lib/format.ts';
import type { useMoneyBackWords } from './money-back-words.ts';
import { lossWords, paidWords } from './money-words.ts';
import type { Grant, LedgerLine, SumLine } from './queries.ts';
import type { useMemberWords } from './words.ts';

type Say = ReturnType<typeof useMemberWords>;
type SayBack = ReturnType<typeof useMoneyBackWords>;
type Told = Pick<LedgerLine, 'kind' | 'change' | 'cause' | 'about' | 'event'>;

/** Which of the words for a kind of entry fits: where it came from, which way it went. */
function caseOf({ kind, change, cause, about, event }: Told) {
  if (kind === 'adjust' && change === 0) return 'Extend';
  if (kind === 'credit') {
    if (about?.kind === 'dues') return about.channel ? 'CreditDues' : 'CreditDuesOnly';
    if (about) return about.kind === 'add_on' ? 'CreditAddOn' : 'CreditProration';
    if (cause.kind === 'adjustment') return 'CreditAdjustment';
    if (event) return 'CreditEvent';
    if (cause.kind === 'session_sale') return 'CreditSale';
    return cause.kind === 'transfer' ? 'CreditTransfer' : 'CreditOther';
  }
  if (kind === 'transfer' && event) return 'MovedOn';
  if (event && (kind === 'use' || kind === 'reserve' || kind === 'release' || kind === 'restore'))
    return eventCases[kind];
  if (kind === 'reverse' && cause.kind === 'sale_void') return 'SaleVoid';
  if (kind === 'reverse' && about) return about.owedSince ? 'Owed' : 'Reversed';
  if (kind === 'transfer') return change > 0 ? 'TransferBack' : 'TransferOut';
  return cases[kind];
}

const cases = {
  use: 'Use',
  restore: 'Restore',
  expire: 'Expire',
  unexpire: 'Unexpire',
  adjust: 'Adjust',
  reverse: 'Reverse',
  reserve: 'Reserve',
  release: 'Release',
} as const;

const eventCases = {
  use: 'UseEvent',
  reserve: 'ReserveEvent',
  release: 'ReleaseEvent',
  restore: 'RestoreEvent',
} as const;

const tellsLastDay = new Set<ReturnType<typeof caseOf>>([
  'CreditDues',
  'CreditProration',
  'CreditAddOn',
  'CreditAdjustment',
  'CreditTransfer',
  'CreditOther',
  'CreditEvent',
  'CreditSale',
  'Unexpire',
  'Extend',
]);

/** "4 Yoga credited with the dues of Dec 1, paid by card. Last day Dec 31." */
export function entrySentence(
  say: Say,
  sayBack: SayBack,
  entry: LedgerLine,
  club: { today: string; timeZone: string },
): string {
  const { today } = club;
  const count = Math.abs(entry.change === 0 ? entry.reservedChange : entry.change);
  const told = say(`entry${caseOf(entry)}`, {
    item: `${count} ${entry.itemName}`,
    day: entry.about ? dayText(entry.about.dueOn, { today }) : '',
    channel: entry.about?.channel ? paidWords(say, entry.about) : '',
    ...lossIn(sayBack, entry, today),
    event: eventIn(entry, club),
    lastDay: entry.lastDay ? dayText(entry.lastDay, { weekday: true, today }) : '',
  });
  if (!tellsLastDay.has(caseOf(entry))) return told;
  const life = entry.lastDay
    ? say('lastDayIs', { day: dayText(entry.lastDay, { weekday: true, today }) })
    : say('neverExpires');
  return `${told} ${life}`;
}

/** "used on Nov 12 and Nov 19". */
export function lineSentence(
  say: Say,
  sayBack: SayBack,
  line: SumLine,
  club: { today: string; timeZone: string },
): string {
  const { today } = club;
  return say(`line${caseOf(line)}`, {
    ...lossIn(sayBack, line, today),
    event: eventIn(line, club),
    days: say('on', { days: daysInWords(say, line.days, today) }),
    day: line.about ? dayText(line.about.dueOn, { today }) : '',
  });
}

/** "Yoga on Nov 7, 6:00 PM". */
const eventIn = ({ event }: Told, club: { today: string; timeZone: string }) =>
  event
    ? `${event.name}, ${instantText(event.startsAt, club.timeZone, { today: club.today })}`
    : '';

/** What money that came back has to do with a line: which it was, and since when sessions were owed. */
const lossIn = (sayBack: SayBack, { about, change }: Told, today: string) => ({
  what: about?.cameBack ? lossWords(sayBack, about, today) : '',
  since: about?.owedSince ? dayText(about.owedSince, { today }) : '',
  count: Math.abs(change),
});

function daysInWords(say: Say, days: readonly string[], today: string): string {
  const words = days.map((day) => dayText(day, { today }));
  const last = words.at(-1)!;
  return words.length === 1 ? last : say('and', { first: words.slice(0, -1).join(', '), last });
}

/** "Dues of Nov 1, paid in cash". */
export function sourceWords(say: Say, grant: Grant, today: string): string {
  const { about, source } = grant;
  if (about) {
    const day = dayText(about.dueOn, { today });
    if (about.kind !== 'dues')
      return say(about.kind === 'add_on' ? 'fromAddOn' : 'fromProration', { day });
    return about.channel
      ? say('fromDuesPaid', { day, channel: paidWords(say, about) })
      : say('fromDues', { day });
  }
  if (source.kind === 'adjustment') return say('fromAdjustment');
  if (source.kind === 'session_sale') return say('fromSale');
  if (grant.event) return say('fromEvent', { name: grant.event.name });
  return source.kind === 'transfer' ? say('fromTransfer') : say('fromOther');
}

/** "last day Thu, Dec 31", or "never expires". */
export const lifeWords = (say: Say, lastDay: string | null, today: string) =>
  lastDay === null
    ? say('never')
    : say('creditLastDay', { day: dayText(lastDay, { weekday: true, today }) });

/** "+4", "−2", "0": the sign always stands, and is a minus and no dash. */
export const signed = (change: number) =>
  change < 0 ? `−${-change}` : change === 0 ? '0' : `+${change}`;

/** Whether its sessions can be used: what is provisional can, what is held cannot (D20, D21). */
export const isUsable = ({ state }: Pick<Grant, 'state'>) =>
  state === 'available' || state === 'provisional';

type Usable = Pick<Grant, 'id' | 'remaining' | 'reserved' | 'lastDay'>;

/** Which credits pay for so many sessions: the one picked, or the soonest last day first (D23). */
export function drawsFor<One extends Usable>(
  grants: readonly One[],
  wanted: number,
  grantId: string | null,
): { grant: One; count: number }[] | undefined {
  let missing = wanted;
  const draws: { grant: One; count: number }[] = [];
  for (const grant of grants) {
    if (missing === 0) break;
    if (grantId !== null && grant.id !== grantId) continue;
    const count = Math.min(grant.remaining - grant.reserved, missing);
    if (count <= 0) continue;
    draws.push({ grant, count });
    missing -= count;
  }
  return missing === 0 ? draws : undefined;
}
