-- Why: cards are kept by Stripe and asked through it. What Stripe calls a member and a card is noted here,
-- so that only a card of this organization and member is ever asked; what was put to Stripe is noted before,
-- so that a lost answer is looked up instead of asked for twice; what Stripe told is noted, so that it is
-- heard once.
set local lock_timeout = '5s';

create table stripe_customers (
  organization_id bigint not null,
  member_id bigint not null,
  is_live boolean not null,
  customer text not null,
  made_at timestamptz not null,
  primary key (organization_id, member_id, is_live),
  foreign key (organization_id, member_id) references members
);
comment on table stripe_customers is 'What Stripe calls a member.';
comment on column stripe_customers.is_live is 'False = in Stripe''s test mode, which knows nothing of the other and moves no money.';
create unique index one_member_of_a_customer on stripe_customers (organization_id, customer);

create table stripe_cards (
  organization_id bigint not null,
  token text not null,
  member_id bigint not null,
  is_live boolean not null,
  customer text not null,
  label text not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (organization_id, token),
  foreign key (organization_id, member_id, is_live) references stripe_customers
);
comment on table stripe_cards is 'Cards on file at Stripe. Their numbers never come here.';
comment on column stripe_cards.token is 'stripe_ and Stripe''s own name for the card.';
comment on column stripe_cards.label is 'Brand and last four digits, kept up to date by Stripe.';

create table stripe_payments (
  organization_id bigint not null,
  key text not null,
  asked_at timestamptz not null,
  payment_intent text,
  primary key (organization_id, key)
);
comment on table stripe_payments is 'What was put to Stripe, written before it is asked. Stripe forgets keys after a day; this does not.';
comment on column stripe_payments.key is 'Of the attempt: organization, installment, attempt.';
comment on column stripe_payments.asked_at is 'By the clock on the wall, as Stripe tells time; a sandbox''s own clock may stand elsewhere.';
comment on column stripe_payments.payment_intent is 'Stripe''s own name for it; null = its answer has not come.';

create table stripe_events (
  organization_id bigint not null,
  event text not null,
  kind text not null,
  heard_at timestamptz not null,
  primary key (organization_id, event)
);
comment on table stripe_events is 'What Stripe told by itself and was acted on; told again, it changes nothing.';
