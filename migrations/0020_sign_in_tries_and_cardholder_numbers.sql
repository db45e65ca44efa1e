-- Why: a password is not to be guessed from a thousand addresses at once, so wrong ones are counted for
-- each account as well, for all processes together. And a family's cards need numbers of their own: each
-- cardholder beside the buyer gets the buyer's account number and a running one, 1042-01.
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

create table cardholder_numbers (
  organization_id bigint not null,
  buyer_id bigint not null,
  member_id bigint not null,
  running integer not null,
  primary key (organization_id, buyer_id, member_id),
  unique (organization_id, buyer_id, running),
  foreign key (organization_id, buyer_id) references members,
  foreign key (organization_id, member_id) references members,
  constraint beside_the_buyer check (member_id <> buyer_id and running >= 1)
);
comment on table cardholder_numbers is 'Numbers of those who hold a card on a buyer''s agreements. Given out once and kept, whatever becomes of the agreement.';
comment on column cardholder_numbers.running is 'Counts from 1 for each buyer; shown behind the buyer''s account number.';
create index cardholder_numbers_of_a_member on cardholder_numbers (organization_id, member_id);

insert into cardholder_numbers (organization_id, buyer_id, member_id, running)
select
  organization_id, buyer_id, member_id,
  row_number() over (partition by organization_id, buyer_id order by first_place)
from (
  select a.organization_id, a.buyer_id, c.member_id, min(array[a.id, c.position]) as first_place
  from agreements a
  join agreement_cardholders c on c.organization_id = a.organization_id and c.agreement_id = a.id
  where c.member_id <> a.buyer_id
  group by a.organization_id, a.buyer_id, c.member_id
) held;

insert into member_words (organization_id, word, sort_name, member_id)
select n.organization_id, m.account_number || case when n.running < 10 then '0' else '' end || n.running, '', n.member_id
from cardholder_numbers n
join members m on m.organization_id = n.organization_id and m.id = n.buyer_id
on conflict do nothing;
