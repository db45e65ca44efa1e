import type { CardholderNumber, Member } from './model.ts';

/** A name, an address or a code as it is compared: without case, accents and apostrophes. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{Mn}'’‘`´]/gu, '')
    .toLowerCase()
    .trim();

const wordsIn = (folded: string) => folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** All that a mail or a page says of a person's name. */
export const firstNameOf = (name: string) => name.trim().split(/\s+/)[0]!;

/** How many of a phone number's last digits a desk is given: the local number, the last four. */
const phoneEnds = [11, 10, 9, 7, 4];
const digitsIn = (text: string) => text.replaceAll(/\D/g, '');

/** As it is said at the desk and stands on a card: `1042-01`. */
export const cardholderNumber = ({ accountNumber, running }: CardholderNumber) =>
  `${accountNumber}-${String(running).padStart(2, '0')}`;

/** What a cardholder number is found by; blanks and dashes within a number are passed over. */
export const cardholderWord = (number: CardholderNumber) => digitsIn(cardholderNumber(number));

/**
 * Everything a member is found by, each by its beginning: the words of the name, the e-mail address, the
 * phone number from its start and by its last digits, the account number, the numbers as a cardholder and
 * the card code. The last three belong to nobody else and come before all others that are the same.
 */
export function wordsOf(
  member: Pick<Member, 'name' | 'email' | 'phone' | 'accountNumber' | 'cardCode'>,
  numbers: readonly CardholderNumber[] = [],
): { word: string; isOwn: boolean }[] {
  const email = fold(member.email ?? '');
  const phone = digitsIn(member.phone ?? '');
  const code = codeWord(member.cardCode ?? '');
  const words = [
    ...wordsIn(fold(member.name)),
    email,
    ...wordsIn(email.split('@')[0]!),
    phone,
    ...phoneEnds.filter((end) => end < phone.length).map((end) => phone.slice(-end)),
    withoutZeros(phone),
  ];
  const own = new Set([
    String(member.accountNumber),
    ...numbers.map(cardholderWord),
    code,
    withoutZeros(code),
  ]);
  return [
    ...[...own].map((word) => ({ word, isOwn: true })),
    ...[...new Set(words)].filter((word) => !own.has(word)).map((word) => ({ word, isOwn: false })),
  ].filter(({ word }) => word !== '');
}

const withoutZeros = (number: string) => number.replace(/^0+/, '');
const codeWord = (code: string) => fold(code).replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * What somebody typed, as the words that a member must all have the beginning of; nothing typed = null,
 * nothing but signs = no word, which nobody has.
 * Digits with blanks, dashes or brackets between them are one number, as phones are written down; the
 * zero or the + that a country puts in front of it is left out.
 */
export function wordsWanted(typed: string): string[] | null {
  const folded = fold(typed);
  if (folded === '') return null;
  if (/^[+\d\s().\-/]*$/.test(folded) && /\d/.test(folded)) return [numberWanted(folded)];
  return [...new Set(folded.split(/\s+/).flatMap(wordWanted))];
}

// an account number or a card may begin with a zero of its own; only what is written like a phone drops it
const numberWanted = (typed: string) =>
  /[\s().\-/+]/.test(typed) || typed.length >= 9
    ? digitsIn(typed).replace(/^0+(?=\d)/, '')
    : digitsIn(typed);

const wordWanted = (word: string) => (word.includes('@') ? [word] : wordsIn(word));

/**
 * Of the words that were typed, the one whose matches are gone through; the others are looked up for
 * each of them. The longest is the rarest, as a rule.
 */
export function rarestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}
