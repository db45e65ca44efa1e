/** Letters that no decomposition turns into plain ones, and the marks that people's keyboards write. */
const plainOf: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ħ: 'H',
  Ŋ: 'NG',
  Ŧ: 'T',
  Ə: 'E',
  ẞ: 'SS',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

const isPlain = /^[A-Z0-9&',./-]+(?: [A-Z0-9&',./-]+)*$/;

/**
 * A name in the letters that every bank takes: capitals, digits, and `& ' , . / -`. Accents go, letters
 * of other Latin alphabets are spelled out (ß SS, ø O, æ AE, ł L), everything else becomes a space;
 * cut to `length`. Empty when nothing remains, as of a name written in another script.
 */
export function foldName(text: string, length = 22): string {
  const upper = text.toUpperCase();
  const folded = isPlain.test(upper) ? upper : spelledOut(upper);
  return folded.slice(0, length).trimEnd();
}

function spelledOut(upper: string): string {
  return upper
    .normalize('NFKD')
    .toUpperCase() // again: what was composed may have been small
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^A-Z0-9&',./ -]/gu, (letter) => plainOf[letter] ?? ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
