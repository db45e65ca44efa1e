import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built web app: files with a hash in their name for ever, everything else fresh. An address
 * that a person opens in a browser and no file answers is a page of the app, which finds its way itself.
 */
export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  if (!fs.existsSync(path.join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders(reply, file) {
      const isHashed = path.dirname(file) === path.join(folder, 'assets');
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.route({
    method: 'GET',
    url: '/*',
    schema: { hide: true },
    handler: (request, reply) => {
      const isPage = request.headers.accept?.includes('text/html') && !isOurs(request.url);
      return isPage ? reply.sendFile('index.html') : reply.callNotFound();
    },
  });
}

/** Addresses of programs: what is not there is not there. */
const isOurs = (url: string) => /^\/(v1|auth|docs|assets|health|openapi\.json)(\/|\?|$)/.test(url);
