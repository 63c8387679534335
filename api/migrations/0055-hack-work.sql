-- The time of hacking: how far each hack team is, what it notes down, and where help is wanted.

ALTER TABLE hack_teams ADD COLUMN stage TEXT NOT NULL DEFAULT 'exploring'
  CHECK (stage IN ('exploring', 'building', 'polishing', 'ready'));

-- What members note down as they go, for each other and for who comes by.
CREATE TABLE hack_log (
  id     TEXT PRIMARY KEY,
  idea   TEXT NOT NULL REFERENCES hack_teams (idea) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  words  TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_log_by_idea ON hack_log (idea, at);
CREATE INDEX hack_log_by_person ON hack_log (person);

-- A hack team wants help with something; `solved_at` stays NULL until somebody says that it is solved.
CREATE TABLE hack_help (
  id        TEXT PRIMARY KEY,
  idea      TEXT NOT NULL REFERENCES hack_teams (idea) ON DELETE CASCADE,
  person    TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  words     TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  skill     TEXT,                                            -- a slug; NULL: none in particular
  at        TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  solved_at TEXT CHECK (solved_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_help_by_idea ON hack_help (idea, at);
CREATE INDEX hack_help_by_person ON hack_help (person);

-- Who comes to help. Two may come to one, and both are named.
CREATE TABLE hack_helpers (
  help   TEXT NOT NULL REFERENCES hack_help (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (help, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_helpers_by_person ON hack_helpers (person);

-- The wall of help is looked at all day: each change of it changes the stamp of its event.
CREATE TRIGGER hack_help_asked AFTER INSERT ON hack_help BEGIN
  UPDATE event_places SET moves = moves + 1
  WHERE event = (SELECT event FROM hack_teams WHERE idea = NEW.idea);
END;
CREATE TRIGGER hack_help_solved AFTER UPDATE OF solved_at ON hack_help BEGIN
  UPDATE event_places SET moves = moves + 1
  WHERE event = (SELECT event FROM hack_teams WHERE idea = NEW.idea);
END;
CREATE TRIGGER hack_help_gone AFTER DELETE ON hack_help BEGIN
  UPDATE event_places SET moves = moves + 1
  WHERE event = (SELECT event FROM hack_teams WHERE idea = OLD.idea);
END;
CREATE TRIGGER hack_helpers_come AFTER INSERT ON hack_helpers BEGIN
  UPDATE event_places SET moves = moves + 1
  WHERE event = (SELECT t.event FROM hack_help n JOIN hack_teams t ON t.idea = n.idea
                 WHERE n.id = NEW.help);
END;
CREATE TRIGGER hack_helpers_gone AFTER DELETE ON hack_helpers BEGIN
  UPDATE event_places SET moves = moves + 1
  WHERE event = (SELECT t.event FROM hack_help n JOIN hack_teams t ON t.idea = n.idea
                 WHERE n.id = OLD.help);
END;
