import { eventFeedback } from './afterwards/feedback/routes.ts';
import { notes } from './afterwards/notes/routes.ts';
import { questions } from './afterwards/questions/routes.ts';
import { thanks } from './afterwards/thanks/routes.ts';
import { archive } from './archive/routes.ts';
import { frontDesks } from './attendance/desk/routes.ts';
import { attendance } from './attendance/routes.ts';
import { audit } from './audit/routes.ts';
import { calendarFeeds } from './calendar/feeds/routes.ts';
import { calendar } from './calendar/routes.ts';
import { clashes } from './clashes/routes.ts';
import { board } from './cohorts/board/routes.ts';
import { checkIns } from './cohorts/check-ins/routes.ts';
import { feedback } from './cohorts/feedback/routes.ts';
import { fortnight } from './cohorts/fortnight/routes.ts';
import { graduation } from './cohorts/graduation/routes.ts';
import { hires } from './cohorts/hires/routes.ts';
import { visitHosting } from './cohorts/hosting/routes.ts';
import { invitations } from './cohorts/invitations/routes.ts';
import { miniProjects } from './cohorts/mini-projects/routes.ts';
import { outcomes } from './cohorts/outcomes/routes.ts';
import { plans } from './cohorts/plans/routes.ts';
import { proposals } from './cohorts/proposals/routes.ts';
import { releases } from './cohorts/releases/routes.ts';
import { rooms } from './cohorts/rooms/routes.ts';
import { cohorts } from './cohorts/routes.ts';
import { swaps } from './cohorts/swaps/routes.ts';
import { visits } from './cohorts/visits/routes.ts';
import { welcomes } from './cohorts/welcomes/routes.ts';
import { visitWords } from './cohorts/words/routes.ts';
import { documentOf } from './contract/document.ts';
import { contract } from './contract/routes.ts';
import { courseAttendance } from './courses/attendance/routes.ts';
import { certificates } from './courses/certificates/routes.ts';
import { decisions } from './courses/decisions/routes.ts';
import { courseDrafts } from './courses/drafts/routes.ts';
import { courses } from './courses/routes.ts';
import { courseRuns } from './courses/runs/routes.ts';
import { courseSessions } from './courses/sessions/routes.ts';
import { profiles } from './directory/routes.ts';
import { peopleTable } from './directory/table/routes.ts';
import { door } from './door.ts';
import { handovers } from './events/handovers/routes.ts';
import { helpers } from './events/helpers/routes.ts';
import { hosting } from './events/hosting/routes.ts';
import { messages } from './events/messages/routes.ts';
import { events } from './events/routes.ts';
import { seating } from './events/seating/routes.ts';
import { exports } from './exports/routes.ts';
import { followUps } from './follow-ups/routes.ts';
import { guestLinks } from './guests/links/routes.ts';
import { guestLists } from './guests/lists/routes.ts';
import { openPages } from './guests/routes.ts';
import { hackCertificates } from './hackathons/certificates/routes.ts';
import { showClocks } from './hackathons/clock/routes.ts';
import { comments } from './hackathons/comments/routes.ts';
import { hackathonDrafts } from './hackathons/drafts/routes.ts';
import { gallery } from './hackathons/gallery/routes.ts';
import { hackGuests } from './hackathons/guests/routes.ts';
import { hackWork } from './hackathons/hacking/routes.ts';
import { hackHelp } from './hackathons/help/routes.ts';
import { ideas } from './hackathons/ideas/routes.ts';
import { joins } from './hackathons/joins/routes.ts';
import { juries } from './hackathons/jury/routes.ts';
import { matching } from './hackathons/matching/routes.ts';
import { hackOutcomes } from './hackathons/outcomes/routes.ts';
import { hackPictures } from './hackathons/pictures/routes.ts';
import { pitches } from './hackathons/pitches/routes.ts';
import { releases as hackReleases } from './hackathons/releases/routes.ts';
import { hackathons } from './hackathons/routes.ts';
import { showings } from './hackathons/showing/routes.ts';
import { submissions } from './hackathons/submissions/routes.ts';
import { hackTeams } from './hackathons/teams/routes.ts';
import { hackVotes } from './hackathons/votes/routes.ts';
import { wishes } from './hackathons/wishes/routes.ts';
import { securityHeaders } from './headers.ts';
import { health } from './health/routes.ts';
import { helps } from './helps/routes.ts';
import { holidays } from './holidays/routes.ts';
import { leavers } from './leavers/routes.ts';
import { type Log, levelOf, loggedPath, silence } from './log.ts';
import { mailChoices } from './mail/choices/routes.ts';
import { deadMails } from './mail/dead/routes.ts';
import { ownMails } from './mail/own/routes.ts';
import { mailStops } from './mail/stops/routes.ts';
import { markdown } from './markdown/routes.ts';
import { materials } from './materials/routes.ts';
import { uploads } from './materials/uploads/routes.ts';
import { notices } from './notices/routes.ts';
import { answerFailure, answerNothing } from './otherwise.ts';
import { byAddress, type Limits, pace, signUpLimits, usualLimits } from './pace.ts';
import { people } from './people/routes.ts';
import type { Portal } from './portal.ts';
import { readingArchive } from './reading-groups/archive/routes.ts';
import { readingImports } from './reading-groups/imports/routes.ts';
import { meetings } from './reading-groups/meetings/routes.ts';
import { readingGroupMembers } from './reading-groups/members/routes.ts';
import { meetingNotes } from './reading-groups/notes/routes.ts';
import { meetingQuestions } from './reading-groups/questions/routes.ts';
import { readings } from './reading-groups/readings/routes.ts';
import { rota } from './reading-groups/rota/routes.ts';
import { readingGroups } from './reading-groups/routes.ts';
import { removals } from './removals/routes.ts';
import { reports } from './reports/routes.ts';
import { reviews } from './reviews/routes.ts';
import { roles } from './roles/routes.ts';
import { runs } from './runs/routes.ts';
import { aboutScim } from './scim/about/routes.ts';
import { findDirectory, paceOf, speakScim } from './scim/answer.ts';
import { scimGroups } from './scim/groups/routes.ts';
import { scimTokens } from './scim/tokens/routes.ts';
import { scimUsers } from './scim/users/routes.ts';
import { searches } from './searches/routes.ts';
import { series } from './series/routes.ts';
import { findAsker } from './sign-ins/asker.ts';
import { signInsByAdmins } from './sign-ins/by-admins/routes.ts';
import { providerSignIns } from './sign-ins/oidc/routes.ts';
import { signIns } from './sign-ins/routes.ts';
import { skills } from './skills/routes.ts';
import { drafts } from './talks/drafts/routes.ts';
import { topicRequests } from './talks/requests/routes.ts';
import { talks } from './talks/routes.ts';
import { speakers } from './talks/speakers/routes.ts';
import { together } from './together.ts';
import { newRoutes } from './valid.ts';

