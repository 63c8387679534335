import { expect, test } from 'vitest';
import { createApp } from '../api/app.ts';
import { letHelp } from '../api/events/helpers/store.ts';
import { roleOf } from '../api/people/rules.ts';
import type { Asker } from '../api/people/schema.ts';
import {
  type Act,
  may,
  permissionRefusal,
  permissions,
  type Role,
  roles,
} from '../api/permissions.ts';
import { makeReport, type ToReport } from '../api/reports/store.ts';
import { beginRun } from '../api/runs/store.ts';
import { makeSeries } from '../api/series/store.ts';
import { askForTopic } from '../api/talks/requests/store.ts';
import { afterBodies, afterOfSomeone, afterRoutes, afterThings } from './afterwards/walk.ts';
import { aDesk, deskBodies, deskRoutes } from './attendance/walk.ts';
import {
  ada,
  adaDrafts,
  adaOffers,
  amina,
  arrive,
  bela,
  cast,
  farah,
  greta,
  monday,
} from './cast.ts';
import { browserOf } from './client.ts';
import { camp } from './cohorts/camp.ts';
import { aCohort, cohortBodies } from './cohorts/walk.ts';
import { aCourse, courseBodies } from './courses/walk.ts';
import { aGuest, guestBodies, guestRoutes } from './guests/walk.ts';
import { aPicture } from './hackathons/picture.ts';
import {
  aHackathon,
  aHackGuest,
  hackBodies,
  hackOfSomeone,
  hackRoutes,
} from './hackathons/walk.ts';
import { aMail } from './mail/walk.ts';
import { aMaterial } from './materials/stage.ts';
import { openPortal } from './open-portal.ts';
import { catalogueOf, playbook } from './playbooks-of.ts';
import { aReadingGroup, readingGroupBodies, readingGroupRoutes } from './reading-groups/walk.ts';
import { aToken } from './scim/stage.ts';
import { aDirectory, directoryBrowser, scimBodies, scimRoutes } from './scim/walk.ts';

/**
 * Who may: v(isitor), g(uest), m(ember), a(dmin); a capital where the thing is another's, too. What
 * is given besides adds to that: E(ditor), O(rganiser), C(heck-in), each to anybody's. D(irectory) is
 * a program, and nobody of them.
 */
