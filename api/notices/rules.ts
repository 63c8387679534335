import { unsaid } from '../talks/schema.ts';
import type { What } from './schema.ts';

/**
 * What a notice tells beside its kind: what changed, why it was cancelled, who has the seat now;
 * what a reader said, and how it was answered.
 */
type NoticeDetail = {
  [field: string]: [was: string, is: string] | string | undefined;
  to?: string;
  by?: string;
  said?: string;
  answer?: string;
  words?: string;
  at?: string;
};

type Told = { what: What; about: { title: string }; detail: NoticeDetail };

/** The one sentence by which the bell, mail and chat tell of it. */
export function sentence({ what, about, detail }: Told): string {
  const title = `“${about.title}”`;
  const host = detail.by ?? 'A host';
  switch (what) {
    case 'moved':
      return `${title} was moved${moves(detail)}.${why(detail)}`;
    case 'asked-for':
      return `${title}, for which you asked, is announced. You hear it first.`;
    case 'edited':
      return `${title} was changed: ${edits(detail)}.${why(detail)}`;
    case 'cancelled':
      return `${title} was cancelled: ${closed(is(detail.reason))}`;
    case 'speaking':
      return `${detail.by ?? 'Someone'} put you down to speak at ${title}. You can say no on its page.`;
    case 'declined':
      return `${detail.by ?? 'Someone'} does not speak at ${title}.`;
    case 'seated':
      return `A seat became free: you now have a place at ${title}.`;
    case 'passed-on':
      return `${detail.to ?? 'Someone who waited'} has the seat that you gave up at ${title}.`;
    case 'reported':
      return `${detail.by ?? 'A reader'} says of ${title}: ${closed(short(detail.said ?? ''))}`;
    case 'settled':
      return settled(title, detail);
    case 'proposed':
      return `${detail.by ?? 'A hire'} proposes at ${detail.at ?? 'a visit'}: ${closed(short(detail.said ?? ''))}`;
    case 'answered':
      return answered(detail);
    case 'check-in':
      return `Week ${detail.week === '4' ? 'four' : 'one'} of ${title} is over: how is it? A few questions wait for you.`;
    case 'outcome-asked':
      return `What became of what you built in ${title}? Say on your page what is shipped, in use or dropped.`;
    case 'planned':
      return `The plan of ${title}: ${closed(detail.said ?? '')}`;
    case 'welcomed':
      return `${detail.by ?? 'A colleague'} wrote you a welcome note.`;
    case 'thanked':
      return `${detail.by ?? 'A hire'} thanks you for your welcome note.`;
    case 'given-seat':
      return `${host} gave you a seat at ${title}: ${closed(detail.words ?? '')}`;
    case 'removed':
      return `${host} took you off the list of ${title}: ${closed(detail.words ?? '')}`;
    case 'wrote':
      return `${host} writes about ${title}: ${closed(detail.words ?? '')}`;
    case 'asked-over':
      return `${host} asks you to run ${title} from now on. Say on its page whether you will.`;
    case 'declined-over':
      return `${host} would rather not take ${title} over.`;
    case 'took-over':
      return `${host} runs ${title} from now on.`;
    case 'host-left':
      return `${detail.by ?? 'Who looked after it'} has left: ${title} wants somebody new to look after it.`;
    case 'given-over':
      return `${detail.by ?? 'A colleague'} has left: ${title} is yours to look after from now on.`;
    case 'help-wanted':
      return `${detail.by ?? 'A hire'} asks for help at ${detail.at ?? 'a visit'}: ${closed(short(detail.words ?? ''))}`;
    case 'joined':
      return `${detail.by ?? 'Somebody'} used the invitation of ${detail.to ?? 'a hire'} to ${title}. If they are somebody else, change it there.`;
    case 'swap-asked':
    case 'swapped':
    case 'written':
    case 'reminded':
    case 'nudged':
      return `${title}: ${closed(detail.said ?? '')}`;
    case 'materials':
      return detail.said === 'slides'
        ? `The slides of ${title} are there.`
        : `The recording of ${title} is there.`;
    case 'course-changed':
      return `The course ${title}: ${closed(detail.said ?? '')}`;
    case 'reading-group':
      return `The reading group ${title}: ${closed(detail.said ?? '')}`;
    case 'course-taught':
      return `${detail.by ?? 'A colleague'} put you down to teach the course ${title}.`;
    case 'course-runs':
      return `The course ${title} runs: ${counted(detail)}.`;
    case 'course-asks':
      return `The course ${title} has ${detail.has} of the ${detail.needs} people that it needs. Let it run, cancel it, or give it another week.`;
    case 'course-undecided':
      return `Whether the course ${title} runs is not decided: ${counted(detail)}, and its instructors have not said yet.`;
    case 'hack-changed':
    case 'hack-told':
      return `${title}: ${closed(detail.said ?? '')}`;
    case 'question-asked':
      return `${detail.by ?? 'Somebody'} asks at ${title}: ${closed(short(detail.words ?? ''))}`;
    case 'question-answered':
      return `${detail.by ?? 'The speaker'} answered what you asked at ${title}: ${closed(short(detail.words ?? ''))}`;
    case 'follow-up':
      return `${detail.by ?? 'A colleague'} would like a playbook after ${title}: ${closed(short(detail.said ?? ''))}`;
    case 'followed-up':
      return followedUp(detail);
  }
}

