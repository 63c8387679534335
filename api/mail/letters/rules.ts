import type { FullEntry } from '../../calendar/sources.ts';
import { kindWords } from '../../events/phases/rules.ts';
import { sentence } from '../../notices/rules.ts';
import type { What } from '../../notices/schema.ts';
import type { Zone } from '../../time.ts';
import type { MailKind, MailWhat } from '../schema.ts';
import { spanWords } from '../when/rules.ts';

/** What a mail says, before it is text or HTML. */
export type Letter = {
  subject: string;
  /** One paragraph each. */
  words: string[];
  /** Names and values, in order. */
  facts: [name: string, value: string][];
  /** Of the weekly mail: parts of it, each with what stands under it. */
  lists: { heading: string; rows: { title: string; href: string; about: string }[] }[];
  button: { words: string; href: string };
  /** Why this person gets it. */
  why: string;
};

/** What a letter is made of. */
export type Subject = {
  what: MailWhat;
  detail: Record<string, string>;
  about: { kind: string; slug: string; title: string };
  zone: Zone;
  /** Sessions or visits that it tells of, by the time. */
  entries: readonly FullEntry[];
  /** Where it leads, whole. */
  href: string;
};

/** What each kind of mail is called where people choose. */
export const kindNames: Record<MailKind, string> = {
  places: 'My places',
  changes: 'Changes of what I come to',
  reminders: 'Reminders',
  thanks: 'Afterwards',
  messages: 'Words of hosts',
  running: 'What I run',
  answers: 'Answers to me',
  'boot-camp': 'Boot camp',
  playbooks: 'Playbooks',
  week: 'The week',
};

/** What stands in each kind, where people choose. */
export const kindAbouts: Record<MailKind, string> = {
  places: 'I have a place, wait for one, got one or lost one',
  changes: 'It is moved, edited or cancelled',
  reminders: 'The day before something to which I come',
  thanks: 'What was asked, noted and shown, and what I thought of it',
  messages: 'What a host writes to those who come',
  running: 'Questions, speakers and decisions of what I run or speak at',
  answers: 'To my questions, topic requests and follow-ups',
  'boot-camp': 'Plans, swaps, welcomes and questions, as a hire or as a host',
  playbooks: 'What readers say, and how it was settled',
  week: 'What is on, what is mine, and what waited to be told',
};

const whys: Record<MailKind, string> = {
  places: 'you asked for a place there',
  changes: 'you have a place there, wait for one, or run it',
  reminders: 'you have a place there',
  thanks: 'you were there',
  messages: 'you have a place there',
  running: 'you run it, or speak at it',
  answers: 'you asked',
  'boot-camp': 'you are in a boot camp, as a hire or as a host',
  playbooks: 'you keep this playbook right, or said something of it',
  week: 'once a week Potluck says what is on',
};

export const whyOf = (kind: MailKind): string => `You get this because ${whys[kind]}.`;

const subjects: Partial<Record<MailWhat, (title: string) => string>> = {
  'signed-up': (title) => `You have a place: ${title}`,
  'in-line': (title) => `You are in the waiting list: ${title}`,
  left: (title) => `You gave your place up: ${title}`,
  seated: (title) => `A seat became free for you: ${title}`,
  'given-seat': (title) => `You were given a seat: ${title}`,
  removed: (title) => `You were taken off the list: ${title}`,
  'passed-on': (title) => `Your seat has somebody else: ${title}`,
  moved: (title) => `Moved: ${title}`,
  edited: (title) => `Changed: ${title}`,
  cancelled: (title) => `Cancelled: ${title}`,
  'course-changed': (title) => `Changed: ${title}`,
  'course-runs': (title) => `It runs: ${title}`,
  'hack-changed': (title) => `News: ${title}`,
  reminder: (title) => `Soon: ${title}`,
  thanks: (title) => `Afterwards: ${title}`,
  materials: (title) => `Slides or recording: ${title}`,
  wrote: (title) => `A word from the host: ${title}`,
  planned: (title) => `Your visits: ${title}`,
  swapped: (title) => `Another host: ${title}`,
  reported: (title) => `Something is wrong in: ${title}`,
};

/** The words of one mail about one thing. */
export function letterOf({
  what,
  detail,
  about,
  zone,
  entries,
  href,
}: Subject): Omit<Letter, 'why'> {
  const { title } = about;
  const subject = subjects[what]?.(title) ?? title;
  const shown = what === 'cancelled' || what === 'left' || what === 'removed' ? [] : entries;
  return {
    subject,
    words: wordsOf({ what, detail, about }),
    facts: factsOf(shown, zone),
    lists: [],
    button: { words: buttonWords(what, about.kind), href },
  };
}

/** What happened, one paragraph each. */
export function wordsOf({
  what,
  detail,
  about,
}: Pick<Subject, 'what' | 'detail' | 'about'>): string[] {
  const title = `“${about.title}”`;
  switch (what) {
    case 'signed-up':
      return [
        `You have a place at ${title}.`,
        'If you cannot come, give it up on its page, and somebody who waits has it.',
      ];
    case 'in-line':
      return [
        `${title} is full. You are in the waiting list, in the order of asking.`,
        'You hear at once when a seat becomes yours.',
      ];
    case 'left':
      return [`You gave your place at ${title} up. Whoever waits first has it now.`];
    case 'reminder':
      return [
        `${title} is soon, and you have a place.`,
        'If you cannot come after all, give it up on its page: somebody may be waiting.',
      ];
    case 'thanks':
      return [
        `Thank you for having been at ${title}.`,
        detail.asks
          ? 'Two questions wait on its page, and a thank-you to who spoke is one tap.'
          : 'What was asked, noted and shown is on its page, and a thank-you is one tap.',
      ];
    case 'digest':
    case 'guest-asked':
    case 'guest-known':
    case 'hack-placed':
      return [];
    default:
      return [sentence({ what: what as What, about, detail })];
  }
}

function factsOf(entries: readonly FullEntry[], zone: Zone): Letter['facts'] {
  const [first] = entries;
  if (!first) return [];
  const times = entries.slice(0, mostTimes).map((entry) => timeWords(entry, zone, entries.length));
  const more = entries.length - mostTimes;
  if (more > 0) times.push(`and ${more} more, on its page`);
  const isOne = new Set(entries.map(({ place }) => place)).size === 1;
  const names = first.speakers.map(({ name }) => name).join(', ');
  const facts: Letter['facts'] = [
    ['When', times.join('\n')],
    ['Where', isOne ? first.place : ''],
    ['From elsewhere', first.link],
    ['With', names],
  ];
  return facts.filter(([, value]) => value !== '');
}

const mostTimes = 12;

/** Of several each is named, and says where it is. */
function timeWords(entry: FullEntry, zone: Zone, of: number): string {
  const when = spanWords(entry, zone);
  if (of === 1) return when;
  return [when, entry.title, entry.place].filter(Boolean).join(' · ');
}

function buttonWords(what: MailWhat, kind: string): string {
  if (what === 'thanks') return 'Open its page';
  if (kind === 'cohort') return 'Open the boot camp';
  if (kind === 'playbook') return 'Open the playbook';
  const word = kindWords[kind as keyof typeof kindWords];
  return word ? `Open the ${word}` : 'Open Potluck';
}