const table: Record<Act, string> = {
  'contract.read': 'VGMA',
  'health.read': 'VGMA',
  'sign-in.begin': 'VGMA',
  'sign-in.end': 'vgma',
  'sign-in.end-by-provider': 'VGMA',
  'sign-in.list': 'gma',
  'sign-in.end-all': 'gma',
  'sign-in.end-of-others': 'A',
  'me.read': 'VGMA',
  'person.list': 'MA',
  'person.read': 'MA',
  'role.list': 'A',
  'person.import': 'A',
  'person.leave': 'A',
  'audit.read': 'A',
  'directory-token.keep': 'A',
  'scim.read': 'D',
  'scim.write': 'D',
  'role.give': 'A',
  'person.remove': 'A',
  'skill.say': 'ma',
  'clash.list': 'MA',
  'series.read': 'VGMA',
  'series.make': 'MA',
  'series.edit': 'mAE',
  'export.read': 'gma',
  'boot-camp.forget': 'ma',
  'talk.list': 'VGMA',
  'talk.read': 'VGMA',
  'talk.offer': 'MA',
  'link.read': 'MA',
  'draft.list': 'ma',
  'draft.read': 'mA',
  'talk.edit': 'mA',
  'talk.cancel': 'mA',
  'talk.announce': 'mA',
  'talk.duplicate': 'mA',
  'talk.decline': 'ma',
  'talk.discard': 'mA',
  'material.read': 'MA',
  'material.keep': 'mA',
  'event.stamp': 'VGMA',
  'afterwards.read': 'MA',
  'question.ask': 'MA',
  'question.answer': 'mA',
  'question.remove': 'mAE',
  'thanks.say': 'MA',
  'note.write': 'mA',
  'note.open': 'mA',
  'event-feedback.give': 'MA',
  'event-feedback.open': 'mA',
  'follow-up.list': 'MA',
  'follow-up.make': 'MA',
  'follow-up.end': 'mAE',
  'signup.list': 'MA',
  'signup.take': 'ma',
  'signup.leave': 'ma',
  'door.read': 'VGMA',
  'door.open': 'mAC',
  'door.code': 'VGMA',
  'attendance.list': 'mAC',
  'attendance.record': 'mAC',
  'event.run': 'mA',
  'event.own': 'VGMA',
  'open.read': 'VGMA',
  'guest.ask': 'VGMA',
  'guest.confirm': 'VGMA',
  'guest.place': 'VGMA',
  'desk.use': 'VGMA',
  'guest-list.read': 'MA',
  'guest-list.keep': 'mA',
  'handover.end': 'mA',
  'handover.accept': 'ma',
  'notice.read': 'gma',
  'mail.read': 'gma',
  'mail.choose': 'gma',
  'mail.stop': 'VGMA',
  'mail.mend': 'A',
  'markdown.preview': 'MA',
  'report.list': 'MA',
  'report.make': 'MA',
  'report.settle': 'mAE',
  'help.read': 'MA',
  'help.say': 'MA',
  'search.count': 'VGMA',
  'search.list': 'MA',
  'standing.read': 'VGMA',
  'review.list': 'VGMA',
  'review.mark': 'mAE',
  'review.undo': 'ma',
  'review-queue.read': 'MA',
  'run.list': 'MA',
  'run.read': 'MA',
  'run.begin': 'MA',
  'run.tick': 'MA',
  'run.end': 'ma',
  'cohort.list': 'MA',
  'cohort.read': 'MA',
  'cohort.make': 'MA',
  'cohort.edit': 'mAO',
  'mini-project.edit': 'mAO',
  'hosting.read': 'MA',
  'visit.host': 'ma',
  'swap.take': 'ma',
  'invitation.take': 'ma',
  'fortnight.keep': 'ma',
  'welcome.write': 'MA',
  'feedback.give': 'ma',
  'rotation-feedback.read': 'mA',
  'check-in.read': 'AO',
  'outcome.tell': 'mAO',
  'proposal.make': 'mA',
  'proposal.take-back': 'ma',
  'proposal.answer': 'mA',
  'hosting.away': 'ma',
  'visit-words.read': 'mA',
  'visit-words.write': 'ma',
  'calendar.read': 'VGMA',
  'calendar-feed.keep': 'ma',
  'course.list': 'MA',
  'course.read': 'MA',
  'course.offer': 'MA',
  'course.edit': 'mA',
  'reading-group.list': 'MA',
  'reading-group.read': 'MA',
  'reading-group.begin': 'MA',
  'reading-group.edit': 'mA',
  'reading-group.take-part': 'ma',
  'meeting.run': 'mA',
  'hackathon.list': 'MA',
  'hackathon.read': 'MA',
  'hackathon.offer': 'MA',
  'hackathon.edit': 'mA',
  'idea.pitch': 'MA',
  'idea.edit': 'mA',
  'idea.say': 'MA',
  'idea.unsay': 'mA',
  'hack-team.join': 'MA',
  'hack-team.leave': 'mA',
  'hack-help.come': 'MA',
  'hack-team.edit': 'mA',
  'hack-vote.cast': 'MA',
  'hack-jury.score': 'MA',
  'reading.change': 'mA',
  'certificate.read': 'mA',
  'holiday.list': 'VGMA',
  'archive.read': 'VGMA',
  'topic-request.read': 'MA',
  'topic-request.make': 'MA',
  'topic-request.voice': 'MA',
  'topic-request.drop': 'mAE',
  'find.read': 'VGMA',
  'event.topics': 'mAE',
};

const acts = Object.keys(permissions) as Act[];
const cases = acts.flatMap((act) =>
  roles.flatMap((role) => [true, false].map((own) => [role, act, own] as const)),
);

test.each(cases)('a %s and %s, own: %s, are as the table says', (role, act, own) => {
  const initial = role.slice(0, 1);
  const letters = table[act];
  const expected = letters.includes(initial.toUpperCase()) || (own && letters.includes(initial));
  expect(may(role, act, own)).toBe(expected);
});

test.each([
  ['visitor', 'talk.offer', false, { code: 'unsigned', message: 'Sign in to offer a talk.' }],
  [
    'guest',
    'talk.offer',
    false,
    { code: 'forbidden', message: 'Only members of staff can offer a talk.' },
  ],
  [
    'member',
    'talk.edit',
    false,
    { code: 'forbidden', message: 'Only its host, its speakers or an admin can edit this talk.' },
  ],
  ['member', 'talk.edit', true, undefined],
  ['admin', 'talk.edit', false, undefined],
] as const)('a %s who asks for %s (own: %s) hears why not', (role, act, own, refusal) => {
  expect(permissionRefusal(role, act, own)).toEqual(refusal);
});

