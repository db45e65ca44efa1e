/**
 * Rows carry plain whole numbers; the API dresses them with what they are (`member_1042`), so that an
 * id pasted into the wrong field is refused instead of quietly meaning something else.
 */
export const idKinds = {
  organization: 'organization',
  club: 'club',
  apiKey: 'key',
  staff: 'staff',
  invitation: 'invitation',
  member: 'member',
  household: 'household',
  item: 'item',
  offer: 'offer',
  term: 'term',
  agreement: 'agreement',
  paymentMethod: 'method',
  installment: 'installment',
  attempt: 'attempt',
  run: 'run',
  jump: 'jump',
  grant: 'grant',
  use: 'use',
  owed: 'owed',
  refund: 'refund',
  dispute: 'dispute',
  looseMoney: 'loose',
  bankAccount: 'account',
  bankFile: 'file',
  bankReturnFile: 'returns',
  adjustment: 'adjustment',
  transfer: 'transfer',
  eventCategory: 'category',
  eventType: 'type',
  event: 'event',
  series: 'series',
  calendarFeed: 'feed',
  booking: 'booking',
  room: 'room',
  trainer: 'trainer',
  equipment: 'equipment',
  sale: 'sale',
  addOn: 'addon',
  audit: 'audit',
  note: 'note',
} as const;

export type IdKind = keyof typeof idKinds;

/** `formatId('member', 1042)` → `member_1042`. */
export function formatId(kind: IdKind, id: number): string {
  return `${idKinds[kind]}_${id}`;
}

/** The number behind a dressed id, or undefined when the text is not an id of that kind. */
export function parseId(kind: IdKind, text: string): number | undefined {
  const prefix = `${idKinds[kind]}_`;
  if (!text.startsWith(prefix)) return undefined;
  const digits = text.slice(prefix.length);
  if (!/^[1-9][0-9]{0,15}$/.test(digits)) return undefined;
  const id = Number(digits);
  return Number.isSafeInteger(id) ? id : undefined;
}
