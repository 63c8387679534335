import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import { dayWords, halfWords } from '../cohorts/words.ts';
import { nearOf } from '../days.ts';

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

export const halfOf = ({ half }: Pick<HostedVisit, 'half'>): string => halfWords[half];

/** What a visit is called beside others: `Kim Park at Payments`. */
export const visitName = ({ hire, rotation }: HostedVisit): string =>
  `${hire.name} at ${rotation.title}`;
