import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#kit/days';
import type { Organization } from './model.ts';

/** What time it is in an organization: its own clock if it is a sandbox, real time otherwise. */
export function clockOf(organization: Pick<Organization, 'sandboxNow'>): Instant {
  return organization.sandboxNow ?? Temporal.Now.instant().round('microsecond');
}

/** A clock to ask again and again during long work: it runs on in a real organization, and stands still in a sandbox. */
export function runningClock(organization: Pick<Organization, 'sandboxNow'>): () => Instant {
  return () => clockOf(organization);
}
