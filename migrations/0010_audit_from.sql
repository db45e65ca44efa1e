-- Why: the audit trail says from where as well, and is searched by who, what, about what and when.
set local lock_timeout = '5s';

alter table audit_entries add column came_from text;
comment on column audit_entries.came_from is 'The key or browser and its address; null = the product itself, or before this was kept.';

create index audit_entries_by_actor on audit_entries (organization_id, actor, id);
create index audit_entries_by_action on audit_entries (organization_id, action, id);
create index audit_entries_by_subject on audit_entries (organization_id, subject_kind, subject_id, id);
create index audit_entries_by_time on audit_entries (organization_id, at, id);
