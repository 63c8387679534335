import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import { dayWords } from '../cohorts/words.ts';
import { nearOf } from '../days.ts';
import { spanWords, zoneWords } from '../fortnight/words.ts';

type State = HostedVisit['miniProject']['state'];

export const stateWords: Record<State, string> = {
  'not-started': 'not started',
  going: 'going',
  'asked-for-help': 'asked for help',
  shown: 'shown',
  done: 'done',
};

/** `Today`, `Tomorrow`, or `Wed 25 Nov`, on the calendar of the cohort. */
export const dayOfVisit = ({ day, today }: Pick<HostedVisit, 'day' | 'today'>): string =>
  nearOf(day, today) ?? dayWords(day);

/** The same in the middle of a sentence: `tomorrow`, but `Wed 25 Nov`. */
export const dayInSentence = ({ day, today }: Pick<HostedVisit, 'day' | 'today'>): string =>
  nearOf(day, today)?.toLowerCase() ?? dayWords(day);

/** `09:30 to 12:30`, on the clock of the cohort, as its hire reads it. */
export const hoursOf = (visit: HostedVisit): string => spanWords(visit, visit.cohort.zone);

/** `Lisbon time`, and what that is for the one who reads it elsewhere. */
export const zoneOf = (visit: HostedVisit): string => zoneWords(visit, visit.cohort.zone);

/** What a visit is called beside others: `Kim Park at Payments`. */
export const visitName = ({ hire, rotation }: HostedVisit): string =>
  `${hire.name} at ${rotation.title}`;