/** What each route is in the table: a new route has to be thought about here, too. */
const routes: Record<string, Act> = {
  'get /healthz': 'health.read',
  'get /readyz': 'health.read',
  'get /api/openapi.json': 'contract.read',
  'get /api/docs': 'contract.read',
  'get /api/docs.css': 'contract.read',
  'get /api/me': 'me.read',
  'get /api/sign-in': 'sign-in.begin',
  'post /api/sign-in': 'sign-in.begin',
  'delete /api/sign-in': 'sign-in.end',
  'get /api/roles': 'role.list',
  'put /api/people/{person}/duties/{duty}': 'role.give',
  'delete /api/people/{person}/duties/{duty}': 'role.give',
  'post /api/people-table': 'person.import',
  'put /api/people-table': 'person.import',
  'get /api/leavers': 'person.leave',
  'put /api/leavers/{person}': 'person.leave',
  'delete /api/leavers/{person}': 'person.leave',
  'put /api/leavers/{person}/heir': 'person.leave',
  ...scimRoutes,
  'get /api/audit': 'audit.read',
  'get /api/audit.json': 'audit.read',
  'get /api/audit.csv': 'audit.read',
  'get /api/events/{event}/check-in-helpers': 'event.run',
  'put /api/events/{event}/check-in-helpers/{person}': 'event.run',
  'delete /api/events/{event}/check-in-helpers/{person}': 'event.run',
  'put /api/people/{person}/role': 'role.give',
  'get /api/sign-ins': 'sign-in.list',
  'delete /api/sign-ins': 'sign-in.end-all',
  'delete /api/sign-ins/others': 'sign-in.end-all',
  'delete /api/sign-ins/everybody': 'sign-in.end-of-others',
  'delete /api/people/{person}/sign-ins': 'sign-in.end-of-others',
  'delete /api/sign-ins/{signIn}': 'sign-in.end-all',
  'get /api/sign-in/provider': 'sign-in.begin',
  'get /api/sign-in/callback': 'sign-in.begin',
  'post /api/sign-in/back-channel': 'sign-in.end-by-provider',
  'get /api/people': 'person.list',
  'get /api/me/export': 'export.read',
  'delete /api/me/boot-camp': 'boot-camp.forget',
  'get /api/directory': 'person.list',
  'get /api/people/{person}': 'person.read',
  'get /api/people/{person}/removal': 'person.remove',
  'delete /api/people/{person}': 'person.remove',
  'get /api/removals': 'person.remove',
  'put /api/skills/{skill}/mine': 'skill.say',
  'delete /api/skills/{skill}/mine': 'skill.say',
  'get /api/events/{event}/signups': 'signup.list',
  'get /api/events/{event}/stamp': 'event.stamp',
  'put /api/events/{event}/signup': 'signup.take',
  'delete /api/events/{event}/signup': 'signup.leave',
  'get /api/clashes': 'clash.list',
  'get /api/series': 'series.read',
  'post /api/series': 'series.make',
  'get /api/series/{series}': 'series.read',
  'put /api/series/{series}': 'series.edit',
  'get /api/talks': 'talk.list',
  'post /api/talks': 'talk.offer',
  'get /api/talks/{talk}': 'talk.read',
  'put /api/talks/{talk}': 'talk.edit',
  'put /api/talks/{talk}/cancellation': 'talk.cancel',
  'get /api/events/{event}/door': 'door.read',
  'put /api/sessions/{session}/door': 'door.open',
  'post /api/sessions/{session}/code': 'door.code',
  'get /api/sessions/{session}/attendance': 'attendance.list',
  'put /api/sessions/{session}/attendance/{person}': 'attendance.record',
  'delete /api/sessions/{session}/attendance/{person}': 'attendance.record',
  ...guestRoutes,
  ...deskRoutes,
  'get /api/drafts': 'draft.list',
  'post /api/drafts': 'talk.offer',
  'put /api/drafts/{draft}': 'talk.edit',
  'delete /api/drafts/{draft}': 'talk.discard',
  'put /api/drafts/{draft}/announcement': 'talk.announce',
  'get /api/events/{event}/materials': 'material.read',
  'put /api/events/{event}/materials/{material}': 'material.keep',
  'delete /api/events/{event}/materials/{material}': 'material.keep',
  'put /api/events/{event}/materials/{material}/file': 'material.keep',
  'get /api/materials/{material}/file': 'material.read',
  'get /api/events/{event}/hosting': 'event.run',
  'get /api/events/{event}/attendees.csv': 'event.run',
  'get /api/events/{event}/own': 'event.own',
  'put /api/events/{event}/signups/{person}/promotion': 'event.run',
  'put /api/events/{event}/signups/{person}/removal': 'event.run',
  'put /api/events/{event}/messages/{message}': 'event.run',
  'put /api/events/{event}/handover': 'event.run',
  'delete /api/events/{event}/handover': 'handover.end',
  'put /api/events/{event}/handover/acceptance': 'handover.accept',
  'delete /api/talks/{talk}/speaker': 'talk.decline',
  'post /api/talks/{talk}/duplicates': 'talk.duplicate',
  ...afterRoutes,
  'get /api/notices': 'notice.read',
  'put /api/notices/read-mark': 'notice.read',
  'get /api/mails': 'mail.read',
  'get /api/mails/{mail}': 'mail.read',
  'get /api/mails/{mail}/html': 'mail.read',
  'get /api/mail-choices': 'mail.choose',
  'put /api/mail-choices': 'mail.choose',
  'get /api/mail-stops/{token}': 'mail.stop',
  'post /api/mail-stops/{token}': 'mail.stop',
  'get /api/dead-mails': 'mail.mend',
  'put /api/dead-mails/{mail}/again': 'mail.mend',
  'post /api/markdown': 'markdown.preview',
  'get /api/reports': 'report.list',
  'put /api/reports/{report}': 'report.make',
  'put /api/reports/{report}/settlement': 'report.settle',
  'get /api/playbooks/{playbook}/help': 'help.read',
  'put /api/playbooks/{playbook}/help': 'help.say',
  'post /api/searches': 'search.count',
  'get /api/searches': 'search.list',
  'get /api/playbooks/{playbook}/standing': 'standing.read',
  'put /api/playbooks/{playbook}/review': 'review.mark',
  'delete /api/playbooks/{playbook}/review': 'review.undo',
  'get /api/reviews': 'review.list',
  'get /api/runs': 'run.list',
  'get /api/playbooks/{playbook}/runs': 'run.list',
  'put /api/runs/{run}': 'run.begin',
  'get /api/runs/{run}': 'run.read',
  'put /api/runs/{run}/entries/{entry}': 'run.tick',
  'put /api/runs/{run}/end': 'run.end',
  'get /api/holidays': 'holiday.list',
  'get /api/archive': 'archive.read',
  'get /api/topic-requests': 'topic-request.read',
  'put /api/topic-requests/{request}': 'topic-request.make',
  'delete /api/topic-requests/{request}': 'topic-request.drop',
  'put /api/topic-requests/{request}/voice': 'topic-request.voice',
  'get /api/topic-requests/{request}/suggestions': 'topic-request.read',
  'post /api/topic-requests/{request}/talk': 'topic-request.make',
  'get /api/find': 'find.read',
  'get /api/events/{event}/topics': 'archive.read',
  'put /api/events/{event}/topics': 'event.topics',
  'get /api/review-queue': 'review-queue.read',
  'get /api/cohorts': 'cohort.list',
  'post /api/cohorts': 'cohort.make',
  'get /api/cohorts/{cohort}': 'cohort.read',
  'put /api/cohorts/{cohort}': 'cohort.edit',
  'delete /api/cohorts/{cohort}': 'cohort.edit',
  'put /api/cohorts/{cohort}/hires/{hire}': 'cohort.edit',
  'delete /api/cohorts/{cohort}/hires/{hire}': 'cohort.edit',
  'post /api/cohorts/{cohort}/hire-list': 'cohort.edit',
  'get /api/cohorts/{cohort}/hires/{hire}/invitation': 'cohort.edit',
  'put /api/cohorts/{cohort}/hires/{hire}/invitation': 'cohort.edit',
  'delete /api/cohorts/{cohort}/hires/{hire}/invitation': 'cohort.edit',
  'post /api/invitation': 'invitation.take',
  'post /api/invitation/acceptance': 'invitation.take',
  'put /api/cohorts/{cohort}/hires/{hire}/days': 'cohort.edit',
  'put /api/cohorts/{cohort}/rotations/{rotation}/days/{day}': 'cohort.edit',
  'put /api/cohorts/{cohort}/hosts/{person}/days/{day}': 'cohort.edit',
  'put /api/cohorts/{cohort}/hires/{hire}/orders/{before}/{after}': 'cohort.edit',
  'put /api/cohorts/{cohort}/hires/{hire}/visits/{rotation}': 'cohort.edit',
  'delete /api/cohorts/{cohort}/hires/{hire}/visits/{rotation}': 'cohort.edit',
  'post /api/cohorts/{cohort}/releases': 'cohort.edit',
  'get /api/feedback': 'feedback.give',
  'get /api/check-ins': 'feedback.give',
  'put /api/check-ins/{cohort}/{week}': 'feedback.give',
  'delete /api/check-ins/{cohort}/{week}': 'feedback.give',
  'get /api/programmes/{programme}/check-ins': 'check-in.read',
  'get /api/people/{person}/boot-camps': 'person.read',
  'get /api/rotations/{rotation}/built': 'cohort.read',
  'put /api/visits/{visit}/outcome': 'outcome.tell',
  'put /api/visits/{visit}/feedback': 'feedback.give',
  'delete /api/visits/{visit}/feedback': 'feedback.give',
  'get /api/rotations/{rotation}/feedback': 'rotation-feedback.read',
  'put /api/visits/{visit}/proposals/{proposal}': 'proposal.make',
  'delete /api/proposals/{proposal}': 'proposal.take-back',
  'put /api/proposals/{proposal}/answer': 'proposal.answer',
  'get /api/calendar': 'calendar.read',
  'get /api/calendar/{feed}': 'calendar.read',
  'get /api/talks/{talk}/calendar.ics': 'talk.read',
  'get /api/calendar-feed': 'calendar-feed.keep',
  'put /api/calendar-feed': 'calendar-feed.keep',
  'delete /api/calendar-feed': 'calendar-feed.keep',
  'post /api/cohorts/{cohort}/planning': 'cohort.edit',
  'get /api/cohorts/{cohort}/planning': 'cohort.edit',
  'delete /api/cohorts/{cohort}/planning': 'cohort.edit',
  'put /api/cohorts/{cohort}/plan': 'cohort.edit',
  'get /api/fortnight': 'fortnight.keep',
  'put /api/fortnight/{cohort}/tasks/{task}': 'fortnight.keep',
  'put /api/fortnight/{cohort}/note': 'fortnight.keep',
  'put /api/fortnight/{cohort}/welcomes/{person}': 'fortnight.keep',
  'get /api/cohorts/{cohort}/welcomes': 'welcome.write',
  'put /api/cohorts/{cohort}/hires/{hire}/welcome': 'welcome.write',
  'delete /api/cohorts/{cohort}/hires/{hire}/welcome': 'welcome.write',
  'get /api/visits/{visit}/mini-project': 'mini-project.edit',
  'put /api/visits/{visit}/mini-project': 'mini-project.edit',
  'put /api/visits/{visit}/acceptance': 'visit.host',
  'put /api/visits/{visit}/swaps/{swap}': 'visit.host',
  'delete /api/visits/{visit}/swaps/{swap}': 'visit.host',
  'put /api/visits/{visit}/swaps/{swap}/taker': 'swap.take',
  'get /api/hosting': 'hosting.read',
  'get /api/cohorts/{cohort}/board': 'cohort.edit',
  'put /api/cohorts/{cohort}/visits/{visit}/reminders/{concern}': 'cohort.edit',
  'put /api/cohorts/{cohort}/my-absences/{day}': 'hosting.away',
  'get /api/visits/{visit}/words': 'visit-words.read',
  'put /api/visits/{visit}/words/{kind}': 'visit-words.write',
  'delete /api/visits/{visit}/words/{kind}': 'visit-words.write',
  'get /api/courses': 'course.list',
  'post /api/courses': 'course.offer',
  'get /api/courses/{course}': 'course.read',
  'put /api/courses/{course}': 'course.edit',
  'put /api/courses/{course}/announcement': 'course.edit',
  'get /api/courses/{course}/next-run': 'course.edit',
  'post /api/courses/{course}/runs': 'course.edit',
  'get /api/courses/{course}/calendar.ics': 'course.read',
  'get /api/courses/{course}/attendance': 'course.edit',
  'get /api/courses/{course}/certificates/{person}': 'certificate.read',
  'delete /api/courses/{course}': 'course.edit',
  'put /api/courses/{course}/cancellation': 'course.edit',
  'put /api/courses/{course}/sessions/{session}': 'course.edit',
  'put /api/courses/{course}/sessions/{session}/cancellation': 'course.edit',
  'put /api/courses/{course}/sessions/{session}/homework': 'course.edit',
  'put /api/courses/{course}/decision': 'course.edit',
  ...readingGroupRoutes,
  ...hackRoutes,
};

