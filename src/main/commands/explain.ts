import { formatId, parseId } from '#kit/ids';
import { Refusal } from '#kit/refusal';
import { listItems } from '#modules/inventory/index';
import { findMember, listMembers, type Member } from '#modules/members/index';
import { explainMember } from '#modules/reporting/index';
import type { Db } from '#platform/database/query';
import { type Acting, actingIn, print, printJson, withDatabase } from './with-database.ts';

/** `duesday explain MEMBER [ITEM]`: the ledger in sentences. */
export function explain(
  memberNamed: string,
  itemNamed: string | undefined,
  options: { organization?: string; json?: boolean },
): Promise<void> {
  return withDatabase('explain', async ({ db }) => {
    const found: { acting: Acting; member: Member }[] = [];
    for (const acting of await actingIn({ db }, options.organization))
      for (const member of await membersNamed(db, acting, memberNamed))
        found.push({ acting, member });
    const [only, ...others] = found;
    if (!only) throw nobody(memberNamed);
    if (others.length > 0)
      throw several(
        memberNamed,
        found.map(({ member }) => member),
      );

    const { acting, member } = only;
    const itemId = itemNamed === undefined ? undefined : await itemCalled(db, acting, itemNamed);
    const items = await explainMember(db, acting.caller, { memberId: member.id, itemId });
    if (options.json)
      return printJson({
        memberId: formatId('member', member.id),
        items: items.map((item) => ({ ...item, itemId: formatId('item', item.itemId) })),
      });
    print(`${member.name} (${formatId('member', member.id)})`);
    if (items.length === 0) print('Never had any sessions.');
    for (const item of items) {
      for (const sentence of item.sentences) print(`  ${sentence}`);
      print(`  ${item.sum}`);
    }
  });
}

async function membersNamed(db: Db, { caller }: Acting, named: string): Promise<Member[]> {
  const id = parseId('member', named);
  if (id !== undefined) {
    const member = await findMember(db, caller.organizationId, id);
    return member ? [member] : [];
  }
  const { items } = await listMembers(db, caller.organizationId, { search: named, limit: 20 });
  const exact = items.filter((member) => member.name.toLowerCase() === named.toLowerCase());
  return exact.length === 1 ? exact : items;
}

async function itemCalled(db: Db, { caller }: Acting, named: string): Promise<number> {
  const { items } = await listItems(db, caller.organizationId, {
    limit: 10_000,
    type: 'scheduler_bucket',
  });
  const wanted = named.toLowerCase();
  const item = items.find(
    (one) =>
      one.id === parseId('item', named) ||
      one.name.toLowerCase() === wanted ||
      one.session?.shortName.toLowerCase() === wanted,
  );
  if (item) return item.id;
  throw new Refusal({
    kind: 'not_found',
    code: 'no_such_item',
    detail: `There is no session item "${named}".`,
    hint: `There is: ${items.map((one) => one.session?.shortName).join(', ') || 'none yet'}.`,
  });
}

const nobody = (named: string) =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_member',
    detail: `There is no member "${named}".`,
    hint: 'Name an id such as member_12, an e-mail address, or the beginning of a name.',
  });

const several = (named: string, members: readonly Member[]) =>
  new Refusal({
    kind: 'invalid',
    code: 'several_members',
    detail: `"${named}" could be ${members.map((member) => `${member.name} (${formatId('member', member.id)})`).join(', ')}.`,
    hint: 'Name the one you mean by id.',
  });
