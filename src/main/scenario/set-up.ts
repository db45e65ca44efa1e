import { localTime } from '#kit/days';
import { Refusal } from '#kit/refusal';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { createOrganization } from '#modules/identity/index';
import { createItem } from '#modules/inventory/index';
import type { Db } from '#platform/database/query';
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
  for (const offer of scenario.offers)
    await standing(offer.line, async () => {
      await keepDraft(world, offer.make(world));
      await publishDraft(world, offer.code);
    });
  return world;
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
  return new World(db, new SimulatedProcessor(db), {
    organizationId: founded.organizationId,
    club: founded.clubs[0]!,
    now,
  });
}

async function standing(line: number, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refusal) throw new FileError(line, `refused: ${error.message}`);
    throw error;
  }
}
