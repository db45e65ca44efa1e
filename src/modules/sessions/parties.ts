import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { findClub, noSuchClub, type Club } from '#modules/identity/index';
import { findItem, type Item, noSuchItem } from '#modules/inventory/index';
import { findMember, type Member, noSuchMember } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import { notASessionItem } from './refusals.ts';

export type Parties = {
  member: Member;
  item: Item & { session: NonNullable<Item['session']> };
  club: Club;
  today: Day;
};

/**
 * Who and what a command by hand is about: the member, the session item, and the club whose calendar
 * counts (the member's home club unless named). Refuses `no_such_member`, `no_such_item`,
 * `not_a_session_item`, `no_such_club`.
 */
export async function findParties(
  tx: Tx,
  caller: Caller,
  ids: { memberId: number; itemId: number; clubId?: number | undefined },
): Promise<Parties> {
  const member = await findMember(tx, caller.organizationId, ids.memberId);
  if (!member) throw noSuchMember();
  const item = await findItem(tx, caller.organizationId, ids.itemId);
  if (!item) throw noSuchItem();
  if (!item.session) throw notASessionItem(item.name);
  const club = await findClub(tx, caller.organizationId, ids.clubId ?? member.clubId);
  if (!club) throw noSuchClub();
  return {
    member,
    item: { ...item, session: item.session },
    club,
    today: dayAt(caller.now, club.timeZone),
  };
}
