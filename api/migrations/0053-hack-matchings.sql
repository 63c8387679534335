-- The host's proposal of who without a hack team goes where; nobody else sees it until it is released.
CREATE TABLE hack_matchings (
  event   TEXT PRIMARY KEY REFERENCES hackathons (event) ON DELETE CASCADE,
  id      TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,                        -- each move by hand is another one
  places  TEXT NOT NULL CHECK (json_valid(places)),          -- [{ person, idea, pinned, … }]
  facts   TEXT NOT NULL CHECK (json_valid(facts)),           -- of what it was made, how good it is
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

-- That a proposal was released: once, and the same request sent again releases nothing.
CREATE TABLE hack_releases (
  id     TEXT PRIMARY KEY,
  event  TEXT NOT NULL REFERENCES hackathons (event) ON DELETE CASCADE,
  person TEXT REFERENCES people (id) ON DELETE SET NULL,     -- who released it
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_releases_by_event ON hack_releases (event);
CREATE INDEX hack_releases_by_person ON hack_releases (person);

-- Why somebody is in the hack team to which a release brought them, as long as they are in it.
CREATE TABLE hack_placings (
  event  TEXT NOT NULL,
  person TEXT NOT NULL,
  wished INTEGER NOT NULL CHECK (wished IN (0, 1)),          -- whether they wished for anything
  rank   INTEGER CHECK (rank BETWEEN 1 AND 3),               -- which wish it is; NULL: none
  PRIMARY KEY (event, person),
  FOREIGN KEY (event, person) REFERENCES hack_members (event, person) ON DELETE CASCADE,
  CHECK (wished OR rank IS NULL)
) STRICT, WITHOUT ROWID;