const offer = {
  ...{ title: 'Another', abstract: '', date: '2026-11-26', time: '12:30', zone: 'Europe/Lisbon' },
  ...{ minutes: 45, place: '', link: '', seats: 2 },
};
const aLink = { kind: 'slides', title: 'Slides', link: 'https://example.org/deck' };
const aSeries = {
  ...{ title: 'Friday brown bags', about: '', team: null, hosts: [bela.slug] },
  ...{ every: 'week' as const, weekday: 5, nth: null, time: '12:30', zone: 'Europe/Lisbon' },
  ...{ minutes: 45, firstDay: '2026-11-01', lastDay: null, place: '', link: '', offices: [] },
};
const anyRun = {
  playbook: 'on-call/own',
  mode: 'drill' as const,
  steps: [{ key: 'one', title: 'One' }],
};
/** What a well-formed request to each route carries; those that are not here need nothing. */
const bodies: Record<string, unknown> = {
  'post /api/sign-in': { person: bela.slug },
  'put /api/people/{person}/role': { role: 'admin' },
  'post /api/people-table': { text: 'mail,name' },
  'put /api/people-table': { text: 'mail,name' },
  'put /api/leavers/{person}/heir': { to: 'bela-kovacs' },
  'put /api/skills/{skill}/mine': { kind: 'knows' },
  'post /api/talks': offer,
  'put /api/topic-requests/{request}': { title: 'Sails', about: '', topic: '' },
  'put /api/topic-requests/{request}/voice': { come: true, speak: false },
  'post /api/topic-requests/{request}/talk': { draft: 'c'.repeat(16) },
  'put /api/events/{event}/topics': { topics: [] },
  'put /api/talks/{talk}': { ...offer, version: 1 },
  'post /api/series': { ...aSeries, id: 's'.repeat(16) },
  'put /api/series/{series}': { ...aSeries, version: 1 },
  'put /api/talks/{talk}/cancellation': { reason: 'Ill' },
  'post /api/sessions/{session}/code': { key: 'none' },
  'put /api/sessions/{session}/attendance/{person}': { state: 'attended' },
  'post /api/drafts': { ...offer, id: 'a'.repeat(16) },
  'put /api/drafts/{draft}': { ...offer, version: 1 },
  'put /api/events/{event}/materials/{material}': aLink,
  'put /api/events/{event}/signups/{person}/promotion': { reason: 'Because' },
  'put /api/events/{event}/signups/{person}/removal': { reason: 'Because' },
  'put /api/events/{event}/messages/{message}': { to: 'everyone', words: 'Hello' },
  'put /api/events/{event}/handover': { to: 'chidi-okafor' },
  'post /api/talks/{talk}/duplicates': { id: 'b'.repeat(16) },
  ...afterBodies,
  ...guestBodies,
  ...deskBodies,
  ...scimBodies,
  'put /api/notices/read-mark': { through: 0 },
  'put /api/mail-choices': { choices: [], digestDay: 1, quiet: null },
  'post /api/markdown': { text: '' },
  'put /api/reports/{report}': { playbook: 'on-call/own', what: 'The flag is gone.' },
  'put /api/reports/{report}/settlement': { answer: 'mended', words: '' },
  'put /api/playbooks/{playbook}/help': { helped: true },
  'post /api/searches': { words: 'kafka' },
  'put /api/playbooks/{playbook}/review': {},
  'put /api/runs/{run}': { ...anyRun, at: monday.toISOString() },
  'put /api/runs/{run}/entries/{entry}': {
    ...{ what: 'ticked', step: 'one', words: '', at: monday.toISOString() },
  },
  'put /api/runs/{run}/end': { outcome: 'worked', at: monday.toISOString() },
  ...cohortBodies,
  ...courseBodies,
  ...readingGroupBodies,
  ...hackBodies,
};
/** What a well-formed request carries in its address. */
const queries: Record<string, string> = {
  'get /api/readings/export': '?format=bibtex',
  'get /api/clashes': '?date=2026-11-26&time=12:30&zone=Europe/Lisbon&minutes=45',
  'get /api/courses/{course}/next-run': '?from=2027-02-01',
  'put /api/events/{event}/materials/{material}/file': '?kind=slides&title=Slides&name=slides.pdf',
  'put /api/ideas/{idea}/pictures/{picture}/file': '?alt=An+oven&name=oven.png',
};
/** Routes to a thing that is someone's. All others are about the asker's own, or about nobody's. */
const ofSomeone = [
  'delete /api/topic-requests/{request}',
  'put /api/events/{event}/topics',
  'put /api/series/{series}',
  'put /api/talks/{talk}',
  'put /api/talks/{talk}/cancellation',
  'put /api/sessions/{session}/door',
  'get /api/events/{event}/expected',
  'get /api/events/{event}/expected.csv',
  'get /api/sessions/{session}/attendance',
  'put /api/sessions/{session}/attendance/{person}',
  'delete /api/sessions/{session}/attendance/{person}',
  'put /api/drafts/{draft}',
  'delete /api/drafts/{draft}',
  'post /api/talks/{talk}/duplicates',
  'put /api/drafts/{draft}/announcement',
  ...Object.keys(routes).filter((route) => routes[route] === 'material.keep'),
  ...afterOfSomeone,
  ...Object.keys(routes).filter((route) =>
    ['course.edit', 'certificate.read'].includes(routes[route] ?? ''),
  ),
  ...hackOfSomeone,
  ...Object.keys(readingGroupRoutes).filter((route) =>
    /\.(edit|take-part|change|run)$/.test(routes[route] ?? ''),
  ),
  'put /api/reports/{report}/settlement',
  'put /api/playbooks/{playbook}/review',
  'put /api/runs/{run}/end',
  ...Object.keys(routes).filter((route) => route.includes('/fortnight/')),
  ...Object.keys(routes).filter((route) =>
    [
      'event.run',
      'guest-list.keep',
      'handover.end',
      'cohort.edit',
      'mini-project.edit',
      'visit.host',
      'swap.take',
      'visit-words.read',
      'visit-words.write',
    ].includes(routes[route] ?? ''),
  ),
  ...Object.keys(routes).filter((route) =>
    /proposal|outcome|(visit|rotation)\}\/feedback/.test(route),
  ),
];
const reported = (id: string, playbook: string, { id: person }: Asker): ToReport => ({
  ...{ id, playbook, passage: '', heading: '', anchor: '', what: 'The flag is gone.', person },
  ...{ title: '', keepers: { teams: [], verifier: '' }, now: monday.toISOString() },
});
/** Members, who were given something besides. */
const member = (name: string, duties: Asker['duties'] = []): Asker => ({
  ...{ ...ada, id: `id-${name}`, slug: name, name, duties },
});
const editor = member('an-editor', ['editor']);
const organiser = member('an-organiser', ['organiser']);
/** Whom nobody else stands on, and who has left by the time that an heir is named. */
const leaver = member('a-leaver');
const atDoor: Asker = { ...member('at-the-door'), team: null };
const people: Record<Role, Asker | undefined> = {
  ...{ visitor: undefined, guest: greta, member: ada, admin: amina, editor, organiser },
  ...{ 'check-in': atDoor, directory: undefined },
};

