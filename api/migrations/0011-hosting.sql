-- What hosts and mentors say of the visits that come to them.

-- A host's yes to a visit as it was told. Told another day, half or host, it has to be said anew.
CREATE TABLE acceptances (
  visit  TEXT PRIMARY KEY REFERENCES visits (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  day    TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  half   TEXT NOT NULL CHECK (half IN ('am', 'pm', 'day')),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX acceptances_by_person ON acceptances (person);

CREATE VIEW accepted_visits AS
SELECT v.id AS visit, a.at FROM visits v
JOIN acceptances a ON a.visit = v.id AND a.person = v.told_host AND a.day = v.told_day
  AND a.half = v.told_half;

-- A host asks that somebody else receives a visit, told for this day and half.
CREATE TABLE swaps (
  id       TEXT PRIMARY KEY CHECK (length(id) = 16),
  visit    TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  person   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  day      TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  half     TEXT NOT NULL CHECK (half IN ('am', 'pm', 'day')),
  reason   TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  absence  INTEGER NOT NULL DEFAULT 0 CHECK (absence IN (0, 1)),  -- asked because the host is away
  at       TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  ended    TEXT CHECK (ended IN ('taken', 'withdrawn', 'lapsed')),
  taker    TEXT REFERENCES people (id) ON DELETE SET NULL,
  ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((ended IS NULL) = (ended_at IS NULL)),
  CHECK (taker IS NULL OR ended = 'taken')
) STRICT;

-- One at a time for each visit.
CREATE UNIQUE INDEX swaps_open ON swaps (visit) WHERE ended IS NULL;
CREATE INDEX swaps_by_visit ON swaps (visit);
CREATE INDEX swaps_by_person ON swaps (person);
CREATE INDEX swaps_by_taker ON swaps (taker) WHERE taker IS NOT NULL;

-- Those that still mean something: a release may have moved the visit since, or given it away.
CREATE VIEW open_swaps AS
SELECT s.* FROM swaps s
JOIN visits v ON v.id = s.visit AND v.told_host = s.person AND v.told_day = s.day
  AND v.told_half = s.half
WHERE s.ended IS NULL;

-- Whom it was put to: they may take the visit over.
CREATE TABLE swap_asks (
  swap   TEXT NOT NULL REFERENCES swaps (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (swap, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX swap_asks_by_person ON swap_asks (person);

-- What those who received a hire write afterwards: how the visit went, and what they learned from
-- the hire. The hire reads both.
CREATE TABLE visit_words (
  visit  TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind   TEXT NOT NULL CHECK (kind IN ('note', 'learned')),
  words  TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (visit, person, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX visit_words_by_person ON visit_words (person);
