import { sql } from 'kysely';
import { parseId } from '#kit/ids';
import { startRun, workRun } from '#modules/billing/index';
import { rows } from '#platform/database/query';
import { returnFileFor } from '#testing/ach-files';
import { aroundNow } from '#testing/around-now';
import { type Abilities, processorContract } from '#testing/processor-contract';
import { BankDrafts } from './index.ts';

// A bank never says no when it is asked: what it will not pay comes back in a file. It is silent where an
// account's trial entry is on its way; nobody calls, the next run asks again.

const can: Abilities = {
  pays: 'submitted',
  declines: 'by_return',
  staysSilent: true,
  keepsBooks: true,
};
let accounts = 0;

processorContract('bank drafts', can, ({ db, house }, gym) => {
  const clubId = parseId('club', gym.ids['club']![0]!)!;
  const call = async (method: string, url: string, body?: object) => {
    const answer = await gym.call(method, url, body);
    if (answer.status >= 300) throw new Error(answer.text);
    return answer;
  };
  const sender = gym.sent.get('PUT /v1/bank-sender')!.body as object;
  const sendFile = async (): Promise<string> => {
    const { body } = await call('POST', '/v1/bank-files');
    return (await call('GET', `/v1/bank-files/${body.id}/content`)).text;
  };
  /** Trial entries went out, and a week has gone by. */
  const later = async (caller: typeof gym.caller) => {
    await gym.call('POST', '/v1/bank-files');
    return { ...caller, now: caller.now.add({ hours: 24 * 7 }) };
  };
  return {
    name: 'ach',
    can,
    card: async (memberId, does) => {
      const sendsPrenotes = does === 'pays_and_is_silent';
      await call('PUT', '/v1/bank-sender', { ...sender, sendsPrenotes });
      const { body } = await call('POST', `/v1/members/${memberId}/bank-accounts`, {
        holderName: 'A Payer',
        routingNumber: '231380104',
        accountNumber: `77000${1000 + ++accounts}`,
        accountType: 'checking',
        authorization: 'The club may draft my dues.',
      });
      return body.token;
    },
    methodOf: (token) => ({ kind: 'bank_account', token }),
    sendBack: async (back) => {
      const sent = await sendFile();
      const entries = await rows<{ key: string; traceNumber: string }>(
        db,
        sql`
          select key, trace_number
          from bank_entries
          where organization_id = ${gym.organizationId} and trace_number is not null`,
      );
      const keyOf = new Map(entries.map((entry) => [entry.traceNumber, entry.key]));
      const does = new Map(back.map((one) => [one.key, one.does]));
      const content = returnFileFor(sent, ({ traceNumber }) => {
        const wanted = does.get(keyOf.get(traceNumber) ?? '');
        return wanted && { code: wanted === 'declines' ? 'R01' : 'R02' };
      });
      await call('POST', '/v1/bank-return-files', { name: 'returns.txt', content });
    },
    books: () => new BankDrafts(db).statement(db, gym.caller, aroundNow(gym)),
    later,
    deliver: async () => {
      const caller = await later(gym.caller);
      const { id } = await startRun(db, caller, { through: null, clubIds: [clubId] });
      const deps = { processor: house.processors, clock: () => caller.now };
      await workRun(db, caller, deps, id);
    },
  };
});
