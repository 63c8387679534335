import { z } from 'zod';
import { kind } from '../events/schema.ts';
import { Instant } from '../time.ts';

/**
 * What happened that concerns me: a talk for which I asked is announced (`asked-for`); a talk was moved, edited or cancelled; I am asked to speak at one
 * (`speaking`), or someone asked does not (`declined`); a seat became mine
 * (`seated`); someone from the waiting list has the seat that I gave up (`passed-on`). A reader says
 * that something is wrong in a playbook of my team (`reported`); what I said so is `settled`. The plan
 * of a cohort in which I am a hire or a host was released: `planned`. A hire asks for help with a
 * mini-project with which I may help: `help-wanted`. A host asks that somebody else receives a visit
 * (`swap-asked`), and somebody does (`swapped`). A colleague wrote me a welcome (`welcomed`); a hire
 * thanks me for mine (`thanked`). Slides or a recording of what I signed up for are there:
 * `materials`. A host gave me a seat before my turn (`given-seat`), took me off the list (`removed`),
 * or wrote to all (`wrote`); somebody asks me to run an event (`asked-over`), would rather not
 * (`declined-over`), or does so from now on (`took-over`). A hire proposes something to my team
 * (`proposed`), and my proposal is `answered`. It is time to say how the boot camp was (`check-in`),
 * and what became of what I built (`outcome-asked`). Who received me at a visit wrote about it:
 * `written`. Somebody asks something of a talk of mine (`question-asked`), and a question of mine is answered
 * (`question-answered`). Something should become a playbook of mine or of my team (`follow-up`), and
 * what I asked for so has ended (`followed-up`).
 * `materials`. Who received me at a visit wrote about it: `written`. A
 * coordinator reminds a host or mentor (`reminded`), or a hire (`nudged`).
 */
export const what = z.enum([
  'asked-for',
  'moved',
  'edited',
  'cancelled',
  'speaking',
  'declined',
  'seated',
  'passed-on',
  'reported',
  'settled',
  'planned',
  'given-seat',
  'removed',
  'wrote',
  'asked-over',
  'declined-over',
  'took-over',
  // Who looked after it has left; it is mine to look after from now on.
  'host-left',
  'given-over',
  'proposed',
  'answered',
  'check-in',
  'outcome-asked',
  'help-wanted',
  'swap-asked',
  'swapped',
  'welcomed',
  'thanked',
  'materials',
  'written',
  // Of a course: a change in words, that I am to teach it, and what became of its minimum.
  'course-changed',
  'course-taught',
  'course-runs',
  'course-asks',
  'course-undecided',
  // Of a hackathon: a change or a phase, and what happens around an idea of mine or in my team.
  'hack-changed',
  'hack-told',
  'question-asked',
  'question-answered',
  'follow-up',
  'followed-up',
  // Of a reading group: in words.
  'reading-group',
  'reminded',
  'nudged',
  // Somebody used the invitation of a hire of my cohort.
  'joined',
]);
export type What = z.infer<typeof what>;

export const Notice = z.object({
  id: z.number().int(),
  what,
  at: Instant,
  read: z.boolean(),
  /** What it is about; a playbook's slug is its id, `<area>/<slug>`. */
  about: z.object({
    kind: z.enum([...kind.options, 'playbook', 'cohort']),
    slug: z.string(),
    title: z.string(),
    /** A cohort in which I am a hire. */
    mine: z.literal(true).optional(),
  }),
  /** The same sentence that mail and chat will use. */
  sentence: z.string(),
});
export type Notice = z.infer<typeof Notice>;

export const Notices = z.object({ unread: z.number().int(), notices: z.array(Notice) });
export type Notices = z.infer<typeof Notices>;

/** Everything up to and including this notice has been read. */
export const ReadMark = z.strictObject({ through: z.number().int().nonnegative() });
