-- What a hire does with their plan: the mini-projects of their visits.

ALTER TABLE visits ADD COLUMN project TEXT  -- title of the mini-project; NULL: not chosen yet
  CHECK (length(project) BETWEEN 1 AND 100);

-- Everything that was said of a visit's mini-project. A row is never changed, so the same one may be
-- sent twice and they may come late: the last by (at, id) is how it stands, which `visits` has too.
CREATE TABLE mini_project_changes (
  visit   TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  id      TEXT NOT NULL CHECK (length(id) = 16),             -- made by the browser that said it
  person  TEXT REFERENCES people (id) ON DELETE SET NULL,
  project TEXT CHECK (length(project) BETWEEN 1 AND 100),
  state   TEXT NOT NULL CHECK (state IN ('not-started', 'going', 'asked-for-help', 'shown', 'done')),
  words   TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 300),
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (visit, id),
  CHECK (state <> 'asked-for-help' OR words <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX mini_project_changes_by_time ON mini_project_changes (visit, at, id);
CREATE INDEX mini_project_changes_by_person ON mini_project_changes (person) WHERE person IS NOT NULL;

-- What hires, hosts and staff see of the plan has the mini-project now, too.
DROP VIEW released_visits;
CREATE VIEW released_visits AS
SELECT id, cohort, hire, rotation, told_day AS day, told_half AS half, told_host AS host, state,
  project
FROM visits WHERE told_day IS NOT NULL;