type Operation = { method: string; path: string; act: Act };

/** One of the playbooks is of ada's team, the other of another. */
const catalogue = {
  ...catalogueOf(
    playbook('on-call/own', { owner: 'payments' }),
    playbook('on-call/other', { owner: 'search' }),
  ),
  ...camp,
  skills: [{ slug: 'skill', name: 'Skill' }],
};

async function walked() {
  const { db, portal } = await openPortal({ now: () => monday, catalogue });
  // They do more in their one minute than a person could.
  const limits = { readsPerMinute: 100_000, writesPerMinute: 100_000 };
  const app = createApp(portal, { limits });
  await arrive(db, [...cast, editor, organiser, atDoor, leaver]);
  const document = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } });
  const operations: Operation[] = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      ...{ method, path },
      act: (operation as { 'x-act': Act })['x-act'],
    })),
  );
  return { app, db, portal, operations };
}

type Asked = Pick<Awaited<ReturnType<typeof walked>>, 'db' | 'portal'> & {
  role: Role;
  key: string;
  path: string;
  index: number;
  own: boolean;
  person: Asker | undefined;
};

/** What a route's address names: things of the person who asks, or of somebody else. */
async function thingsFor({ db, portal, role, key, path, index, own, person }: Asked) {
  // At the door one is by what a host gave, of an event that is not one's own.
  const owning = own && person && role !== 'check-in' ? person : bela;
  const [owner, now] = [owning.id, monday.toISOString()];
  const names = (...things: string[]) => things.some((thing) => path.includes(`{${thing}}`));
  const slug = `talk-${index}`;
  const draft = `draft-${index}`;
  const series = `series-${index}`;
  const report = `report-of-${slug}`;
  const run = `${index}`.padStart(16, '0');
  const playbook = own ? 'on-call/own' : 'on-call/other';
  const things: Record<string, string> = {
    ...{ draft, series, talk: slug, event: slug, report, run, entry: 'entry00000000000' },
  };
  await adaOffers(db, { slug, host: owner });
  if (names('draft')) await adaDrafts(db, { slug: draft, host: owner });
  if (names('report')) await makeReport(db, reported(report, playbook, owning));
  if (names('run')) {
    await beginRun(db, { ...{ ...anyRun, playbook, title: 'Any', run, now }, person: owner });
  }
  if (names('series')) {
    const made = { ...aSeries, hosts: [owning.slug], id: series.padStart(16, '0'), slug: series };
    await makeSeries(db, { ...made, now });
  }
  // A cohort brings people, days and rotations, which other routes name too.
  if (names('cohort', 'hire', 'visit', 'rotation', 'proposal', 'programme', 'person', 'day')) {
    Object.assign(things, await aCohort(db, index, owner, own ? 'payments' : 'search'));
  }
  things.message = run;
  things.week = '1';
  things.session = `${slug}-1`;
  things.duty = 'editor';
  things.material = `material-${run}`;
  if (names('event', 'question', 'followUp', 'version')) {
    Object.assign(things, await afterThings(db, index, slug));
  }
  if (names('material')) await aMaterial(portal, things.material, slug, owner);
  if (names('mail', 'token')) Object.assign(things, await aMail(db, index, person?.id ?? bela.id));
  if (names('group')) Object.assign(things, await aReadingGroup(portal, index, owning));
  if (names('hackathon', 'idea')) Object.assign(things, await aHackathon(db, index, owning));
  if (names('guest')) things.guest = await aHackGuest(db, `${things.hackathon}`, index);
  if (path.includes('{hackathon}/certificates')) things.person = owning.slug;
  if (names('picture')) Object.assign(things, await aPicture(portal, index, `${things.idea}`));
  if (names('course')) Object.assign(things, await aCourse(db, index, owning));
  if (role === 'check-in' && own) {
    await letHelp(db, { event: slug, person: atDoor.id, by: bela.id, now });
  }
  if (path.startsWith('/api/desks/')) await aDesk(db, slug);
  if (/^\/open|guest(s|-answers)$/.test(path))
    Object.assign(things, await aGuest(db, index, slug, path));
  if (/scim/.test(path)) Object.assign(things, await aDirectory(db, index, path));
  things.feed = 'everyone.ics';
  things.request = run;
  if (names('request')) {
    const asked = { id: run, title: 'Sails', about: '', topic: '', now };
    await askForTopic(db, { ...asked, person: owner });
  }
  // Somebody on whom no other route stands.
  if (key === 'delete /api/people/{person}') things.person = farah.slug;
  if (path.includes('/leavers/')) things.person = leaver.slug;
  if (key === 'put /api/leavers/{person}/heir') {
    await db.write('UPDATE people SET left_at = :now WHERE id = :id', { now, id: leaver.id });
  }
  things.playbook = encodeURIComponent(playbook);
  return things;
}

