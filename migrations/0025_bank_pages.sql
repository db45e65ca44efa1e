-- Why: what went to the bank is looked at on pages: which entries a file had, whether somebody has taken it
-- to the bank yet, which accounts their banks have corrected, and what somebody did about a line that came
-- back and changed nothing.
set local lock_timeout = '5s';

create index bank_entries_of_a_file on bank_entries (organization_id, file_id, id) where file_id is not null;

create table bank_file_downloads (
  organization_id bigint not null,
  file_id bigint not null,
  taken_at timestamptz not null,
  taken_by text not null,
  primary key (organization_id, file_id),
  foreign key (organization_id, file_id) references bank_files
);
comment on table bank_file_downloads is 'When a file was first taken out, to be brought to the bank. Every time is in the audit trail.';

create table bank_return_line_notes (
  organization_id bigint not null,
  file_id bigint not null,
  position integer not null,
  note text not null,
  noted_at timestamptz not null,
  noted_by text not null,
  primary key (organization_id, file_id, position),
  foreign key (organization_id, file_id, position) references bank_return_lines
);
comment on table bank_return_line_notes is 'How somebody looked after a line that changed nothing: no draft of ours, or one that does not fit.';

alter table bank_accounts
  add column corrected_at timestamptz,
  add column corrected_code text,
  add constraint corrected_for_a_reason check ((corrected_at is null) = (corrected_code is null));
comment on column bank_accounts.corrected_at is 'When its bank last said what is right about it, and it was taken over; null = never.';
comment on column bank_accounts.corrected_code is 'What was corrected, as the bank codes it (C01 and the like); null as corrected_at is.';
