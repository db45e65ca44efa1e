import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

/**
 * English stands in the `words.ts` of each feature, one catalogue in as many files, so that a page loads
 * only its own. Another language is one more set of those files, added under the same names. Plurals as
 * `name_one` and `name_other`, chosen by `{ count }`.
 */
const library = createInstance();
void library.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  interpolation: { escapeValue: false },
  keySeparator: false,
  nsSeparator: false,
  returnNull: false,
});

type Catalogue = { [name: string]: string };
type Plural<Name> = Name extends `${infer Base}_one` | `${infer Base}_other` ? Base : Name;
type Values = Record<string, string | number>;
export type Say<Words extends Catalogue> = (
  name: Plural<keyof Words & string>,
  values?: Values,
) => string;

/** Adds a feature's words; answers the hook that says them: `const say = useWords()`. */
export function defineWords<const Words extends Catalogue>(
  feature: string,
  words: Words,
): () => Say<Words> {
  library.addResourceBundle('en', feature, words, false, true);
  return () => {
    const { t } = useTranslation(feature, { i18n: library });
    return (name, values) => t(name, values ?? {});
  };
}
