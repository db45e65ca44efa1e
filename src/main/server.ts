import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { authenticateWith, openSignIn, signInRoutes } from '#modules/identity/index';
import type { Db } from '#platform/database/query';
import { Api } from '#platform/http/api';
import { makeProblem } from '#platform/http/problem';
import { createHttp, type HttpSettings } from '#platform/http/server';
import { serveWebApp } from '#platform/http/web-app';
import type { House } from './compose.ts';
import { version } from './version.ts';

const localAddress = 'http://localhost';

/** The web server with every room's routes, ready to listen or to be asked without a socket. */
export async function createServer(
  db: Db,
  house: House,
  {
    isReady = () => true,
    webFolder,
    ...settings
  }: Omit<HttpSettings, 'version'> & { isReady?: () => boolean; webFolder?: string },
): Promise<FastifyInstance> {
  const app = await createHttp({ ...settings, version });
  app.get('/health', { schema: { hide: true } }, async (_request, reply) => {
    const notYet = makeProblem(503, 'starting', 'Duesday is starting.');
    if (!isReady()) return reply.code(503).type('application/problem+json').send(notYet);
    try {
      await sql`select 1`.execute(db);
      return { status: 'ok', version };
    } catch {
      const problem = makeProblem(503, 'database_away', 'The database cannot be reached.');
      return reply.code(503).type('application/problem+json').send(problem);
    }
  });
  const { post, setup, outside } = house;
  const { publicUrl, secret } = outside;
  const linkBase = () => publicUrl ?? (app.server.listening ? app.listeningOrigin : localAddress);
  const signIn = await openSignIn(db, { secret, publicUrl, post, linkBase });
  signInRoutes(app, db, signIn);
  const doorway = { post, linkBase, publicUrl, setup };
  house.addRoutes(new Api(app, db, authenticateWith(signIn)), doorway);
  if (webFolder) await serveWebApp(app, webFolder);
  return app;
}
