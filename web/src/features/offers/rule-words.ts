import { defineWords } from '@/app/words.ts';

/** The sentences that say what the Manage Session Buckets panel means. */
export const useRuleWords = defineWords('bucket-rule', {
  none: 'This offer gives no sessions yet.',
  nothing_one: 'Joiners get no sessions: the maximum is 0.',
  nothing_other: 'Joiners pick none of these {{count}}: the maximum is 0.',
  all: 'Joiners get all {{count}}.',
  onlyRequired: 'Joiners get {{names}} and nothing else.',
  onlyNote_one: 'The maximum of 1 leaves no room for the optional ones.',
  onlyNote_other: 'The maximum of {{count}} leaves no room for the optional ones.',
  oneRequired: '{{names}} is always included.',
  oneFree: 'Joiners take {{names}}, or leave it out.',
  exactly: 'Joiners pick {{least}} of these {{of}}',
  upTo: 'Joiners pick up to {{most}} of these {{of}}',
  either: 'Joiners pick {{least}} or {{most}} of these {{of}}',
  between: 'Joiners pick {{least}} to {{most}} of these {{of}}',
  alone: '{{pick}}.',
  joined: '{{pick}}; {{included}}.',
  included_one: '{{names}} is always included',
  included_other: '{{names}} are always included',
  counts_one: '{{names}} counts toward the {{most}}, so a joiner may add {{more}} more.',
  counts_other: '{{names}} count toward the {{most}}, so a joiner may add {{more}} more.',
  and: '{{first}} and {{last}}',
});
