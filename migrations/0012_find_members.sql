-- Why: a front desk finds a person by whatever it is given: a piece of the name, an e-mail address, the
-- end of a phone number, an account number, a card. Each of them is a word in one table, found by its
-- beginning. No extension is needed, the organization comes first, and a search reads as many rows as it
-- shows, however many members there are.
set local lock_timeout = '5s';

create table member_numbers (
  organization_id bigint not null references organizations,
  last_number bigint not null,
  primary key (organization_id)
);
comment on table member_numbers is 'The last account number given out. Its row is what two people adding members wait for.';

alter table members
  add column account_number bigint,
  add column card_code text,
  add column sort_name text collate "C";

update members m
set
  account_number = n.account_number,
  sort_name = lower(m.name)
from (
  select organization_id, id, 1000 + row_number() over (partition by organization_id order by id) as account_number
  from members
) n
where m.organization_id = n.organization_id and m.id = n.id;
insert into member_numbers (organization_id, last_number)
select organization_id, max(account_number)
from members
group by organization_id;

alter table members
  alter column account_number set not null,
  alter column sort_name set not null;
comment on column members.account_number is 'Given out by the product, from 1001 on, and never again.';
comment on column members.card_code is 'What the reader at the door reads off the member''s card; null = no card.';
comment on column members.sort_name is 'The name without case and accents: how lists are ordered.';
create unique index members_by_account_number on members (organization_id, account_number);
create unique index members_by_card_code on members (organization_id, lower(card_code)) where card_code is not null;
create index members_in_order on members (organization_id, sort_name, id);
drop index members_by_name;
drop index members_by_email;

create table member_words (
  organization_id bigint not null,
  word text collate "C" not null,
  sort_name text collate "C" not null,
  member_id bigint not null,
  primary key (organization_id, word, sort_name, member_id),
  foreign key (organization_id, member_id) references members
);
comment on table member_words is 'What each member is found by, in lower case and without accents: words of the name, e-mail address, ends of the phone number, account number, card code.';
comment on column member_words.sort_name is 'The member''s, so that people of one name come in order without being looked up; empty for account number and card, which come before anything else that is the same.';
-- how common a beginning is decides with which of several words a search starts
alter table member_words alter column word set statistics 1000;
create index words_of_a_member on member_words (organization_id, member_id, word);

insert into member_words (organization_id, word, sort_name, member_id)
select m.organization_id, left(w.word, 254), case when bool_or(w.is_own) then '' else m.sort_name end, m.id
from members m
cross join lateral (
  select unnest(regexp_split_to_array(lower(m.name), '[^[:alnum:]]+')) as word, false as is_own
  union all
  select lower(m.email), false
  union all
  select unnest(regexp_split_to_array(lower(split_part(m.email, '@', 1)), '[^[:alnum:]]+')), false
  union all
  select m.account_number::text, true
  union all
  select right(regexp_replace(m.phone, '\D', '', 'g'), n), false from unnest(array[4, 7, 9, 10, 11, 40]) n
) w
where w.word <> ''
group by m.organization_id, m.id, m.sort_name, left(w.word, 254);
