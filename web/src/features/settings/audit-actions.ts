import { useAuditWords } from './audit-words.ts';

/** What can be looked for, by the kind of thing it was done to. */
export const actionsByKind = {
  staff: [
    'staff.sign_in',
    'staff.sign_in_failed',
    'staff.add',
    'staff.change',
    'staff.leave',
    'staff.return',
    'staff.password_change',
    'staff.password_reset',
    'staff.second_factor_on',
    'staff.second_factor_off',
    'staff.backup_codes_made',
    'staff.browser_signed_out',
    'staff.other_browsers_signed_out',
  ],
  invitation: ['invitation.send', 'invitation.resend', 'invitation.cancel'],
  key: ['key.create', 'key.revoke'],
  club: [
    'club.create',
    'club.change',
    'club.opening_hours',
    'club.close_days',
    'club.open_days',
    'bank_company.set',
  ],
  scheduler: [
    'event_category.create',
    'event_category.change',
    'event_type.create',
    'event_type.change',
    'room.create',
    'room.change',
    'equipment.create',
    'equipment.change',
    'trainer.create',
    'trainer.change',
    'trainer.hours',
    'event.create',
    'event.change',
    'event.cancel',
    'series.create',
    'series.leave_out',
    'calendar_feed.make',
    'calendar_feed.revoke',
  ],
  member: [
    'member.create',
    'member.change',
    'member.set_photo',
    'member.remove_photo',
    'member.set_pin',
    'member.remove_pin',
    'member.lock_pin',
    'member.check_in_without_pin',
    'member.note',
    'member.pin_note',
    'member.unpin_note',
    'booking_link.make',
    'booking_link.revoke',
    'booking_link.book',
    'booking_link.move',
    'booking_link.cancel',
    'bank_account.keep',
    'bank_account.revoke',
  ],
  household: ['household.create', 'household.rename', 'household.join', 'household.leave'],
  agreement: [
    'agreement.enroll',
    'agreement.change_buckets',
    'agreement.change_payment_method',
    'agreement.to_statement',
    'add_on.sell',
    'add_on.end',
  ],
  installment: [
    'installment.pay',
    'installment.waive',
    'installment.make_pay_link',
    'installment.pay_by_link',
    'installment.pay_by_page',
    'installment.refund',
    'installment.return',
    'installment.withdraw_draft',
    'installment.dispute_opened',
    'installment.dispute_won',
    'installment.dispute_lost',
    'installment.dispute',
  ],
  sessions: [
    'sessions.adjust',
    'sessions.transfer',
    'sessions.extend',
    'sessions.bring_back',
    'sessions.forgive_owed',
  ],
  offer: [
    'offer.create',
    'offer.duplicate',
    'offer.save_draft',
    'offer.save_session_buckets',
    'offer.publish',
    'offer.retire',
  ],
  item: ['item.create', 'item.change'],
  run: ['dues_run.start', 'dues_run.stop', 'dues_run.resume'],
  organization: [
    'organization.change',
    'organization.move_clock',
    'mail_template.change',
    'mail_template.reset',
    'bank_sender.set',
    'bank_file.make',
    'bank_file.take',
    'bank_returns.apply',
    'bank_return_line.look_after',
  ],
} as const;

export type Kind = keyof typeof actionsByKind;
type Action = (typeof actionsByKind)[Kind][number];

export const kinds = Object.keys(actionsByKind) as Kind[];
const known = new Set<string>(Object.values(actionsByKind).flat());

/** What was done, as the middle of a sentence; what has no words yet says its own name. */
export function useActionText(): (action: string) => string {
  const say = useAuditWords();
  return (action) => (known.has(action) ? say(action as Action) : action.replaceAll(/[._]/g, ' '));
}

const facts = [
  'reserveAtBooking',
  'promiseBookings',
  'cancelHours',
  'bookingClosesHours',
  'bookingOpensDays',
  'pinAtCheckIn',
  'achCredit',
  'achSettlementDays',
  'owedSessions',
  'holdWhenPastDueDays',
  'refundLimitMinor',
  'retryDays',
] as const;

/** What a fact is called whose own name says too little; undefined = it says enough. */
export function useFactText(): (name: string) => string | undefined {
  const say = useAuditWords();
  return (name) => {
    const known = facts.find((fact) => fact === name);
    return known && say(`fact_${known}`);
  };
}
