-- Why: people sign in. Who somebody is (e-mail, password, second factor, open browsers) belongs to the
-- person, who may work for several organizations: the schema auth holds it, in the tables better-auth
-- asks for, under its names. What somebody may do belongs to the organization: staff, invitations.
set local lock_timeout = '5s';

create schema auth;
comment on schema auth is 'People across organizations: how they prove who they are. No organization data.';

create table auth."user" (
  "id" uuid not null default gen_random_uuid() primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "twoFactorEnabled" boolean
);
comment on table auth."user" is 'A person who can sign in, known by an e-mail address in lower case.';
comment on column auth."user"."image" is 'Always null: better-auth wants the column.';
comment on column auth."user"."twoFactorEnabled" is 'A code is asked for after the password; null = false.';

create table auth."session" (
  "id" uuid not null default gen_random_uuid() primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" ("id") on delete cascade
);
create index "session_userId_idx" on auth."session" ("userId");
comment on table auth."session" is 'A browser in which somebody is signed in. Its cookie is the token and a signature that is stored nowhere.';
comment on column auth."session"."ipAddress" is 'Where the sign-in came from; null or empty = not known.';
comment on column auth."session"."userAgent" is 'What the browser calls itself; null or empty = not known.';

create table auth."account" (
  "id" uuid not null default gen_random_uuid() primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");
create unique index one_password_per_person on auth."account" ("userId", "providerId");
comment on table auth."account" is 'How a person proves who they are: by a password (provider "credential").';
comment on column auth."account"."password" is 'scrypt hash with its salt; null = no password yet.';
comment on column auth."account"."accessToken" is 'Always null, as all columns for signing in elsewhere.';
comment on column auth."account"."refreshToken" is 'Always null.';
comment on column auth."account"."idToken" is 'Always null.';
comment on column auth."account"."accessTokenExpiresAt" is 'Always null.';
comment on column auth."account"."refreshTokenExpiresAt" is 'Always null.';
comment on column auth."account"."scope" is 'Always null.';

create table auth."verification" (
  "id" uuid not null default gen_random_uuid() primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index "verification_identifier_idx" on auth."verification" ("identifier");
comment on table auth."verification" is 'Something mailed or begun that has to be proved before it expires, by its hash: a password reset, a second factor.';

create table auth."twoFactor" (
  "id" uuid not null default gen_random_uuid() primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");
comment on table auth."twoFactor" is 'The second factor of a person, encrypted with the product''s secret.';
comment on column auth."twoFactor"."verified" is 'False until a first code was right; null = true.';
comment on column auth."twoFactor"."failedVerificationCount" is 'Wrong codes since the last right one; null = 0.';
comment on column auth."twoFactor"."lockedUntil" is 'No code is looked at before; null = not locked.';

create table auth."rateLimit" (
  "id" uuid not null default gen_random_uuid() primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);
comment on table auth."rateLimit" is 'How often an address asked, for all processes together.';
comment on column auth."rateLimit"."lastRequest" is 'Milliseconds since 1970.';

create table auth.workplaces (
  user_id uuid not null references auth."user" ("id") on delete cascade,
  organization_id bigint not null,
  primary key (user_id, organization_id)
);
comment on table auth.workplaces is 'Where to look for a person''s rows in staff; whether they may come in, those say.';

create table staff (
  organization_id bigint not null references organizations,
  id bigint generated by default as identity,
  user_id uuid not null,
  name text not null,
  email text not null,
  role text not null,
  granted text[] not null default '{}',
  withheld text[] not null default '{}',
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, user_id),
  constraint a_known_role check (role in ('owner', 'manager', 'front_desk', 'trainer', 'read_only')),
  constraint an_owner_may_do_everything check (role <> 'owner' or withheld = '{}')
);
comment on table staff is 'A person who works for an organization, and what they may do there.';
comment on column staff.user_id is 'The person, in auth.user.';
comment on column staff.email is 'As it was when the person came; they sign in with the one in auth.user.';
comment on column staff.granted is 'Permissions on top of those of the role.';
comment on column staff.withheld is 'Permissions of the role that this person does not have.';
comment on column staff.active is 'Somebody who left keeps the row, since the audit trail names them.';

create table staff_invitations (
  organization_id bigint not null references organizations,
  id bigint generated by default as identity,
  email text not null,
  name text not null,
  role text not null,
  granted text[] not null default '{}',
  withheld text[] not null default '{}',
  token_hash bytea not null,
  invited_by text not null,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  cancelled_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, token_hash),
  constraint a_known_role check (role in ('owner', 'manager', 'front_desk', 'trainer', 'read_only')),
  constraint accepted_or_cancelled check (accepted_at is null or cancelled_at is null)
);
create unique index one_open_invitation_per_address
  on staff_invitations (organization_id, email)
  where accepted_at is null and cancelled_at is null;
comment on table staff_invitations is 'Somebody was asked by mail to join the staff.';
comment on column staff_invitations.token_hash is 'SHA-256 of what the mailed link carries; it works once.';
comment on column staff_invitations.sent_at is 'Real time, in a sandbox too: when the newest link was mailed.';
comment on column staff_invitations.expires_at is 'Real time, in a sandbox too.';
comment on column staff_invitations.accepted_at is 'Null = not yet.';
comment on column staff_invitations.cancelled_at is 'Null = not cancelled.';
