import type { Insert } from '../rows.ts';

/** Fills the tables of the boot camp, in the order in which they stand on each other. */
export const campInserts: Insert[] = [
  [
    'cohorts',
    `INSERT INTO cohorts
       (id, slug, programme, title, first_day, zone, state, organiser, version, made_at)
     SELECT value ->> 'id', value ->> 'slug', value ->> 'programme', value ->> 'title',
       value ->> 'firstDay', value ->> 'zone', value ->> 'state', value ->> 'organiser',
       value ->> 'version', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'hires',
    `INSERT INTO hires (id, cohort, person, name, role, place, buddy)
     SELECT value ->> 'id', value ->> 'cohort', value ->> 'person', value ->> 'name',
       value ->> 'role', value ->> 'place', value ->> 'buddy'
     FROM json_each(:rows)`,
  ],
  [
    'visits',
    `INSERT INTO visits (id, cohort, hire, rotation, day, half, host, told_day, told_half,
       told_host, state)
     SELECT value ->> 'id', value ->> 'cohort', value ->> 'hire', value ->> 'rotation',
       value ->> 'day', value ->> 'half', value ->> 'host', value ->> 'day', value ->> 'half',
       value ->> 'host', value ->> 'state'
     FROM json_each(:rows)`,
  ],
  [
    'releases',
    `INSERT INTO releases (cohort, version, person, at, changes)
     SELECT value ->> 'cohort', value ->> 'version', value ->> 'person', value ->> 'at',
       value ->> 'changes'
     FROM json_each(:rows)`,
  ],
  [
    'miniProjects',
    `INSERT INTO mini_project_changes (visit, id, person, project, state, words, at)
     SELECT value ->> 'visit', value ->> 'id', value ->> 'person', value ->> 'project',
       value ->> 'state', value ->> 'words', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'miniProjects',
    `UPDATE visits SET project = value ->> 'project' FROM json_each(:rows)
     WHERE visits.id = value ->> 'visit'`,
  ],
  [
    'hireTasks',
    `INSERT INTO hire_tasks (hire, task, done, at)
     SELECT value ->> 'hire', value ->> 'task', value ->> 'done', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'hireNotes',
    `INSERT INTO hire_notes (hire, person, text, version, draft, at)
     SELECT value ->> 'hire', value ->> 'person', value ->> 'text', value ->> 'version',
       value ->> 'draft', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'welcomes',
    `INSERT INTO welcomes (hire, person, words, at)
     SELECT value ->> 'hire', value ->> 'person', value ->> 'words', value ->> 'at'
     FROM json_each(:rows)`,
  ],
];