const counted = ({ has, needs }: NoticeDetail): string =>
  `${has} of the ${needs} that it needs are enrolled`;

function moves(detail: NoticeDetail): string {
  const where = is(detail.where);
  const to = [is(detail.when), where === unsaid ? '' : where].filter(Boolean);
  return to.length > 0 ? ` to ${to.join(', ')}` : '; its place is not said yet';
}

const fieldWords: Record<string, string> = {
  title: 'its title',
  abstract: 'what it is about',
  link: 'the link to join',
  seats: 'the number of seats',
  speakers: 'who speaks',
  guests: 'what is said of the guests',
  series: 'its series',
};

function edits(detail: NoticeDetail): string {
  const changed = Object.keys(detail).filter((field) => field !== 'reason');
  const fields = changed.map((field) => fieldWords[field] ?? field);
  return new Intl.ListFormat('en-GB').format(fields);
}

/** Why, where it was said, as a sentence of its own. */
function why({ reason }: NoticeDetail): string {
  return is(reason) && ` ${closed(is(reason))}`;
}

function is(change: NoticeDetail[string]): string {
  return Array.isArray(change) ? change[1] : '';
}

/** With a full stop, unless the person who wrote it closed the sentence already. */
function closed(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function settled(title: string, { answer, words }: NoticeDetail): string {
  const how = answer === 'mended' ? `${title} was mended` : `${title} was found to be right`;
  const why = words ? ` ${closed(short(words))}` : '';
  return `${how}, after what you said of it.${why}`;
}

const answerWords: Record<string, string> = {
  'taken-up': 'takes up',
  mended: 'has done',
  declined: 'will not do',
};

function answered({ at, answer, said, words }: NoticeDetail): string {
  const how = answerWords[answer ?? ''] ?? 'has answered';
  const why = words ? ` ${closed(short(words))}` : '';
  return `${at} ${how} what was proposed: “${short(said ?? '')}”.${why}`;
}

function followedUp({ by, said, answer, words }: NoticeDetail): string {
  const what = `“${said ?? 'What you asked for'}”`;
  if (answer) return `${what}, which you asked for, is a playbook now.`;
  return `${by ?? 'A colleague'} says of ${what}, which you asked for: ${closed(short(words ?? ''))}`;
}

const SHORT_LENGTH = 160;

/** The beginning of a text, in one line. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHORT_LENGTH ? `${line.slice(0, SHORT_LENGTH - 1).trimEnd()}…` : line;
}
