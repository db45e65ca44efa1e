-- Why: the desk is shown which cards a member has on file, and the settings say when Stripe was last heard
-- of; neither may read every card or every event of an organization to find out.
set local lock_timeout = '5s';

create index stripe_cards_of_a_member on stripe_cards (organization_id, member_id);
create index stripe_events_by_time on stripe_events (organization_id, heard_at);
