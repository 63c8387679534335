import { dayAfter } from '../cohorts/days/rules.ts';
import { asciiSlug, newId } from '../id.ts';
import { instant } from '../time.ts';
import { personId, type Row } from './rows.ts';

/** A mini-project of each rotation, as its page has it. */
const projects: Record<string, string> = {
  platform: 'Show the weight of a version',
  storefront: 'One page by keyboard',
  payments: 'A test for a strange basket',
  mobile: 'Say what went wrong',
  search: 'Ten searches that found nothing',
  data: 'Did the exports arrive?',
  fulfilment: 'Explain one route',
  reliability: 'One alert better',
};

const asked = [
  'The build is green here and red there. Which of the two do I trust?',
  'I found three tables of that name. Which one is alive?',
  'Who decides whether a voucher may be larger than the order?',
];

const tasks = [
  'Tell us which laptop and which keyboard you would like.',
  'Send a photograph for your badge, or say that you would rather have a drawing.',
  'Sign in once, so that your accounts are ready on the first morning.',
];

const welcomes = [
  {
    by: 'noor-sabbagh',
    words:
      'Hello Oluchi, I am your buddy! Bring an appetite on the first day, and a list of everything that the adverts did not say.',
  },
  {
    by: 'mei-ling-tsang',
    words: 'Welcome! The good coffee is behind the second door, not the first. See you at ours.',
  },
];

type Visit = {
  id: string;
  hire: string;
  rotation: string;
  day: string;
  host: string;
  state: string;
};
type Hire = { id: string; person: string | null };

/** What the hires of the running cohort did so far, and what Oluchi keeps. */
export function fortnightRows(
  now: Date,
  { visits, hires, firstDay }: { visits: Visit[]; hires: Hire[]; firstDay: string },
) {
  const oluchi = personId('oluchi-nwankpa');
  const hire = hires.find(({ person }) => person === oluchi)?.id ?? '';
  const before = (days: number) => `${dayAfter(firstDay, -days)}T10:20:00.000Z`;
  return {
    miniProjects: visits.flatMap((visit, at) => changesOf(visit, at, hires, now)),
    hireTasks: tasks.map((words, at) => ({
      ...{ hire, task: asciiSlug(words), done: 1, at: before(5 - at) },
    })) satisfies Row[],
    hireNotes: [
      {
        ...{ hire, person: oluchi, version: 1, draft: 'dem0n0te00000000', at: before(0) },
        text: 'Ask Noor:\n\n- why a refund has **two** rows in the ledger\n- where one has lunch on Fridays\n',
      },
    ] satisfies Row[],
    welcomes: welcomes.map(({ by, words }, at) => ({
      ...{ hire, person: personId(by), words, at: before(3 - at) },
    })) satisfies Row[],
  };
}

/** Begun in the morning, and brought to where it stands in the afternoon; never in the future. */
function changesOf(
  { id, hire, rotation, day, host, state }: Visit,
  at: number,
  hires: Hire[],
  now: Date,
) {
  if (state === 'not-started') return [];
  const person = hires.find((one) => one.id === hire)?.person ?? host;
  const change = (time: string, to: string, minutesAgo: number): Row => {
    const latest = instant(new Date(now.getTime() - minutesAgo * 60_000));
    const said = `${day}T${time}:00.000Z`;
    const when = said < latest ? said : latest;
    return {
      ...{ id: newIdOf(when, at), visit: id, person, project: projects[rotation] ?? null },
      ...{ state: to, at: when },
      words: to === 'asked-for-help' ? (asked[at % asked.length] ?? '') : '',
    };
  };
  const begun = change('10:05', 'going', 90);
  return state === 'going' ? [begun] : [begun, change('15:40', state, 30)];
}

/** The same on each loading: what is chance in an id is the number here. */
const newIdOf = (when: string, number: number): string =>
  newId(new Date(when)).slice(0, 9) + number.toString().padStart(7, '0');
