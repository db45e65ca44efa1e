-- Why: the six digits of an authenticator app are good for a minute and a half. Somebody who looks over a
-- shoulder must not come in with the same ones (RFC 6238, 5.2): a code signs a person in once.
set local lock_timeout = '5s';

create table auth.used_codes (
  user_id uuid not null references auth."user" ("id") on delete cascade,
  code text not null,
  used_at timestamptz not null,
  primary key (user_id, code)
);
comment on table auth.used_codes is 'Codes of the second factor that signed a person in lately; worth nothing by the time anybody reads them.';
