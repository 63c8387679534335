import { z } from 'zod';
import { findPlaybook } from '../../playbooks/rules.ts';
import { body, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { invalid } from '../rules.ts';
import {
  changedRefusal,
  earlyRefusal,
  fullRefusal,
  membersAt,
  noMemberRefusal,
  runRefusal,
  writeRefusal,
} from './rules.ts';
import { Attended, Prepared } from './schema.ts';
import { answered, asNow, changed, ofMeeting, sittingOf } from './sitting.ts';
import {
  countedStatement,
  linkStatement,
  notThereStatement,
  prepareStatement,
  thereStatement,
  unlinkStatement,
} from './store.ts';

const ofPerson = ofMeeting.extend({ person: z.string() });
const ofPlaybook = ofMeeting.extend({ playbook: z.string() });

const read = route({
  act: 'reading-group.read',
  method: 'get',
  path: '/reading-groups/{group}/meetings/{meeting}',
  summary: 'One meeting: its text, notes and questions, who was there, and what I may do',
  request: { params: ofMeeting },
  responses: asNow,
});
const prepare = route({
  act: 'meeting.run',
  method: 'put',
  path: '/reading-groups/{group}/meetings/{meeting}/preparation',
  summary: 'Say beforehand what is to be noted and what to talk about',
  request: { params: ofMeeting, body: body(Prepared) },
  responses: asNow,
});
const count = route({
  act: 'meeting.run',
  method: 'put',
  path: '/reading-groups/{group}/meetings/{meeting}/attendance',
  summary: 'Say that everybody who was there is noted, or that somebody is missing in the list',
  request: { params: ofMeeting, body: body(Attended) },
  responses: asNow,
});
const come = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/meetings/{meeting}/attendance/{person}',
  summary: 'Note that I am there, or, presenting or hosting, that somebody is',
  request: { params: ofPerson },
  responses: asNow,
});
const stay = route({
  act: 'reading-group.take-part',
  method: 'delete',
  path: '/reading-groups/{group}/meetings/{meeting}/attendance/{person}',
  summary: 'Take that back',
  request: { params: ofPerson },
  responses: asNow,
});
const link = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/meetings/{meeting}/playbooks/{playbook}',
  summary: 'Link a playbook that the meeting talked of',
  request: { params: ofPlaybook },
  responses: asNow,
});
const unlink = route({
  act: 'reading-group.take-part',
  method: 'delete',
  path: '/reading-groups/{group}/meetings/{meeting}/playbooks/{playbook}',
  summary: 'Take such a link away',
  request: { params: ofPlaybook },
  responses: asNow,
});

/** The page of a meeting, what its presenter prepares, who is there, and what it is linked with. */
export const meetings = newRoutes()
  .openapi(read, async (c) => {
    const sitting = await sittingOf(c, c.req.valid('param'));
    return 'code' in sitting ? refused(c, sitting) : answered(c, sitting);
  })
  .openapi(prepare, async (c) => {
    const said = c.req.valid('json');
    const by = c.var.asker?.slug;
    return changed(c, c.req.valid('param'), {
      barred: runRefusal,
      write: (at) => [prepareStatement({ ...at, ...said })],
      missed: ({ prepared }) => {
        const { notes, questions, version } = said;
        const isMine = prepared?.version === version + 1 && prepared.by.slug === by;
        const isSame = prepared?.notes === notes && prepared.questions === questions;
        return isMine && isSame ? undefined : changedRefusal;
      },
    });
  })
  .openapi(count, async (c) => {
    const { complete } = c.req.valid('json');
    return changed(c, c.req.valid('param'), {
      barred: (sitting) => runRefusal(sitting) ?? earlyRefusal(sitting),
      write: ({ session, now }) => [countedStatement(session, complete, now)],
    });
  })
  .openapi(come, async (c) => {
    const { person, ...which } = c.req.valid('param');
    return changed(c, which, noting(person, 'come'));
  })
  .openapi(stay, async (c) => {
    const { person, ...which } = c.req.valid('param');
    return changed(c, which, noting(person, 'stay'));
  })
  .openapi(link, async (c) => {
    const { playbook, ...which } = c.req.valid('param');
    const known = findPlaybook(c.var.portal.catalogue, playbook) !== undefined;
    return changed(c, which, {
      barred: (sitting) =>
        writeRefusal(sitting) ??
        (known
          ? undefined
          : invalid([{ field: 'playbook', message: 'No such playbook is published.' }])),
      write: ({ session }) => [linkStatement(session, playbook)],
      missed: ({ playbooks }) => (playbooks.includes(playbook) ? undefined : fullRefusal),
    });
  })
  .openapi(unlink, async (c) => {
    const { playbook, ...which } = c.req.valid('param');
    return changed(c, which, {
      barred: writeRefusal,
      write: ({ session }) => [unlinkStatement(session, playbook)],
    });
  });

/** Of oneself everybody can say it, of others who presents or hosts; of members alone. */
function noting(slug: string, what: 'come' | 'stay'): Parameters<typeof changed>[2] {
  return {
    barred: (sitting, { there }) => {
      const isMe = sitting.asker?.slug === slug;
      const barred =
        writeRefusal(sitting) ?? (isMe ? undefined : runRefusal(sitting)) ?? earlyRefusal(sitting);
      const people = [...membersAt(sitting.group, sitting.meeting), ...there];
      const isKnown = isMe || people.some((one) => one.slug === slug);
      return barred ?? (isKnown ? undefined : noMemberRefusal);
    },
    write: ({ session, person: by, now }, { group, asker }) => {
      const one = group.spells.find((spell) => spell.slug === slug);
      const person = one?.person ?? (asker?.slug === slug ? asker.id : '');
      return what === 'come'
        ? [thereStatement({ session, person, by, now })]
        : [notThereStatement(session, person)];
    },
  };
}
