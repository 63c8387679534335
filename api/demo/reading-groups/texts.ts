/** A text: title, authors, year, where it was published, its DOI or its address, and a tag. */
export type DemoText = readonly [string, string, number, string, string, string];

/** Real papers, in the order in which the demo's group reads them. */
export const demoTexts: readonly DemoText[] = [
  [
    'End-to-End Arguments in System Design',
    'Jerome H. Saltzer;David P. Reed;David D. Clark',
    1984,
    'ACM Transactions on Computer Systems',
    '10.1145/357401.357402',
    'design',
  ],
  [
    'Time, Clocks, and the Ordering of Events in a Distributed System',
    'Leslie Lamport',
    1978,
    'Communications of the ACM',
    '10.1145/359545.359563',
    'time',
  ],
  [
    'Harvest, Yield, and Scalable Tolerant Systems',
    'Armando Fox;Eric A. Brewer',
    1999,
    'HotOS',
    '10.1109/hotos.1999.798396',
    'design',
  ],
  [
    'Dynamo: Amazon’s Highly Available Key-value Store',
    'Giuseppe DeCandia;Deniz Hastorun;Madan Jampani;Gunavardhan Kakulapati;Werner Vogels',
    2007,
    'SOSP',
    '10.1145/1294261.1294281',
    'storage',
  ],
  [
    'The Tail at Scale',
    'Jeffrey Dean;Luiz André Barroso',
    2013,
    'Communications of the ACM',
    '10.1145/2408776.2408794',
    'latency',
  ],
  [
    'Ironies of Automation',
    'Lisanne Bainbridge',
    1983,
    'Automatica',
    '10.1016/0005-1098(83)90046-8',
    'people',
  ],
  [
    'A Critique of ANSI SQL Isolation Levels',
    'Hal Berenson;Phil Bernstein;Jim Gray;Jim Melton;Elizabeth O’Neil;Patrick O’Neil',
    1995,
    'SIGMOD',
    '10.1145/223784.223785',
    'storage',
  ],
  [
    'Simple Testing Can Prevent Most Critical Failures',
    'Ding Yuan;Yu Luo;Xin Zhuang',
    2014,
    'OSDI',
    'https://www.usenix.org/conference/osdi14/technical-sessions/presentation/yuan',
    'failure',
  ],
  [
    'Metastable Failures in Distributed Systems',
    'Nathan Bronson;Abutalib Aghayev;Aleksey Charapko;Timothy Zhu',
    2021,
    'HotOS',
    '10.1145/3458336.3465286',
    'failure',
  ],
  [
    'How Complex Systems Fail',
    'Richard I. Cook',
    1998,
    'Cognitive Technologies Laboratory',
    'https://how.complexsystems.fail/',
    'failure',
  ],
  [
    'In Search of an Understandable Consensus Algorithm',
    'Diego Ongaro;John Ousterhout',
    2014,
    'USENIX ATC',
    'https://raft.github.io/raft.pdf',
    'consensus',
  ],
  [
    'On Designing and Deploying Internet-Scale Services',
    'James Hamilton',
    2007,
    'LISA',
    'https://www.usenix.org/legacy/event/lisa07/tech/full_papers/hamilton/hamilton.pdf',
    'operations',
  ],
  [
    'Life beyond Distributed Transactions',
    'Pat Helland',
    2016,
    'ACM Queue',
    '10.1145/3012426.3025012',
    'design',
  ],
  [
    'Crash-Only Software',
    'George Candea;Armando Fox',
    2003,
    'HotOS',
    'https://www.usenix.org/conference/hotos-ix/crash-only-software',
    'failure',
  ],
];

/** What its members would like to read. */
export const demoProposals: readonly DemoText[] = [
  [
    'Out of the Tar Pit',
    'Ben Moseley;Peter Marks',
    2006,
    '',
    'https://curtclifton.net/papers/MoseleyMarks06a.pdf',
    'design',
  ],
  [
    'No Silver Bullet: Essence and Accident in Software Engineering',
    'Frederick P. Brooks',
    1987,
    'Computer',
    '10.1109/mc.1987.1663532',
    'people',
  ],
];

/** A book for a group of its own: so many meetings long. */
export const demoBook: DemoText = [
  'Designing Data-Intensive Applications',
  'Martin Kleppmann',
  2017,
  'O’Reilly',
  '9781449373320',
  'storage',
];
export const demoBookWeeks = 12;
