-- Why: members book by themselves, without a password: by a secret link that the desk hands over or sends.
set local lock_timeout = '5s';

create table booking_links (
  organization_id bigint not null,
  member_id bigint not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz not null,
  primary key (organization_id, member_id),
  unique (organization_id, token_hash),
  foreign key (organization_id, member_id) references members
);
comment on table booking_links is 'Links by which members book for themselves, one for each: a new one takes the place of the one before, and one that is revoked is gone. The link itself is stored nowhere, only its hash.';
comment on column booking_links.expires_at is 'By real time, in a sandbox too: its clock may jump a year.';
