import type { CampRows } from './rules.ts';

/** Fills the tables of what was said; the rows come as one JSON text, as in the demo's own store. */
export const campInserts: readonly [rows: keyof CampRows | 'personSkills', sql: string][] = [
  [
    'personSkills',
    `INSERT INTO person_skills (person, skill, kind)
     SELECT value ->> 'person', value ->> 'skill', value ->> 'kind' FROM json_each(:rows)`,
  ],
  [
    'projects',
    `UPDATE visits SET project = (
       SELECT value ->> 'project' FROM json_each(:rows) WHERE value ->> 'id' = visits.id)
     WHERE id IN (SELECT value ->> 'id' FROM json_each(:rows))`,
  ],
  [
    'outcomes',
    `INSERT INTO outcomes (visit, id, outcome, day, link, words, person, at)
     SELECT value ->> 'visit', value ->> 'id', value ->> 'outcome', value ->> 'day',
       value ->> 'link', value ->> 'words', value ->> 'person', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'ratings',
    `INSERT INTO visit_ratings (visit, person, useful, doable)
     SELECT value ->> 'visit', value ->> 'person', value ->> 'useful', value ->> 'doable'
     FROM json_each(:rows)`,
  ],
  [
    'peopleAnswers',
    `INSERT INTO people_answers (visit, rotation, person, clear, time_for, words, batch)
     SELECT value ->> 'visit', value ->> 'rotation', value ->> 'person', value ->> 'clear',
       value ->> 'timeFor', value ->> 'words', value ->> 'batch'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'proposals',
    `INSERT INTO proposals (id, visit, person, words, at, answer, said, answered_by, answered_at)
     SELECT value ->> 'id', value ->> 'visit', value ->> 'person', value ->> 'words',
       value ->> 'at', value ->> 'answer', value ->> 'said', value ->> 'by', value ->> 'answeredAt'
     FROM json_each(:rows)`,
  ],
  [
    'checkIns',
    `INSERT INTO check_ins (hire, programme, week, person, answers, batch)
     SELECT value ->> 'hire', 'engineering', 1, value ->> 'person', value ->> 'answers', 'demo-week-1'
     FROM json_each(:rows)`,
  ],
];
