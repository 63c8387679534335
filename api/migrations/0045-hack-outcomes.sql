-- What becomes of what a hack team made, after the hackathon.
CREATE TABLE hack_outcomes (
  idea    TEXT PRIMARY KEY REFERENCES hack_teams (idea) ON DELETE CASCADE,
  outcome TEXT NOT NULL CHECK (outcome IN ('adopted', 'parked', 'ended')),
  team    TEXT CHECK (length(team) BETWEEN 1 AND 80),        -- the slug of the team that adopts it
  owner   TEXT REFERENCES people (id) ON DELETE SET NULL,    -- who looks again
  look_on TEXT CHECK (look_on GLOB '????-??-??'),
  words   TEXT NOT NULL CHECK (length(words) <= 1000),
  person  TEXT REFERENCES people (id) ON DELETE SET NULL,    -- who said so
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((outcome = 'adopted') = (team IS NOT NULL)),
  CHECK ((outcome = 'ended') = (look_on IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_outcomes_by_day ON hack_outcomes (look_on) WHERE look_on IS NOT NULL;
CREATE INDEX hack_outcomes_by_owner ON hack_outcomes (owner);
