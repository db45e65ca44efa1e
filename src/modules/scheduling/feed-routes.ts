import { z } from 'zod';
import { dressedId, idOf, instant } from '#kit/contract';
import { formatId } from '#kit/ids';
import type { Api } from '#platform/http/api';
import { type Feed, listFeeds } from './feed-store.ts';
import { makeFeed, readFeed, revokeFeed } from './feeds.ts';

const tag = 'Scheduler';

const feed = z
  .strictObject({
    id: dressedId('calendarFeed'),
    clubId: dressedId('club').nullable(),
    trainerId: dressedId('trainer').nullable(),
    memberId: dressedId('member').nullable(),
    name: z.string().meta({ description: 'Whose calendar it is' }),
    madeAt: instant,
    madeBy: z.string(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'CalendarFeed' });

const feeds = z.strictObject({ items: z.array(feed) }).meta({ id: 'CalendarFeeds' });

const made = z
  .strictObject({
    id: dressedId('calendarFeed'),
    url: z.string().meta({ description: 'The link itself. It cannot be shown again.' }),
  })
  .meta({ id: 'MadeCalendarFeed' });

/** Secret links for calendar programs. `linkBase` is where they lead. */
export function feedRoutes(api: Api, { linkBase }: { linkBase: () => string }): void {
  const answerOf = ({ id, token }: { id: number; token: string }) => ({
    id: formatId('calendarFeed', id),
    url: `${linkBase()}/calendars/${token}`,
  });
  const shared = {
    method: 'POST',
    tag,
    scope: 'scheduling:write',
    status: 201,
    answer: made,
    secret: true,
  } as const;
  api.route({
    ...shared,
    path: '/clubs/:clubId/calendar-feeds',
    summary: 'Make a secret link to the calendar of a club',
    params: { clubId: idOf('club') },
    handle: async (tx, caller, { params }) => answerOf(await makeFeed(tx, caller, params)),
  });
  api.route({
    ...shared,
    path: '/trainers/:trainerId/calendar-feeds',
    summary: 'Make a secret link to the events of a trainer',
    params: { trainerId: idOf('trainer') },
    handle: async (tx, caller, { params }) => answerOf(await makeFeed(tx, caller, params)),
  });
  api.route({
    ...shared,
    path: '/members/:memberId/calendar-feeds',
    summary: 'Make a secret link to the events that a member has a place in',
    params: { memberId: idOf('member') },
    handle: async (tx, caller, { params }) => answerOf(await makeFeed(tx, caller, params)),
  });
  api.route({
    method: 'GET',
    path: '/calendar-feeds',
    tag,
    summary: 'Links that still open, the newest first; not what they end with',
    scope: 'scheduling:read',
    answer: feeds,
    handle: async (tx, caller) => ({
      items: (await listFeeds(tx, caller.organizationId)).map(feedAnswer),
    }),
  });
  api.route({
    method: 'DELETE',
    path: '/calendar-feeds/:feedId',
    tag,
    summary: 'Revoke a link: whoever has it reads nothing any more',
    scope: 'scheduling:write',
    params: { feedId: idOf('calendarFeed') },
    answer: feed,
    handle: async (tx, caller, { params }) =>
      feedAnswer(await revokeFeed(tx, caller, params.feedId)),
  });

  // for calendar programs, which know nothing but the address
  api.app.get<{ Params: { token: string } }>(
    '/calendars/:token',
    {
      schema: { hide: true },
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      // its address opens the calendar: it stands in no log
      logLevel: 'warn',
    },
    async (request, reply) => {
      const text = await readFeed(api.db, request.params.token);
      if (text === undefined) return reply.code(404).type('text/plain').send('No such calendar.\n');
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .send(text);
    },
  );
}

const feedAnswer = (one: Feed): z.input<typeof feed> => ({
  id: formatId('calendarFeed', one.id),
  clubId: one.clubId === null ? null : formatId('club', one.clubId),
  trainerId: one.trainerId === null ? null : formatId('trainer', one.trainerId),
  memberId: one.memberId === null ? null : formatId('member', one.memberId),
  name: one.name,
  madeAt: one.madeAt.toString(),
  madeBy: one.madeBy,
  revokedAt: one.revokedAt?.toString() ?? null,
});
