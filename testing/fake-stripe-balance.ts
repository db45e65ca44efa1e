// oxlint-disable-next-line typescript/no-explicit-any
type Thing = Record<string, any>;

const contested = new Set(['needs_response', 'under_review', 'won', 'lost']);

/** What moved on the account, the newest first, a page at a time. */
export function balanceOf(
  things: ReadonlyMap<string, Thing>,
  { type, created, limit, starting_after }: Thing,
  mostOnAPage: number,
): Thing {
  const all = [...things.values()].flatMap((one) => movesOf(one, things)).reverse();
  const wanted = all.filter(
    (one) =>
      one['type'] === type &&
      one['created'] >= Number(created?.gte ?? 0) &&
      one['created'] < Number(created?.lt ?? Infinity),
  );
  const from = starting_after ? wanted.findIndex(({ id }) => id === starting_after) + 1 : 0;
  const end = from + Math.min(Number(limit ?? 10), mostOnAPage);
  const data = wanted.slice(from, end);
  return { object: 'list', data, has_more: end < wanted.length, url: '/v1/balance_transactions' };
}

function movesOf(thing: Thing, things: ReadonlyMap<string, Thing>): Thing[] {
  const { id, object, amount, metadata, customer, status } = thing;
  const created = thing['moved'] ?? thing['created'];
  const move = (type: string, source: Thing, also: Thing = {}) => ({
    id: `txn_${type}_${id}${also['end'] ?? ''}`,
    object: 'balance_transaction',
    type,
    created,
    amount,
    source,
    ...also,
  });
  if (object === 'payment_intent' && status === 'succeeded') {
    const about = { amount, amount_captured: amount, customer, payment_intent: thing };
    const then = { metadata: thing['charge_metadata'] ?? metadata };
    return [move('charge', { id: `ch_${id}`, object: 'charge', ...about, ...then })];
  }
  if (object === 'refund' && status === 'succeeded') {
    const intent = things.get(thing['payment_intent']);
    return [move('refund', { ...thing, payment_intent: intent }, { amount: -amount })];
  }
  if (object !== 'dispute' || !contested.has(status)) return [];
  const taken = move('adjustment', thing, { amount: -amount });
  return status === 'won' ? [taken, move('adjustment', thing, { end: '_won' })] : [taken];
}