type Options = { log?: Log; limits?: Limits };

const about = {
  openapi: '3.1.0',
  info: {
    title: 'The contract of Potluck',
    version: '1',
    description: 'What the service answers. Whoever is refused reads why, as problem+json.',
  },
};

/** The whole service on one portal: its nouns, and an answer to everything else. */
export function createApp(portal: Portal, { log = silence, limits = usualLimits }: Options = {}) {
  const app = newRoutes();
  const headers = Object.entries(securityHeaders(portal.origin));
  app.use(together);
  app.use(async (c, next) => {
    c.set('portal', portal);
    c.set('log', log);
    const requestId = crypto.randomUUID();
    c.set('requestId', requestId);
    c.header('x-request-id', requestId);
    c.header('cache-control', 'no-store');
    for (const [name, value] of headers) c.header(name, value);
    await next();
    const { method, path } = c.req;
    const { status } = c.res;
    const person = c.get('asker')?.id;
    log[levelOf(status)]({ requestId, person, method, path: loggedPath(path), status });
  });
  app.use('/scim/*', speakScim);
  app.use(door, findAsker);
  app.use('/scim/*', findDirectory);
  app.use(paceOf(pace(limits)));
  app.use('/open/:event/requests', pace(signUpLimits, byAddress));
  app.notFound(answerNothing(app));
  app.onError(answerFailure(log));
  // Nouns are mounted in one chain, so that the typed client knows them all.
  const nouns = app
    .route('/', health)
    .route('/', openPages)
    .route('/', guestLinks)
    .route('/api', guestLists)
    .route('/api', signInsByAdmins)
    .route('/api', signIns)
    .route('/api', providerSignIns)
    .route('/api', people)
    .route('/api', profiles)
    .route('/api', roles)
    .route('/api', skills)
    .route('/api', events)
    .route('/api', series)
    .route('/api', clashes)
    .route('/api', talks)
    .route('/api', attendance)
    .route('/api', frontDesks)
    .route('/api', drafts)
    .route('/api', materials)
    .route('/api', uploads)
    .route('/api', hosting)
    .route('/api', seating)
    .route('/api', messages)
    .route('/api', handovers)
    .route('/api', speakers)
    .route('/api', questions)
    .route('/api', notes)
    .route('/api', thanks)
    .route('/api', eventFeedback)
    .route('/api', followUps)
    .route('/api', notices)
    .route('/api', markdown)
    .route('/api', reports)
    .route('/api', helps)
    .route('/api', searches)
    .route('/api', reviews)
    .route('/api', runs)
    .route('/api', cohorts)
    .route('/api', hires)
    .route('/api', invitations)
    .route('/api', rooms)
    .route('/api', visits)
    .route('/api', releases)
    .route('/api', plans)
    .route('/api', holidays)
    .route('/api', archive)
    .route('/api', topicRequests)
    .route('/api', miniProjects)
    .route('/api', swaps)
    .route('/api', fortnight)
    .route('/api', welcomes)
    .route('/api', feedback)
    .route('/api', proposals)
    .route('/api', visitHosting)
    .route('/api', board)
    .route('/api', visitWords)
    .route('/api', outcomes)
    .route('/api', graduation)
    .route('/api', exports)
    .route('/api', removals)
    .route('/api', audit)
    .route('/api', scimTokens)
    .route('/scim/v2', aboutScim)
    .route('/scim/v2', scimUsers)
    .route('/scim/v2', scimGroups)
    .route('/api', leavers)
    .route('/api', peopleTable)
    .route('/api', helpers)
    .route('/api', checkIns)
    .route('/api', calendar)
    .route('/api', calendarFeeds)
    .route('/api', courses)
    .route('/api', courseAttendance)
    .route('/api', certificates)
    .route('/api', courseDrafts)
    .route('/api', courseRuns)
    .route('/api', courseSessions)
    .route('/api', hackathons)
    .route('/api', hackathonDrafts)
    .route('/api', ideas)
    .route('/api', pitches)
    .route('/api', comments)
    .route('/api', hackTeams)
    .route('/api', wishes)
    .route('/api', matching)
    .route('/api', hackReleases)
    .route('/api', submissions)
    .route('/api', hackWork)
    .route('/api', hackHelp)
    .route('/api', hackPictures)
    .route('/api', gallery)
    .route('/api', hackGuests)
    .route('/api', hackCertificates)
    .route('/api', joins)
    .route('/api', hackOutcomes)
    .route('/api', showings)
    .route('/api', hackVotes)
    .route('/api', showClocks)
    .route('/api', juries)
    .route('/api', ownMails)
    .route('/api', mailChoices)
    .route('/api', mailStops)
    .route('/api', deadMails)
    .route('/api', decisions)
    .route('/api', readingGroups)
    .route('/api', readingGroupMembers)
    .route('/api', readingArchive)
    .route('/api', meetings)
    .route('/api', meetingNotes)
    .route('/api', meetingQuestions)
    .route('/api', readings)
    .route('/api', readingImports)
    .route('/api', rota);
  return nouns.route(
    '/api',
    contract(() => documentOf(nouns, about) as never),
  );
}

export type Api = ReturnType<typeof createApp>;
