-- What changed for one person. Written in the same batch as the fact that causes it; shown under
-- the bell now, sent by mail and chat from the same rows later.

CREATE TABLE notices (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  person  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  what    TEXT NOT NULL CHECK (what IN ('moved', 'edited', 'cancelled', 'seated', 'passed-on')),
  event   TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  cause   TEXT NOT NULL,                                     -- names the fact, so that a repeat adds nothing
  detail  TEXT NOT NULL CHECK (json_valid(detail)),
  at      TEXT NOT NULL CHECK (at      GLOB '????-??-??T??:??:??.???Z'),
  read_at TEXT          CHECK (read_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (person, cause)
) STRICT;

CREATE INDEX notices_unread ON notices (person) WHERE read_at IS NULL;
CREATE INDEX notices_by_person ON notices (person, id);
