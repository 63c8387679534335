import { z } from 'zod';
import { newSlug } from '../id.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { acted, isRefusal } from './acting.ts';
import { editStatements, endStatement } from './members/store.ts';
import {
  dayOf,
  editRefusal,
  goneRefusal,
  heldOf,
  saidRefusal,
  seatsRefusal,
  takenIdRefusal,
} from './rules.ts';
import {
  Ending,
  NewReadingGroup,
  ReadingGroup,
  ReadingGroupEdit,
  ReadingGroups,
} from './schema.ts';
import { settledGroup } from './settling/settled.ts';
import { listGroups, makeGroup } from './store.ts';
import { groupFor, summaryFor } from './tell.ts';

const params = z.object({ group: z.string() });

const list = route({
  act: 'reading-group.list',
  method: 'get',
  path: '/reading-groups',
  summary: 'The reading groups, those that ended too',
  responses: { 200: json(ReadingGroups, 'By their titles') },
});

const begin = route({
  act: 'reading-group.begin',
  method: 'post',
  path: '/reading-groups',
  summary: 'Begin a reading group',
  request: { body: body(NewReadingGroup) },
  responses: {
    200: json(ReadingGroup, 'The group; the same id again gives the one that is there'),
  },
});

const read = route({
  act: 'reading-group.read',
  method: 'get',
  path: '/reading-groups/{group}',
  summary: 'One group with its meetings and members, and what I may do in it',
  request: { params },
  responses: { 200: json(ReadingGroup, 'The group') },
});

const edit = route({
  act: 'reading-group.edit',
  method: 'put',
  path: '/reading-groups/{group}',
  summary: 'Edit what is said of a group; the meetings that come move to its new hour',
  request: { params, body: body(ReadingGroupEdit) },
  responses: { 200: json(ReadingGroup, 'The group as it is now; its members were told') },
});

const end = route({
  act: 'reading-group.edit',
  method: 'put',
  path: '/reading-groups/{group}/end',
  summary: 'End a group; what it has read stays',
  request: { params, body: body(Ending) },
  responses: { 200: json(ReadingGroup, 'The group as it is now; its members were told') },
});

/** Reading groups: a regular hour, members, and who presents when. Places are at `/events`. */
export const readingGroups = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const now = portal.now();
    const rows = await listGroups(portal.db, { person: asker?.id ?? '', now: instant(now) });
    return c.json({ groups: rows.map((row) => summaryFor(row, asker, now)) }, 200);
  })
  .openapi(begin, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const wrong = saidRefusal(said, officesOf(portal));
    if (wrong) return refused(c, wrong);
    const more = { slug: newSlug(said.title), host: asker?.id ?? '', now: instant(portal.now()) };
    const made = await makeGroup(portal.db, { ...said, ...more });
    if (!made) return refused(c, takenIdRefusal);
    const group = (await settledGroup(portal, made.slug, more.host, 'anew')) ?? made;
    return c.json(groupFor(group, asker, portal.now()), 200);
  })
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const group = await settledGroup(portal, c.req.valid('param').group, asker?.id ?? '');
    return group ? c.json(groupFor(group, asker, portal.now()), 200) : refused(c, goneRefusal);
  })
  .openapi(edit, async (c) => {
    const { asker, portal } = c.var;
    const { version, ...said } = c.req.valid('json');
    const group = await acted(c, {
      slug: c.req.valid('param').group,
      version,
      act: (before, { now, change }) =>
        editRefusal(before, asker, now) ??
        saidRefusal(said, officesOf(portal)) ??
        seatsRefusal(before.confirmed, said.seats) ?? {
          what: 'edited',
          statements: editStatements(change, said),
          said: 'what is said of it was changed. Have a look at its page.',
        },
    });
    return isRefusal(group) ? refused(c, group) : c.json(groupFor(group, asker, portal.now()), 200);
  })
  .openapi(end, async (c) => {
    const { asker, portal } = c.var;
    const { reason } = c.req.valid('json');
    const group = await acted(c, {
      slug: c.req.valid('param').group,
      act: (before, { now, change }) => {
        const barred = editRefusal(before, asker, now);
        // The same request sent again finds it ended.
        if (barred?.code === 'over' || barred?.code === 'cancelled') return 'done';
        if (barred) return barred;
        const last = heldOf(before.meetings, now).at(-1);
        const lastDay = last ? dayOf(last) : null;
        return {
          what: 'edited',
          statements: [endStatement(change, { lastDay, reason })],
          said: `it ends here. ${reason}`,
        };
      },
    });
    return isRefusal(group) ? refused(c, group) : c.json(groupFor(group, asker, portal.now()), 200);
  });

const officesOf = ({ catalogue }: { catalogue: { offices: { slug: string }[] } }) =>
  catalogue.offices.map(({ slug }) => slug);
