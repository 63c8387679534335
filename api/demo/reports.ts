import { demoPeople } from './people.ts';
import { ago, dayMs, hourMs, personId, type Row } from './rows.ts';

type DemoReport = {
  playbook: string;
  title: string;
  /** The team whose members are told under the bell, where the demo shows that. */
  tells?: string;
  heading?: string;
  anchor?: string;
  passage?: string;
  what: string;
  by: string;
  hoursAgo: number;
  settled?: { answer: 'mended' | 'not-wrong'; words: string; by: string; hoursAgo: number };
};

const reports: readonly DemoReport[] = [
  {
    playbook: 'systems/rotate-payment-provider-keys',
    title: 'Rotate the payment provider’s keys',
    tells: 'payments',
    heading: 'The API key',
    anchor: 'the-api-key',
    passage: '401 usually means a key of the test account, or a stray space',
    what: 'Since last week the console also answers 401 for ten minutes after a key was made. I nearly threw a good key away.',
    by: 'ilse-van-doornik',
    hoursAgo: 20,
  },
  {
    playbook: 'systems/drain-and-replay-sieve',
    title: 'Drain and replay the sieve pipeline',
    heading: 'Look',
    anchor: 'look',
    passage: 'kubectl -n sieve exec -it deploy/sieve-shell',
    what: 'The pod is called sieve-tools in spree. In tejo it still is sieve-shell.',
    by: 'chidi-ezeobi',
    hoursAgo: 3 * 24,
  },
  {
    playbook: 'systems/rebuild-search-index',
    title: 'Rebuild the search index',
    what: 'Fifty minutes was true in spring. Yesterday it took an hour and a half, and I wondered whether it was stuck.',
    by: 'mei-ling-tsang',
    hoursAgo: 5 * 24,
  },
  {
    playbook: 'releasing/roll-back-a-deploy',
    title: 'Roll back a deploy',
    what: 'I was new and did not know where to type this. Say that dumbwaiter runs on one’s own machine.',
    by: 'anselm-rieger',
    hoursAgo: 8 * 24,
    settled: {
      answer: 'mended',
      words: 'It says so in the first line now. Keep asking such things.',
      by: 'duarte-peixoto',
      hoursAgo: 7 * 24,
    },
  },
  {
    playbook: 'on-call/run-an-incident',
    title: 'Run an incident',
    heading: 'Open it',
    anchor: 'open-it',
    passage: 'This makes a channel, posts it in #incidents, pages level two',
    what: 'It did not page anybody when I opened a sev3.',
    by: 'kofi-boadi',
    hoursAgo: 12 * 24,
    settled: {
      answer: 'not-wrong',
      words:
        'A sev3 wakes nobody, see the table below it. Open it as sev2 if somebody should come.',
      by: 'ilse-van-doornik',
      hoursAgo: 11 * 24,
    },
  },
];

/** How many said in which month before now that it helped, and that it did not. */
const helps: readonly [playbook: string, monthsAgo: number, yes: number, no: number][] = [
  ['releasing/roll-back-a-deploy', 1, 9, 1],
  ['releasing/roll-back-a-deploy', 2, 6, 2],
  ['on-call/run-an-incident', 1, 11, 0],
  ['systems/fail-over-tureen', 2, 4, 0],
  ['systems/rebuild-search-index', 1, 2, 3],
  ['systems/rotate-payment-provider-keys', 4, 3, 1],
];

/** Words that nothing here answers: how often, and how many days ago. */
const searches: readonly [words: string, times: number, daysAgo: number][] = [
  ['vpn', 6, 1],
  ['vpn', 3, 8],
  ['expense report', 4, 2],
  ['laptop broken', 3, 5],
  ['cron job stuck', 2, 1],
  ['cron job stuck', 2, 12],
  ['gdpr deletion request', 2, 9],
  ['parental leave', 1, 3],
  ['yubikey lost', 1, 16],
];

/** What readers of the demo said and looked for. */
export function readerRows(now: Date) {
  return {
    reports: reports.map((report, index) => reportRow(report, index, now)),
    helps: helps.flatMap((help) => helpRows(help, now)),
    searches: searches.map(([words, times, daysAgo]) => ({
      ...{ words, times },
      day: ago(now, daysAgo * dayMs).slice(0, 10),
    })),
    notices: reports.flatMap((report, index) => noticeRows(report, index, now)),
  };
}

const idOf = (index: number): string => `demo-report-${String(index + 1).padStart(4, '0')}`;

function reportRow(report: DemoReport, index: number, now: Date): Row {
  const { playbook, passage = '', heading = '', anchor = '', what, by, settled } = report;
  return {
    ...{ id: idOf(index), playbook, passage, heading, anchor, what },
    person: personId(by),
    at: ago(now, report.hoursAgo * hourMs),
    answer: settled?.answer ?? null,
    words: settled?.words ?? '',
    settledBy: settled ? personId(settled.by) : null,
    settledAt: settled ? ago(now, settled.hoursAgo * hourMs) : null,
  };
}

function noticeRows(report: DemoReport, index: number, now: Date): Row[] {
  const { playbook, title, what, anchor = '', by, settled, tells } = report;
  const said = { title, said: what, by: demoPeople.find(({ slug }) => slug === by)?.name };
  const owners = demoPeople
    .filter(({ team }) => team === tells)
    .map(
      ({ slug }): Row => ({
        ...{ what: 'reported', playbook, person: personId(slug), cause: `report:${idOf(index)}` },
        detail: JSON.stringify(said),
        at: ago(now, report.hoursAgo * hourMs),
      }),
    );
  if (!settled) return owners;
  const { answer, words, hoursAgo } = settled;
  return [
    ...owners,
    {
      ...{ what: 'settled', playbook, person: personId(by), cause: `settled:${idOf(index)}` },
      detail: JSON.stringify({ title, answer, words, anchor }),
      at: ago(now, hoursAgo * hourMs),
    },
  ];
}

function helpRows([playbook, monthsAgo, yes, no]: (typeof helps)[number], now: Date): Row[] {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1));
  const month = first.toISOString().slice(0, 7);
  return Array.from({ length: yes + no }, (_, number) => ({
    ...{ playbook, month, helped: number < yes ? 1 : 0 },
  }));
}
