/** The browser's own zone; it is at the club more often than not. */
export const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone the browser knows, its own included. */
export function timeZones(): string[] {
  return [...new Set([ownTimeZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}

/** `New York, America` is found by either word; the name as it is stored stands behind. */
export const timeZoneText = (zone: string) => zone.replaceAll('_', ' ').replaceAll('/', ' / ');

/** "USD, US Dollar". */
export function currencies(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(undefined, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code}, ${names.of(code) ?? code}`,
  }));
}

const euro = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');
const byRegion: Record<string, string> = {
  US: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  JP: 'JPY',
  IN: 'INR',
  BR: 'BRL',
  MX: 'MXN',
  ZA: 'ZAR',
  ...Object.fromEntries(euro.map((region) => [region, 'EUR'])),
};

/** The currency of the reader's region, as a first guess; nothing where there is none to make. */
export function likelyCurrency(language = navigator.language): string {
  const { region } = new Intl.Locale(language).maximize();
  return byRegion[region ?? ''] ?? '';
}

/** The days of the retry ladder that a club begins with (D22). */
export const standardRetryDays = [3, 7, 10];
