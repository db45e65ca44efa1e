import { defineWords } from '@/app/words.ts';

/** What a club does with money that is slow, late or comes back (D20–D22). */
export const usePolicyWords = defineWords('settings-policies', {
  drafts: 'Bank drafts',
  draftsHelp:
    'A bank takes days to say that a draft cannot be paid. Until it is final, the payment is on its way.',
  draftsWhen: 'When a draft credits its sessions',
  provisional: 'At once, as provisional',
  on_settlement: 'Once the draft is final',
  draftDays: 'Final after, in banking days',
  draftDaysHelp:
    'Counted from the day the money moves: of a bank file, its effective date. Weekends and the holidays of the Federal Reserve do not count.',
  draftDaysBad: 'Whole banking days from 0 to 60',
  provisionalIs_zero:
    'Sessions are credited when a draft is submitted, and are final that banking day.',
  provisionalIs_one:
    'Sessions are credited when a draft is submitted. They are usable and marked provisional until it is final, after {{count}} banking day.',
  provisionalIs_other:
    'Sessions are credited when a draft is submitted. They are usable and marked provisional until it is final, after {{count}} banking days.',
  provisionalExample:
    'submitted and moved today, {{today}}: usable from today, final on {{final}}.',
  onSettlementIs_zero: 'Sessions are credited on the banking day a draft is submitted.',
  onSettlementIs_one: 'Sessions are credited once a draft is final, after {{count}} banking day.',
  onSettlementIs_other:
    'Sessions are credited once a draft is final, after {{count}} banking days.',
  onSettlementExample:
    'submitted and moved today, {{today}}: credited on {{final}}, and their days count from then.',

  owed: 'Used before the money came back',
  owedHelp:
    'When a payment comes back, what is unused of its sessions is taken back at once. What was used is owed.',
  owedWhat: 'What becomes of the used ones',
  next_grant: 'Taken from the next credit',
  forgive: 'Let go',
  next_grantIs:
    'Sessions used before their payment came back are owed, and taken from the next credit.',
  next_grantExample:
    'a draft of {{today}} comes back after 1 of 4 was used: 3 are taken back, 1 is owed, and the next 4 show 3.',
  forgiveIs: 'Sessions used before their payment came back are let go.',
  forgiveExample:
    'a draft of {{today}} comes back after 1 of 4 was used: 3 are taken back, and the next 4 show 4.',

  hold: 'Long past due',
  holdHelp:
    'Held sessions are there but cannot be used until the dues are paid. Their days run on.',
  holdSwitch: 'Hold what the agreement credited',
  holdDays: 'Days past due',
  holdDaysBad: 'Whole days from 0 to 365',
  holdIs_zero:
    'What an agreement credited is held as soon as its dues are past due, until they are paid.',
  holdIs_one: 'After {{count}} day past due, what the agreement credited is held until it is paid.',
  holdIs_other:
    'After {{count}} days past due, what the agreement credited is held until it is paid.',
  holdExample: 'declined today, {{today}}: held from {{day}} on, unless it is paid before.',
  noHoldIs: 'What a member holds stays usable, however long dues are past due.',
  noHoldExample: 'declined today, {{today}}: the sessions stay usable through {{day}} and after.',

  refunds: 'Refunds',
  refundsHelp: 'Roles decide who may refund at all, and who may give back more than this.',
  limitSwitch: 'Limit what is given back of a charge',
  limit: 'At most',
  limitIs:
    'Up to {{limit}} of an installment, at once or in parts. More needs the permission for larger refunds.',
  limitExample: 'a refund of {{more}} today, {{today}}, is refused to whoever lacks it.',
  noLimitIs: 'Whoever may refund may give back all that was paid.',
  noLimitExample: 'dues paid today, {{today}}, can be given back whole at once.',
});
