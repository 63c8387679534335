-- Hackathons: from pitching over forming, hacking and showing until it is over.

CREATE TABLE hackathons (
  event        TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  zone         TEXT NOT NULL,                                -- in which its times were said
  pitching_at  TEXT NOT NULL CHECK (pitching_at GLOB '????-??-??T??:??:??.???Z'),
  forming_at   TEXT NOT NULL CHECK (forming_at  GLOB '????-??-??T??:??:??.???Z'),
  hacking_at   TEXT NOT NULL CHECK (hacking_at  GLOB '????-??-??T??:??:??.???Z'),
  showing_at   TEXT NOT NULL CHECK (showing_at  GLOB '????-??-??T??:??:??.???Z'),
  over_at      TEXT NOT NULL CHECK (over_at     GLOB '????-??-??T??:??:??.???Z'),
  -- The phase that the host holds; NULL: the clock says.
  by_hand      TEXT CHECK (by_hand IN ('coming', 'pitching', 'forming', 'hacking', 'showing', 'over')),
  size_least   INTEGER NOT NULL CHECK (size_least BETWEEN 1 AND 20),
  size_most    INTEGER NOT NULL CHECK (size_most BETWEEN 1 AND 20),
  teams_least  INTEGER NOT NULL DEFAULT 1 CHECK (teams_least BETWEEN 1 AND 6),  -- 1: no matter
  staff_beside INTEGER NOT NULL DEFAULT 1 CHECK (staff_beside IN (0, 1)),       -- staff with guests
  challenges   TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(challenges)),       -- [{ id, title, about }]
  CHECK (pitching_at <= forming_at AND forming_at <= hacking_at
    AND hacking_at < showing_at AND showing_at < over_at),
  CHECK (size_least <= size_most)
) STRICT, WITHOUT ROWID;

-- A pitch. `merged_into` is another one of the same hackathon that says the same.
CREATE TABLE hack_ideas (
  id          TEXT PRIMARY KEY,
  event       TEXT NOT NULL REFERENCES hackathons (event) ON DELETE CASCADE,
  person      TEXT NOT NULL REFERENCES people (id),
  title       TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  problem     TEXT NOT NULL CHECK (length(problem) <= 4000),
  sketch      TEXT NOT NULL CHECK (length(sketch) <= 4000),
  challenge   TEXT,                                          -- the id of one of the hackathon's
  tags        TEXT NOT NULL CHECK (json_valid(tags)),
  skills      TEXT NOT NULL CHECK (json_valid(skills)),      -- slugs of those looked for
  merged_into TEXT REFERENCES hack_ideas (id) ON DELETE SET NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  at          TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (event, id),
  CHECK (merged_into <> id)
) STRICT;

CREATE INDEX hack_ideas_by_event ON hack_ideas (event, at);
CREATE INDEX hack_ideas_merged ON hack_ideas (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX hack_ideas_by_person ON hack_ideas (person);

-- “I would join.”
CREATE TABLE hack_interest (
  idea   TEXT NOT NULL REFERENCES hack_ideas (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (idea, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE hack_comments (
  id     TEXT PRIMARY KEY,
  idea   TEXT NOT NULL REFERENCES hack_ideas (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  words  TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX hack_comments_by_idea ON hack_comments (idea, at);

-- A hack team stands around one idea, and is there as long as somebody is in it.
CREATE TABLE hack_teams (
  idea    TEXT PRIMARY KEY,
  event   TEXT NOT NULL,
  lead    TEXT REFERENCES people (id) ON DELETE SET NULL,    -- who answers for it
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (event, idea),
  FOREIGN KEY (event, idea) REFERENCES hack_ideas (event, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Whom a hack team looks for; taken as long as a member has it.
CREATE TABLE hack_roles (
  id    TEXT PRIMARY KEY,
  idea  TEXT NOT NULL REFERENCES hack_teams (idea) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
  skill TEXT,                                                -- a slug; NULL: none in particular
  at    TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (idea, id)
) STRICT;

-- The key says it: one person is in one hack team of a hackathon.
CREATE TABLE hack_members (
  event  TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  idea   TEXT NOT NULL,
  parts  TEXT NOT NULL CHECK (json_valid(parts)),            -- how they take part
  role   TEXT REFERENCES hack_roles (id) ON DELETE SET NULL,
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (event, person),
  FOREIGN KEY (event, idea) REFERENCES hack_teams (event, idea) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_members_by_idea ON hack_members (idea, at, person);
CREATE UNIQUE INDEX hack_members_by_role ON hack_members (role) WHERE role IS NOT NULL;
CREATE INDEX hack_members_by_person ON hack_members (person);

-- Somebody asks to join, or is asked to.
CREATE TABLE hack_asks (
  idea   TEXT NOT NULL REFERENCES hack_teams (idea) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  way    TEXT NOT NULL CHECK (way IN ('applied', 'invited')),
  words  TEXT NOT NULL CHECK (length(words) <= 500),
  parts  TEXT NOT NULL CHECK (json_valid(parts)),
  role   TEXT REFERENCES hack_roles (id) ON DELETE SET NULL,
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (idea, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_asks_by_person ON hack_asks (person);

-- Behind the statements that decide: no way of writing puts one too many into a hack team.
CREATE TRIGGER hack_members_size BEFORE INSERT ON hack_members
WHEN (SELECT count(*) FROM hack_members WHERE idea = NEW.idea)
  >= (SELECT size_most FROM hackathons WHERE event = NEW.event)
BEGIN SELECT RAISE(ABORT, 'this hack team is full'); END;

-- Whoever is in asks nobody else any more.
CREATE TRIGGER hack_members_in AFTER INSERT ON hack_members BEGIN
  DELETE FROM hack_asks WHERE person = NEW.person
    AND idea IN (SELECT idea FROM hack_teams WHERE event = NEW.event);
END;

-- Whoever answered for a hack team and leaves is followed by who coordinates, else by who is in it
-- longest; the last one leaves the idea behind, as it was pitched.
CREATE TRIGGER hack_members_left AFTER DELETE ON hack_members BEGIN
  UPDATE hack_teams SET lead = (
    SELECT m.person FROM hack_members m WHERE m.idea = OLD.idea
    ORDER BY NOT EXISTS (SELECT 1 FROM json_each(m.parts) WHERE value = 'coordinates'), m.at, m.person
    LIMIT 1)
  WHERE idea = OLD.idea AND (lead IS NULL OR lead = OLD.person);
  DELETE FROM hack_teams
  WHERE idea = OLD.idea AND NOT EXISTS (SELECT 1 FROM hack_members WHERE idea = OLD.idea);
END;

-- Whoever gives up their place in the hackathon is in no hack team of it.
CREATE TRIGGER hack_members_withdrew AFTER UPDATE OF state ON signups
WHEN NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' BEGIN
  DELETE FROM hack_asks WHERE person = NEW.person
    AND idea IN (SELECT idea FROM hack_teams WHERE event = NEW.event);
  DELETE FROM hack_members WHERE event = NEW.event AND person = NEW.person;
END;