test('every route of the app is an act in the table', async () => {
  const { app, operations } = await walked();
  const declared = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  const found = operations.map(({ method, path, act }) => [`${method} ${path}`, act]);
  expect(Object.fromEntries(found)).toEqual(routes);
  const undeclared = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    .filter((route) => !declared.has(route));
  expect(undeclared).toEqual([]);
});

test.each(roles.flatMap((role) => [true, false].map((own) => [role, own] as const)))(
  'every route answers a %s (own: %s) as the table says',
  async (role: Role, own: boolean) => {
    const person = people[role];
    const held =
      role === 'directory'
        ? [role]
        : [...roleOf(person), ...(role === 'check-in' && own ? [role] : [])];
    const { app, db, portal, operations } = await walked();
    const directory = directoryBrowser(app);
    await aToken(db);
    let browser: Awaited<ReturnType<typeof browserOf>> | undefined;
    for (const [index, { method, path, act }] of operations.entries()) {
      const key = `${method} ${path}`;
      // Of what is nobody's, the walk with own things has asked the same.
      if (!own && !ofSomeone.includes(key)) continue;
      const isScim = path.startsWith('/scim/');
      if (role === 'directory' && !isScim) continue;
      const things = path.includes('{')
        ? await thingsFor({ db, portal, role, key, path, index, own, person })
        : {};
      browser ??= await browserOf(app, person);
      // A browser's paths are below /api; the service also answers beside it.
      const below = path.startsWith('/api') ? path.slice('/api'.length) : `/..${path}`;
      const address = below.replace(/\{(\w+)\}/g, (_, thing) => things[thing] ?? thing);
      const call = role === 'directory' ? directory(method) : browser[method as 'get'];
      const { status } = await call(address + (queries[key] ?? ''), bodies[key]);
      if (/sign|sessions|people|leavers/.test(path)) browser = undefined;
      expect([key, status]).not.toEqual([key, 404]);
      const expected = may(held, act, ofSomeone.includes(key) ? own && role !== 'check-in' : true);
      expect([key, status !== 401 && status !== 403]).toEqual([key, expected]);
      // A browser's cookie is nothing to the address for the directory.
      const unsigned = role === 'visitor' || isScim;
      if (!expected) expect([key, status]).toEqual([key, unsigned ? 401 : 403]);
    }
  },
  // Some two hundred requests each: a busy machine takes its time.
  120_000,
);
