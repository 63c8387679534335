-- What a hack team shows: where it works, what it made, and who stands before the others with it.

-- One address of each kind, shown on the team's page and with what it hands in.
CREATE TABLE hack_links (
  idea TEXT NOT NULL REFERENCES hack_teams (idea) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('repository', 'board', 'demo')),
  link TEXT NOT NULL CHECK (length(link) <= 500 AND (link LIKE 'https://%' OR link LIKE 'http://%')),
  PRIMARY KEY (idea, kind)
) STRICT, WITHOUT ROWID;

-- A draft until it is handed in; from then on everybody reads it.
CREATE TABLE hack_submissions (
  idea         TEXT PRIMARY KEY REFERENCES hack_teams (idea) ON DELETE CASCADE,
  title        TEXT NOT NULL CHECK (length(title) <= 120),
  about        TEXT NOT NULL CHECK (length(about) <= 2000),
  proved       TEXT NOT NULL CHECK (length(proved) <= 2000),
  unproved     TEXT NOT NULL CHECK (length(unproved) <= 2000),
  version      INTEGER NOT NULL DEFAULT 1,
  handed_in_at TEXT CHECK (handed_in_at GLOB '????-??-??T??:??:??.???Z'),
  at           TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (handed_in_at IS NULL OR (title <> '' AND about <> '' AND proved <> ''))
) STRICT, WITHOUT ROWID;

-- Whether this member shows what was made. Whoever leaves the team does not any more.
ALTER TABLE hack_members ADD COLUMN shows INTEGER NOT NULL DEFAULT 0 CHECK (shows IN (0, 1));

-- The bytes stand where uploaded files do, and the size in pixels here, so that no page shifts.
CREATE TABLE hack_pictures (
  id     TEXT PRIMARY KEY,
  idea   TEXT NOT NULL REFERENCES hack_teams (idea) ON DELETE CASCADE,
  alt    TEXT NOT NULL CHECK (length(alt) BETWEEN 1 AND 300),
  file   TEXT NOT NULL UNIQUE,
  type   TEXT NOT NULL CHECK (type IN ('image/png', 'image/jpeg', 'image/webp')),
  bytes  INTEGER NOT NULL CHECK (bytes > 0),
  hash   TEXT NOT NULL,
  width  INTEGER NOT NULL CHECK (width BETWEEN 1 AND 10000),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 10000),
  person TEXT REFERENCES people (id) ON DELETE SET NULL,    -- who brought it
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_pictures_by_idea ON hack_pictures (idea, at, id);
CREATE INDEX hack_pictures_by_person ON hack_pictures (person);
