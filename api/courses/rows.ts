import type { EventFacts } from '../events/rules.ts';
import type { OwnSignup, Seats } from '../events/schema.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Instant } from '../time.ts';
import type { AdviceSaid, Course } from './schema.ts';

/** One session as the database knows it. */
export type SessionRow = {
  id: string;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  zone: string;
  place: string;
  link: string;
  cancelled: boolean;
  homework: { text: string; dueAt: Instant | null; dueZone: string | null; version: number } | null;
};

/** What decides whether a course runs at all. */
export type ConditionRow = {
  minimum: number | null;
  decideBy: Instant | null;
  decideZone: string | null;
  decision: 'runs' | 'asked' | 'undecided' | null;
  decidedAt: Instant | null;
};

/** A course in a list, with the asker's own place in it. */
export type CourseRow = EventFacts &
  Seats &
  ConditionRow & {
    id: string;
    slug: string;
    title: string;
    version: number;
    sessions: SessionRow[];
    speakerRefs: PersonRef[];
    signup: OwnSignup | null;
  };

type Run = { slug: string; startsAt: Instant; zone: string };

/** A course on its own page. */
export type CoursePage = CourseRow &
  Pick<Course, 'abstract' | 'cancellation' | 'changes'> & {
    hostRef: PersonRef;
    advice: (AdviceSaid & { title: string | null })[];
    runs: Run[];
  };
