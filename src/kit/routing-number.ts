/**
 * The first two digits that the American Bankers Association gave out: the Federal Reserve districts
 * (01-12), thrifts (21-32), electronic (61-72) and traveler's checks (80). 00 is the government.
 */
const isGivenOut = (prefix: number) =>
  prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix === 80;

const weights = [3, 7, 1, 3, 7, 1, 3, 7] as const;

/** The ninth digit that follows from the first eight: weights 3, 7, 1 make a multiple of ten. */
export function checkDigitOf(firstEight: string): number {
  let sum = 0;
  for (let at = 0; at < 8; at += 1) sum += weights[at]! * (firstEight.charCodeAt(at) - 48);
  return (10 - (sum % 10)) % 10;
}

/** Whether the text is a bank's routing number: nine digits, given out, with its check digit. */
export function isRoutingNumber(text: string): boolean {
  return (
    /^\d{9}$/.test(text) &&
    text !== '000000000' &&
    isGivenOut(Number(text.slice(0, 2))) &&
    checkDigitOf(text.slice(0, 8)) === Number(text[8])
  );
}
