import type { HostedRows } from './rules.ts';

/** One statement for each table of what hosts said. */
export const hostedInserts: [rows: keyof HostedRows, sql: string][] = [
  [
    'acceptances',
    `INSERT INTO acceptances (visit, person, day, half, at)
     SELECT value ->> 'visit', value ->> 'person', value ->> 'day', value ->> 'half', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'swaps',
    `INSERT INTO swaps (id, visit, person, day, half, reason, at, ended, taker, ended_at)
     SELECT value ->> 'id', value ->> 'visit', value ->> 'person', value ->> 'day',
       value ->> 'half', value ->> 'reason', value ->> 'at', value ->> 'ended',
       value ->> 'taker', value ->> 'endedAt'
     FROM json_each(:rows)`,
  ],
  [
    'swapAsks',
    `INSERT INTO swap_asks (swap, person)
     SELECT value ->> 'swap', value ->> 'person' FROM json_each(:rows)`,
  ],
  [
    'visitWords',
    `INSERT INTO visit_words (visit, person, kind, words, at)
     SELECT value ->> 'visit', value ->> 'person', value ->> 'kind', value ->> 'words',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
];
