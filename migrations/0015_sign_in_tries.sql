-- Why: a password is not to be guessed from a thousand addresses at once, so wrong ones are counted for
-- each account as well, for all processes together.
set local lock_timeout = '5s';

create table auth.sign_in_tries (
  account bytea primary key,
  tries integer not null,
  since timestamptz not null
);
comment on table auth.sign_in_tries is 'Sign-ins under an e-mail address, known here or not, that were not right, or not answered yet.';
comment on column auth.sign_in_tries.account is 'The e-mail address, hashed with the product''s secret: what somebody typed is kept nowhere.';
comment on column auth.sign_in_tries.since is 'When the first of them was, in real time.';
create index sign_in_tries_by_time on auth.sign_in_tries (since);
