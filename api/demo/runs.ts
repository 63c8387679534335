import { ago, dayMs, personId, type Row } from './rows.ts';

const minuteMs = 60_000;

type Said = [minute: number, person: string, what: string, step: number | null, words?: string];
type DemoRun = {
  playbook: string;
  title: string;
  mode: 'drill' | 'real';
  /** How long ago it began, in milliseconds. */
  begunAgo: number;
  steps: readonly [key: string, title: string][];
  said: readonly Said[];
  end?: [minute: number, person: string, outcome: string];
};

/** Who ran what at Marrow & Mint: two runs that are over, and one in the middle. */
const demoRuns: readonly DemoRun[] = [
  {
    playbook: 'systems/fail-over-a-data-centre',
    title: 'Fail over a data centre',
    mode: 'real',
    begunAgo: 12 * dayMs,
    steps: [
      ['step-freeze-deploys', 'Freeze deploys'],
      ['step-make-room-at-spree', 'Make room at spree'],
      ['step-move-the-database', 'Move the database'],
      ['step-shift-the-traffic', 'Shift the traffic'],
      ['step-start-the-consumers', 'Start the consumers'],
      ['step-check', 'Check'],
    ],
    said: [
      [0, 'farid-mehrabani', 'joined', null],
      [2, 'farid-mehrabani', 'ticked', 0],
      [3, 'chidi-ezeobi', 'joined', null],
      [
        3,
        'chidi-ezeobi',
        'noted',
        null,
        'I have the phone and the status page. Farid has the keyboard.',
      ],
      [9, 'farid-mehrabani', 'ticked', 1],
      [19, 'farid-mehrabani', 'ticked', 2],
      [24, 'chidi-ezeobi', 'ticked', 3],
      [
        25,
        'chidi-ezeobi',
        'noted',
        3,
        'Took two minutes longer than it says until phones asked the new address.',
      ],
      [31, 'farid-mehrabani', 'ticked', 4],
      [38, 'farid-mehrabani', 'ticked', 5],
    ],
    end: [40, 'farid-mehrabani', 'worked-with-changes'],
  },
  {
    playbook: 'on-call/first-on-call-week',
    title: 'Your first on-call week',
    mode: 'drill',
    begunAgo: 5 * dayMs,
    steps: [
      ['step 1', 'Have a test page sent'],
      ['step 2', 'Let the pager’s number through'],
      ['step 3', 'Log in from home'],
      ['step 4', 'Read how we run an incident'],
      ['step 5', 'Look at the calendar'],
    ],
    said: [
      [0, 'ilse-van-doornik', 'joined', null],
      [4, 'ilse-van-doornik', 'ticked', 0],
      [6, 'ilse-van-doornik', 'ticked', 1],
      [15, 'ilse-van-doornik', 'ticked', 2],
      [33, 'ilse-van-doornik', 'ticked', 3],
      [35, 'ilse-van-doornik', 'ticked', 4],
    ],
    end: [36, 'ilse-van-doornik', 'worked'],
  },
  {
    playbook: 'on-call/first-on-call-week',
    title: 'Your first on-call week',
    mode: 'drill',
    begunAgo: 25 * minuteMs,
    steps: [
      ['step 1', 'Have a test page sent'],
      ['step 2', 'Let the pager’s number through'],
      ['step 3', 'Log in from home'],
      ['step 4', 'Read how we run an incident'],
      ['step 5', 'Look at the calendar'],
    ],
    said: [
      [0, 'tomas-vrbka', 'joined', null],
      [5, 'tomas-vrbka', 'ticked', 0],
      [5, 'tomas-vrbka', 'noted', 0, 'It rang after eleven seconds, screen locked.'],
      [8, 'tomas-vrbka', 'ticked', 1],
      [9, 'leif-sandqvist', 'joined', null],
    ],
  },
];

export function runRows(now: Date): { runs: Row[]; runEntries: Row[] } {
  const all = demoRuns.map((run, index) => rowsOf(run, `dem0rvn${index + 1}`.padEnd(16, '0'), now));
  return { runs: all.map(({ run }) => run), runEntries: all.flatMap(({ entries }) => entries) };
}

function rowsOf(
  { playbook, title, mode, begunAgo, steps, said, end }: DemoRun,
  id: string,
  now: Date,
) {
  const at = (minute: number) => ago(now, begunAgo - minute * minuteMs);
  const [endMinute = 0, ender = '', outcome = null] = end ?? [];
  const run: Row = {
    ...{ id, playbook, title, mode, outcome, at: at(0) },
    steps: JSON.stringify(steps.map(([key, title]) => ({ key, title }))),
    person: personId(said[0]?.[1] ?? ''),
    endedBy: end ? personId(ender) : null,
    endedAt: end ? at(endMinute) : null,
  };
  const entries = said.map(([minute, person, what, step, words = ''], index): Row => {
    const key = step === null ? null : (steps[step]?.[0] ?? null);
    const entry = `${index}`.padStart(16, '0');
    return { run: id, id: entry, person: personId(person), what, step: key, words, at: at(minute) };
  });
  return { run, entries };
}
