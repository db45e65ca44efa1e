import {
  type BookingState,
  findBookable,
  rosterOf,
  whyNot as obstacles,
} from '#modules/scheduling/index';
import type { ReadLook } from '../step.ts';
import type { World } from '../world.ts';
import { lookAtAll } from './expect-agreements.ts';

/** What a list of a roster is called, and which bookings are in it. */
const lists: Record<string, readonly BookingState[]> = {
  booked: ['booked'],
  checked_in: ['checked_in'],
  absent: ['free_absence', 'paid_absence'],
  waitlist: ['waiting'],
};

/** `roster`: who is on it, list by list; the waitlist in its order, the others in any. */
export const roster: ReadLook = (value, names) => {
  const looks = value.entries().flatMap(({ key: event, value: wanted }) => {
    names.event(wanted, event);
    const fields = wanted.fields(Object.keys(lists));
    if (fields.size === 0) wanted.fail('this roster names nothing to compare');
    return Object.entries(lists).flatMap(([list, states]) => {
      const people = fields.get(list);
      if (!people) return [];
      const expected = people.list().map((person) => names.member(person));
      return [
        async (world: World) => {
          const bookable = await findBookable(world.db, world.organizationId, world.eventId(event));
          const lines = await rosterOf(world.db, world.caller, bookable!);
          const found = lines
            .filter(({ state }) => states.includes(state))
            .map(({ memberName }) => memberName);
          return asText(list, expected) === asText(list, found)
            ? []
            : [
                {
                  what: `roster of ${event}, ${list}`,
                  expected: inWords(expected),
                  found: inWords(found),
                },
              ];
        },
      ];
    });
  });
  return (world) => lookAtAll(looks, world);
};

const asText = (list: string, people: readonly string[]) =>
  JSON.stringify(list === 'waitlist' ? people : [...people].sort());
const inWords = (people: readonly string[]) => people.join(', ') || 'nobody';

/** `why_not`: what keeps a member from booking, in the product's own words. */
export const whyNot: ReadLook = (value, names) => {
  const looks = value.entries().map(({ key: name, value: wanted }) => {
    names.member(wanted, name);
    const fields = wanted.fields(['event', 'contains']);
    const event = names.event(fields.need('event'));
    const contains = fields.need('contains').text();
    return async (world: World) => {
      const memberId = await world.member(name);
      const bookable = (await findBookable(world.db, world.organizationId, world.eventId(event)))!;
      const found = await obstacles(world.db, world.caller, bookable, { memberId, by: 'member' });
      const said = found.map(({ says, wayOut }) => `${says} ${wayOut}`).join(' ');
      return said.toLowerCase().includes(contains.toLowerCase())
        ? []
        : [
            {
              what: `why ${name} cannot book ${event}`,
              expected: `words with "${contains}"`,
              found: said || 'nothing keeps them from it',
            },
          ];
    };
  });
  return (world) => lookAtAll(looks, world);
};
