-- What everybody and what a jury thinks of what was shown. The two are never mixed.

CREATE TABLE hack_votes (
  event      TEXT PRIMARY KEY REFERENCES hackathons (event) ON DELETE CASCADE,
  method     TEXT NOT NULL CHECK (method IN ('points', 'ranked')),
  with_phase INTEGER NOT NULL CHECK (with_phase IN (0, 1)),             -- opens with the showing
  opened_at  TEXT CHECK (opened_at GLOB '????-??-??T??:??:??.???Z'),
  closed_at  TEXT CHECK (closed_at GLOB '????-??-??T??:??:??.???Z'),
  could      INTEGER CHECK (could >= 0),                                -- vote, when it closed
  CHECK (closed_at IS NULL OR opened_at IS NOT NULL),
  CHECK ((closed_at IS NULL) = (could IS NULL))
) STRICT, WITHOUT ROWID;

-- While the vote is open whoever voted can change it, so that it is known whose a ballot is; it is
-- told to nobody, and forgotten when the vote closes. No time is kept.
CREATE TABLE hack_ballots (
  event  TEXT NOT NULL REFERENCES hack_votes (event) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (event, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_ballots_by_person ON hack_ballots (person);

CREATE TABLE hack_choices (
  event  TEXT NOT NULL,
  person TEXT NOT NULL,
  place  INTEGER NOT NULL CHECK (place >= 0),                           -- 0 is the best
  idea   TEXT NOT NULL,
  PRIMARY KEY (event, person, place),
  UNIQUE (event, person, idea),
  FOREIGN KEY (event, person) REFERENCES hack_ballots (event, person) ON DELETE CASCADE,
  FOREIGN KEY (event, idea) REFERENCES hack_teams (event, idea) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_choices_by_idea ON hack_choices (event, idea);

-- Whom one could vote for when it closed; a result stays when a hack team or its idea goes.
CREATE TABLE hack_candidates (
  event TEXT NOT NULL REFERENCES hack_votes (event) ON DELETE CASCADE,
  idea  TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  PRIMARY KEY (event, idea)
) STRICT, WITHOUT ROWID;

-- The ballots of a closed vote, of nobody: each under a number by chance, so that their order tells
-- nothing. `silent`: in a ranked vote, the voter's own team, of which the ballot says nothing.
CREATE TABLE hack_sealed_ballots (
  event   TEXT NOT NULL REFERENCES hack_votes (event) ON DELETE CASCADE,
  id      TEXT NOT NULL CHECK (length(id) = 32),
  silent  TEXT,
  choices TEXT NOT NULL CHECK (json_valid(choices)),                    -- ideas, the best first
  PRIMARY KEY (event, id)
) STRICT, WITHOUT ROWID;

-- Behind the statements that decide: no way of writing puts a ballot into a vote that is not open,
CREATE TRIGGER hack_ballots_open BEFORE INSERT ON hack_ballots
WHEN NOT EXISTS (SELECT 1 FROM hack_votes
  WHERE event = NEW.event AND opened_at IS NOT NULL AND closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'this vote is not open'); END;

-- and nobody votes for their own hack team,
CREATE TRIGGER hack_choices_own BEFORE INSERT ON hack_choices
WHEN EXISTS (SELECT 1 FROM hack_members
  WHERE event = NEW.event AND person = NEW.person AND idea = NEW.idea)
BEGIN SELECT RAISE(ABORT, 'this is the own hack team'); END;

-- nor has voted for it by joining it afterwards;
CREATE TRIGGER hack_members_voted AFTER INSERT ON hack_members BEGIN
  DELETE FROM hack_choices
  WHERE event = NEW.event AND person = NEW.person AND idea = NEW.idea;
END;

CREATE TRIGGER hack_members_moved AFTER UPDATE OF idea ON hack_members BEGIN
  DELETE FROM hack_choices
  WHERE event = NEW.event AND person = NEW.person AND idea = NEW.idea;
END;

-- and whoever gives up their place takes their ballot along.
CREATE TRIGGER hack_ballots_withdrew AFTER UPDATE OF state ON signups
WHEN NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' BEGIN
  DELETE FROM hack_ballots WHERE event = NEW.event AND person = NEW.person;
END;

CREATE TABLE hack_juries (
  event     TEXT PRIMARY KEY REFERENCES hackathons (event) ON DELETE CASCADE,
  criteria  TEXT NOT NULL CHECK (json_valid(criteria)),                 -- [{ id, title, weight }]
  closed_at TEXT CHECK (closed_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE TABLE hack_jurors (
  event  TEXT NOT NULL REFERENCES hack_juries (event) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (event, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_jurors_by_person ON hack_jurors (person);

-- What one juror says of one hack team, by every criterion.
CREATE TABLE hack_scores (
  event  TEXT NOT NULL,
  person TEXT NOT NULL,
  idea   TEXT NOT NULL,
  title  TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),         -- of the team, at that time
  scores TEXT NOT NULL CHECK (json_valid(scores)),                      -- { criterion: 1 to 5 }
  words  TEXT NOT NULL CHECK (length(words) <= 1000),
  PRIMARY KEY (event, person, idea),
  FOREIGN KEY (event, person) REFERENCES hack_jurors (event, person) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_scores_by_idea ON hack_scores (event, idea);

CREATE TRIGGER hack_scores_own BEFORE INSERT ON hack_scores
WHEN EXISTS (SELECT 1 FROM hack_members
  WHERE event = NEW.event AND person = NEW.person AND idea = NEW.idea)
BEGIN SELECT RAISE(ABORT, 'this is the own hack team'); END;

CREATE TRIGGER hack_members_scored AFTER INSERT ON hack_members BEGIN
  DELETE FROM hack_scores
  WHERE event = NEW.event AND person = NEW.person AND idea = NEW.idea AND EXISTS (
    SELECT 1 FROM hack_juries WHERE event = NEW.event AND closed_at IS NULL);
END;

-- A hack team that dissolves is not judged; what was said after the end stays.
CREATE TRIGGER hack_teams_scored AFTER DELETE ON hack_teams BEGIN
  DELETE FROM hack_scores
  WHERE event = OLD.event AND idea = OLD.idea AND EXISTS (
    SELECT 1 FROM hack_juries WHERE event = OLD.event AND closed_at IS NULL);
END;
