-- Why: members keep the version they signed (D2). The product never writes a published version again;
-- here the database itself refuses it, whoever is connected.
set local lock_timeout = '5s';

create function refuse_change_of_a_published_version() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'version % of offer % is published and never changes', old.version, old.offer_id
      using errcode = 'restrict_violation', hint = 'Write a new draft version instead.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function refuse_change_of_a_published_version is 'A published version is never changed or removed.';

create trigger a_published_version_is_frozen
  before update or delete on offer_versions
  for each row execute function refuse_change_of_a_published_version();

create function refuse_if_published(organization bigint, offer bigint, of_version integer)
returns void language plpgsql as $$
declare
  published timestamptz;
begin
  -- Locked whatever it says, so that nothing slips in while the version is being published.
  select published_at into published
  from offer_versions
  where organization_id = organization and offer_id = offer and version = of_version
  for share;
  if published is not null then
    raise exception 'version % of offer % is published and never changes', of_version, offer
      using errcode = 'restrict_violation', hint = 'Write a new draft version instead.';
  end if;
end
$$;
comment on function refuse_if_published is 'Locks a version and refuses when it is published.';

create function refuse_change_inside_a_published_version() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform refuse_if_published(old.organization_id, old.offer_id, old.version);
  end if;
  if tg_op <> 'DELETE' then
    perform refuse_if_published(new.organization_id, new.offer_id, new.version);
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function refuse_change_inside_a_published_version is 'For the buckets and terms of a version.';

create trigger buckets_of_a_published_version_are_frozen
  before insert or update or delete on offer_session_buckets
  for each row execute function refuse_change_inside_a_published_version();

create trigger terms_of_a_published_version_are_frozen
  before insert or update or delete on payment_terms
  for each row execute function refuse_change_inside_a_published_version();

create function refuse_change_of_published_sessions() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform refuse_if_published(t.organization_id, t.offer_id, t.version)
    from payment_terms t
    where t.organization_id = old.organization_id and t.id = old.term_id;
  end if;
  if tg_op <> 'DELETE' then
    perform refuse_if_published(t.organization_id, t.offer_id, t.version)
    from payment_terms t
    where t.organization_id = new.organization_id and t.id = new.term_id;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function refuse_change_of_published_sessions is 'For the session quantities of a term, whose version stands in the term.';

create trigger sessions_of_a_published_term_are_frozen
  before insert or update or delete on payment_term_sessions
  for each row execute function refuse_change_of_published_sessions();

create trigger offer_versions_are_not_emptied
  before truncate on offer_versions
  for each statement execute function refuse_change();
create trigger offer_session_buckets_are_not_emptied
  before truncate on offer_session_buckets
  for each statement execute function refuse_change();
create trigger payment_terms_are_not_emptied
  before truncate on payment_terms
  for each statement execute function refuse_change();
create trigger payment_term_sessions_are_not_emptied
  before truncate on payment_term_sessions
  for each statement execute function refuse_change();
