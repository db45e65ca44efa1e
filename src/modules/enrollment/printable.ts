/**
 * The fonts that every PDF reader brings know Western European letters only (Windows code page 1252).
 * Accents beyond those are taken off; a letter that has no plain form is shown as a question mark, which
 * is why the document names people by their number as well.
 */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    if (isPrintable(letter)) return letter;
    const plain = plainLetters[letter] ?? letter.normalize('NFKD').replaceAll(/\p{M}/gu, '');
    return plain !== '' && Array.from(plain).every(isPrintable) ? plain : '?';
  }).join('');
}

const isPrintable = (letter: string) =>
  /^[\n\u0020-\u007e\u00a0-\u00ff]$/u.test(letter) || beyondLatin1.has(letter);

/** What code page 1252 has beside Latin-1. */
const beyondLatin1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');

const plainLetters: Record<string, string | undefined> = {
  '\t': ' ',
  '\r': '',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  '−': '-',
  '‑': '-',
  '‐': '-',
  '→': '>',
};
