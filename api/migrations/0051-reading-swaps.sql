-- A presenter asks another one to change places. Answered or out of date it goes.
CREATE TABLE reading_swaps (
  id     TEXT PRIMARY KEY CHECK (length(id) = 16),           -- made by the browser
  event  TEXT NOT NULL REFERENCES reading_groups (event) ON DELETE CASCADE,
  mine   TEXT NOT NULL REFERENCES meetings (session) ON DELETE CASCADE,
  theirs TEXT NOT NULL REFERENCES meetings (session) ON DELETE CASCADE,
  asker  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  asked  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (mine, theirs),
  CHECK (mine <> theirs AND asker <> asked)
) STRICT, WITHOUT ROWID;

CREATE INDEX reading_swaps_by_event ON reading_swaps (event);
CREATE INDEX reading_swaps_by_theirs ON reading_swaps (theirs);
CREATE INDEX reading_swaps_by_asker ON reading_swaps (asker);
CREATE INDEX reading_swaps_by_asked ON reading_swaps (asked);
