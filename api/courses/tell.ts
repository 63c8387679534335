import type { Catalogue } from '../catalogue.ts';
import { isOwn, leaveRefusal, phaseOf, signupRefusal, whoComesRefusal } from '../events/rules.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { Portal } from '../portal.ts';
import { minutesOf, wallTimeOf } from '../talks/when.ts';
import { decideRefusal, minimumOf } from './decisions/rules.ts';
import type { CoursePage, CourseRow, SessionRow } from './rows.ts';
import { cancelRefusal, editRefusal, sessionRefusal } from './rules.ts';
import type { Advice, Course, CourseSession, CourseSummary, Homework } from './schema.ts';

const isMine = (course: CourseRow, asker: Asker | undefined): boolean =>
  asker !== undefined && course.speakers.includes(asker.id);

/** A course in a list, as this person may see it. */
export function summaryFor(course: CourseRow, asker: Asker | undefined, now: Date): CourseSummary {
  const { slug, title, seats, confirmed, waiting, signup, startsAt, endsAt } = course;
  const held = course.sessions.filter(({ cancelled }) => !cancelled);
  const next = held.find((session) => session.endsAt > now.toISOString());
  const first = held[0] ?? course.sessions[0];
  return {
    ...{ slug, title, seats, confirmed, waiting, signup, startsAt, endsAt },
    instructors: course.speakerRefs,
    phase: phaseOf(course, now),
    sessions: held.length,
    next: next ? slotOfSession(next) : null,
    zone: first?.zone ?? 'UTC',
    place: (next ?? first)?.place ?? '',
    minimum: minimumOf(course),
    mine: isMine(course, asker),
  };
}

const slotOfSession = ({ startsAt, endsAt, zone, place, link }: SessionRow) => ({
  ...{ startsAt, endsAt, zone, place, link },
});

type Looking = { portal: Pick<Portal, 'catalogue' | 'now'>; asker: Asker | undefined };

/** A course on its own page, as this person may see it. */
export function courseFor(course: CoursePage, { portal, asker }: Looking): Course {
  const now = portal.now();
  const { next: _, ...summary } = summaryFor(course, asker, now);
  const { abstract, version, cancellation, changes, runs } = course;
  const barred = editRefusal(course, asker, now);
  // Homework is for those who do it and for those who set it.
  const sees = course.signup?.state === 'confirmed' || !barred || isMine(course, asker);
  return {
    ...summary,
    ...{ abstract, version, cancellation, changes, runs },
    host: course.hostRef,
    abstractHtml: renderMarkdown(abstract),
    sessions: course.sessions.map((session) => sessionFor(session, course, sees, now)),
    condition: conditionOf(course),
    advice: course.advice.map((one) => adviceFor(one, portal.catalogue)),
    refusals: {
      take: signupRefusal(course, asker, now)?.message ?? null,
      leave: leaveRefusal(course, asker, now)?.message ?? null,
      edit: barred?.message ?? null,
      cancel: cancelRefusal(course, asker, now)?.message ?? null,
      whoComes: whoComesRefusal(asker)?.message ?? null,
      clone: permissionRefusal(roleOf(asker), 'course.edit', isOwn(course, asker))?.message ?? null,
      decide: decideRefusal(course, asker, now)?.message ?? null,
    },
  };
}

function sessionFor(
  session: SessionRow,
  course: CoursePage,
  sees: boolean,
  now: Date,
): CourseSession {
  const { id, title, cancelled, startsAt, zone, homework } = session;
  const { date, time } = wallTimeOf(startsAt, zone);
  return {
    ...slotOfSession(session),
    ...{ id, title, cancelled, date, time },
    minutes: minutesOf(session),
    homework: homework && sees ? homeworkFor(homework) : null,
    refusal: sessionRefusal(session, course, now)?.message ?? null,
  };
}

function homeworkFor({ text, dueAt, dueZone, version }: NonNullable<SessionRow['homework']>) {
  const due: Homework['due'] =
    dueAt !== null && dueZone !== null ? { ...wallTimeOf(dueAt, dueZone), at: dueAt } : null;
  return { text, html: renderMarkdown(text), due, version };
}

function conditionOf({ minimum, decideBy, decideZone }: CoursePage): Course['condition'] {
  if (minimum === null || decideBy === null || decideZone === null) return null;
  return { minimum, ...wallTimeOf(decideBy, decideZone) };
}

/** What is advised, under its name of today; its slug stands for what is gone. */
function adviceFor({ kind, slug, title }: CoursePage['advice'][number], catalogue: Catalogue) {
  const advice: Advice = { kind, slug, title: title ?? slug, address: null };
  if (kind === 'course') return { ...advice, address: title === null ? null : `/courses/${slug}/` };
  if (kind === 'playbook') {
    const found = catalogue.playbooks.find(({ id }) => id === slug);
    return found ? { ...advice, title: found.title, address: `/playbooks/${slug}/` } : advice;
  }
  const skill = catalogue.skills.find((one) => one.slug === slug);
  return skill ? { ...advice, title: skill.name } : advice;
}
