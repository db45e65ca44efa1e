-- Why: whoever booked against their next sessions hears in time that these have not come (D24), and once.
set local lock_timeout = '5s';

/* all organizations: their schema */
alter table bookings add column told_unpaid_at timestamptz;
comment on column bookings.told_unpaid_at is 'When the member was told that nothing pays for what was promised (D24); null = not told.';
