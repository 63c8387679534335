import type { OpenAPIHono } from '@hono/zod-openapi';
import { type ZodType, z } from 'zod';
import { Feedback } from '../afterwards/feedback/schema.ts';
import { Notes } from '../afterwards/notes/schema.ts';
import { Questions } from '../afterwards/questions/schema.ts';
import { Archive } from '../archive/schema.ts';
import { Desk } from '../attendance/desk/schema.ts';
import { AttendanceList } from '../attendance/schema.ts';
import { AuditEntry, AuditPage } from '../audit/schema.ts';
import { Calendar, CalendarEntry, OwnFeed, SharedEntry } from '../calendar/schema.ts';
import { Board } from '../cohorts/board/schema.ts';
import { MyCheckIns, ProgrammeCheckIns } from '../cohorts/check-ins/schema.ts';
import { MyFeedback, RotationFeedback } from '../cohorts/feedback/schema.ts';
import { Fortnight } from '../cohorts/fortnight/schema.ts';
import { BootCamps } from '../cohorts/graduation/schema.ts';
import { Hosting } from '../cohorts/hosting/schema.ts';
import { Invitation } from '../cohorts/invitations/schema.ts';
import { MiniProject } from '../cohorts/mini-projects/schema.ts';
import { Built } from '../cohorts/outcomes/schema.ts';
import { Planning } from '../cohorts/plans/schema.ts';
import { Proposal } from '../cohorts/proposals/schema.ts';
import { Cohort, Cohorts } from '../cohorts/schema.ts';
import { VisitHosting } from '../cohorts/swaps/schema.ts';
import { Course, CourseList } from '../courses/schema.ts';
import { Directory, Profile } from '../directory/schema.ts';
import { SignupAnswer, Signups } from '../events/schema.ts';
import { EventFollowUps, FollowUp, FollowUps } from '../follow-ups/schema.ts';
import { GuestList } from '../guests/schema.ts';
import { ShowClock } from '../hackathons/clock/schema.ts';
import { Gallery } from '../hackathons/gallery/schema.ts';
import { HackGuests } from '../hackathons/guests/schema.ts';
import { HackWork } from '../hackathons/hacking/schema.ts';
import { HelpWall } from '../hackathons/help/schema.ts';
import { IdeaList, IdeaPage } from '../hackathons/ideas/schema.ts';
import { Jury } from '../hackathons/jury/schema.ts';
import { Matching } from '../hackathons/matching/schema.ts';
import { Hackathon, HackathonList } from '../hackathons/schema.ts';
import { Showing } from '../hackathons/showing/schema.ts';
import { SubmissionList } from '../hackathons/submissions/schema.ts';
import { Vote } from '../hackathons/votes/schema.ts';
import { Wishes } from '../hackathons/wishes/schema.ts';
import { Help } from '../helps/schema.ts';
import { Holidays } from '../holidays/schema.ts';
import { Leavers } from '../leavers/schema.ts';
import { Choices } from '../mail/choices/schema.ts';
import { Mails } from '../mail/schema.ts';
import { Preview } from '../markdown/schema.ts';
import { Materials } from '../materials/schema.ts';
import { Notices } from '../notices/schema.ts';
import { Me, People, Person, PersonRef } from '../people/schema.ts';
import { ReadTexts } from '../reading-groups/archive/schema.ts';
import { MeetingNotes } from '../reading-groups/meetings/schema.ts';
import { ReadingList } from '../reading-groups/readings/schema.ts';
import { ReadingGroup, ReadingGroups } from '../reading-groups/schema.ts';
import { Problem } from '../refusal.ts';
import { Report, ReportList } from '../reports/schema.ts';
import { ReviewDays, ReviewQueue, Standing } from '../reviews/schema.ts';
import { RoleHolder, Roles } from '../roles/schema.ts';
import { MyRuns, PlaybookRuns, Run, RunSummary } from '../runs/schema.ts';
import { Series, SeriesList } from '../series/schema.ts';
import { SignIn, SignIns, SignInWays } from '../sign-ins/schema.ts';
import { OwnSkills } from '../skills/schema.ts';
import { DraftList, TalkDraft } from '../talks/drafts/schema.ts';
import { TopicRequest, TopicRequests } from '../talks/requests/schema.ts';
import { Talk, TalkList, TalkSummary } from '../talks/schema.ts';

/**
 * What the contract calls by a name: what most answers are made of. Whatever is a part of others
 * stands before them, because the document's maker takes the first use of a schema for its meaning.
 */
const named: Record<string, ZodType> = {
  Problem,
  PersonRef,
  Person,
  TalkSummary,
  SharedEntry,
  CalendarEntry,
  RunSummary,
  AuditEntry,
  SignIn,
  Archive,
  AttendanceList,
  AuditPage,
  Board,
  BootCamps,
  Built,
  Calendar,
  Choices,
  Cohort,
  Cohorts,
  Course,
  CourseList,
  Desk,
  Directory,
  DraftList,
  EventFollowUps,
  Feedback,
  FollowUp,
  FollowUps,
  Fortnight,
  Gallery,
  GuestList,
  HackGuests,
  HackWork,
  Hackathon,
  HackathonList,
  Help,
  HelpWall,
  Holidays,
  Hosting,
  IdeaList,
  IdeaPage,
  Invitation,
  Jury,
  Leavers,
  Mails,
  Matching,
  Materials,
  Me,
  MeetingNotes,
  MiniProject,
  MyCheckIns,
  MyFeedback,
  MyRuns,
  Notes,
  Notices,
  OwnFeed,
  OwnSkills,
  People,
  Planning,
  PlaybookRuns,
  Preview,
  Profile,
  ProgrammeCheckIns,
  Proposal,
  Questions,
  ReadTexts,
  ReadingGroup,
  ReadingGroups,
  ReadingList,
  Report,
  ReportList,
  ReviewDays,
  ReviewQueue,
  RoleHolder,
  Roles,
  RotationFeedback,
  Run,
  Series,
  SeriesList,
  ShowClock,
  Showing,
  SignInWays,
  SignIns,
  SignupAnswer,
  Signups,
  Standing,
  SubmissionList,
  Talk,
  TalkDraft,
  TalkList,
  TopicRequest,
  TopicRequests,
  VisitHosting,
  Vote,
  Wishes,
};

/** Gives the schemas of a document their names, before it is made. */
export function nameSchemas(registry: OpenAPIHono['openAPIRegistry']): void {
  for (const [refId, schema] of Object.entries(named)) {
    // Beside the schemas, which know nothing of any document, and by identity, so that what is made
    // from one of them has a shape of its own.
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), _internal: { refId } });
    registry.register(refId, schema);
  }
}
