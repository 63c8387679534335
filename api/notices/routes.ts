import { body, json, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { Notices, ReadMark } from './schema.ts';
import { markRead, noticesOf } from './store.ts';

const readNotices = route({
  act: 'notice.read',
  method: 'get',
  path: '/notices',
  summary: 'What changed for me',
  responses: { 200: json(Notices, 'The newest fifty, and how many are unread in all') },
});

const setReadMark = route({
  act: 'notice.read',
  method: 'put',
  path: '/notices/read-mark',
  summary: 'I have read everything up to this notice',
  request: { body: body(ReadMark) },
  responses: { 200: json(Notices, 'The notices as they are now') },
});

/** What is under the bell. */
export const notices = newRoutes()
  .openapi(readNotices, async (c) => {
    const { asker, portal } = c.var;
    return c.json(await noticesOf(portal.db, asker?.id ?? ''), 200);
  })
  .openapi(setReadMark, async (c) => {
    const { asker, portal } = c.var;
    const { through } = c.req.valid('json');
    const mark = { person: asker?.id ?? '', through, now: instant(portal.now()) };
    return c.json(await markRead(portal.db, mark), 200);
  });
