import { openPlace } from './place.ts';
import * as d from './dues.ts';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { startRun, workRun } from '#modules/billing/index';
import { allScopes } from '#modules/identity/index';
import { Kysely, PostgresDialect, CamelCasePlugin } from 'kysely';
const size = Number(process.argv[2] ?? 200000);
const place = await openPlace(8);
const { organizationId, now } = await (d as any).makeClub(place.db, size);
await (d as any).settle(place.db);
const sums = new Map<string, { n: number; ms: number }>();
const db = new Kysely<any>({
  dialect: new PostgresDialect({ pool: place.pool }),
  plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  log(e) {
    const k = e.query.sql.replace(/\s+/g, ' ').slice(0, 70);
    const s = sums.get(k) ?? { n: 0, ms: 0 };
    s.n++;
    s.ms += e.queryDurationMillis;
    sums.set(k, s);
  },
});
const caller = { organizationId, actor: 'bench', now, scopes: new Set<string>(allScopes) };
const deps = { processor: new SimulatedProcessor(db as any), clock: () => now };
const t = performance.now();
const { id } = await startRun(db as any, caller, { through: null, clubIds: [] });
const cpu = process.cpuUsage();
await workRun(db as any, caller, deps, id);
const c = process.cpuUsage(cpu);
console.log('run', performance.now() - t, 'node cpu ms', (c.user + c.system) / 1000);
for (const [k, v] of [...sums].sort((a, b) => b[1].ms - a[1].ms).slice(0, 14))
  console.log(v.ms.toFixed(0).padStart(8), String(v.n).padStart(5), k);
const b = await (d as any).insertBare(place.db, organizationId);
console.log('limit', b);
await place.remove();
