-- Why: the desk has to know whether the person at the door is the one on the card: by a photo, and where
-- the club wants it by a PIN that the member enters (D25).
set local lock_timeout = '5s';

alter table members
  add column photo_version text;
comment on column members.photo_version is 'Names the photo on file and changes with it, so that pages know whether there is one without reading it; null = no photo.';

create table member_photos (
  organization_id bigint not null,
  member_id bigint not null,
  media_type text not null,
  bytes bytea not null,
  sha256 text not null,
  taken_at timestamptz not null,
  taken_by text not null,
  primary key (organization_id, member_id),
  foreign key (organization_id, member_id) references members,
  constraint known_media_type check (media_type in ('image/jpeg', 'image/webp')),
  constraint small_enough check (octet_length(bytes) between 1 and 102400)
);
comment on table member_photos is 'What a member looks like. One each: a new photo replaces the one before, and one that is removed is gone.';
comment on column member_photos.sha256 is 'Of the bytes, in hexadecimal; the photo''s version is its beginning.';

create table member_pins (
  organization_id bigint not null,
  member_id bigint not null,
  hash text not null,
  tries integer not null default 0,
  tries_since timestamptz,
  set_at timestamptz not null,
  set_by text not null,
  primary key (organization_id, member_id),
  foreign key (organization_id, member_id) references members
);
comment on table member_pins is 'What members enter at check-in to show that the card is theirs, where the club asks for it.';
comment on column member_pins.hash is 'Slow hash of the PIN, as passwords are kept; the PIN itself is nowhere.';
comment on column member_pins.tries is 'Tries that were not right, or not answered yet, since tries_since.';
comment on column member_pins.tries_since is 'On the club''s clock; null = none was counted yet.';

alter table clubs
  add column pin_at_check_in boolean not null default false;
comment on column clubs.pin_at_check_in is 'Members enter their PIN at check-in; staff with the permission let them in without it, with a reason.';
