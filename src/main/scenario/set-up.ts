import { localTime } from '#kit/days';
import { Refusal } from '#kit/refusal';
import { createOrganization } from '#modules/identity/index';
import { createItem } from '#modules/inventory/index';
import { createCategory, createEvent, createEventType } from '#modules/scheduling/index';
import type { Db } from '#platform/database/query';
import { compose } from '../compose.ts';
import type { Scenario } from './parse.ts';
import { FileError } from './source.ts';
import { keepDraft, publishDraft } from './steps/offers.ts';
import { World } from './world.ts';

/**
 * Founds a sandbox organization as the file sets it up: one club, its session items, and the offers,
 * published as they stand. What the product refuses there is an error of the file.
 */
export async function setUp(db: Db, scenario: Scenario): Promise<World> {
  const world = await found(db, scenario);
  for (const item of scenario.items)
    await standing(item.line, async () => {
      const made = await world.transact((tx) =>
        createItem(tx, world.caller, {
          type: 'scheduler_bucket',
          name: item.name,
          session: {
            shortName: item.key,
            bucketType: item.bucketType,
            packQuantity: 1,
            daysToExpire: 0,
            notionalValueMinor: item.valueMinor,
            currency: scenario.club.currency,
          },
        }),
      );
      world.items.set(item.key, made.id);
    });
  await putOnCalendar(world, scenario);
  for (const offer of scenario.offers)
    await standing(offer.line, async () => {
      await keepDraft(world, offer.make(world));
      await publishDraft(world, offer.code);
    });
  return world;
}

/** Every event type in one category, and the events. */
async function putOnCalendar(world: World, { eventTypes, events, club }: Scenario): Promise<void> {
  if (eventTypes.length === 0) return;
  const category = await world.transact((tx) =>
    createCategory(tx, world.caller, { name: 'Classes', isMemberVisible: true }),
  );
  const typeIds = new Map<string, number>();
  for (const type of eventTypes)
    await standing(type.line, async () => {
      const made = await world.transact((tx) =>
        createEventType(tx, world.caller, {
          categoryId: category.id,
          name: type.key,
          kind: 'standard',
          colour: '#1f7a6d',
          minutes: type.minutes,
          cost: type.cost,
          itemIds: type.fundedBy.map((key) => world.itemId(key)),
          capacity: 10_000,
          hasWaitlist: false,
          bufferMinutes: 0,
          cancelHours: null,
          bookingClosesHours: null,
          bookingOpensDays: null,
          commissionKind: 'none',
          commissionMinor: 0,
          commissionPercent: 0,
        }),
      );
      typeIds.set(type.key, made.id);
    });
  for (const event of events)
    await standing(event.line, async () => {
      const { id } = await world.transact((tx) =>
        createEvent(tx, world.caller, {
          clubId: world.club.id,
          eventTypeId: typeIds.get(event.type)!,
          startsAt: localTime(event.at, club.timeZone),
          capacity: event.capacity,
          hasWaitlist: event.hasWaitlist,
        }),
      );
      world.events.set(event.key, id);
    });
}

async function found(db: Db, { title, start, club }: Scenario): Promise<World> {
  const now = localTime(start, club.timeZone);
  const founded = await db.transaction().execute((tx) =>
    createOrganization(
      tx,
      {
        name: title,
        sandboxNow: now,
        scenario: true,
        clubs: [{ name: 'Scenario club', ...club }],
      },
      now,
    ),
  );
  return new World(
    { db, ...compose(db) },
    {
      organizationId: founded.organizationId,
      club: founded.clubs[0]!,
      now,
    },
  );
}

async function standing(line: number, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refusal) throw new FileError(line, `refused: ${error.message}`);
    throw error;
  }
}
