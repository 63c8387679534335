-- Who made whom what, and when. What somebody is stands in people.
CREATE TABLE role_changes (
  id     TEXT PRIMARY KEY CHECK (length(id) = 16),
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  role   TEXT NOT NULL CHECK (role IN ('member', 'admin')),
  by     TEXT REFERENCES people (id) ON DELETE SET NULL,     -- null: somebody who is no longer here
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX role_changes_by_person ON role_changes (person, at);
CREATE INDEX role_changes_by_giver ON role_changes (by);
