-- What those without a hack team would like: up to three ideas in order, and what they bring.
CREATE TABLE hack_wishes (
  event  TEXT NOT NULL REFERENCES hackathons (event) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  skills TEXT NOT NULL CHECK (json_valid(skills)),           -- slugs
  parts  TEXT NOT NULL CHECK (json_valid(parts)),            -- how they would take part
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (event, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_wishes_by_person ON hack_wishes (person);

CREATE TABLE hack_wish_ideas (
  event  TEXT NOT NULL,
  person TEXT NOT NULL,
  rank   INTEGER NOT NULL CHECK (rank BETWEEN 1 AND 3),
  idea   TEXT NOT NULL,
  PRIMARY KEY (event, person, rank),
  UNIQUE (event, person, idea),
  FOREIGN KEY (event, person) REFERENCES hack_wishes (event, person) ON DELETE CASCADE,
  FOREIGN KEY (event, idea) REFERENCES hack_ideas (event, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_wish_ideas_by_idea ON hack_wish_ideas (event, idea);

-- Whoever is in a hack team wishes for none any more, by whichever way they came in.
CREATE TRIGGER hack_members_wished AFTER INSERT ON hack_members BEGIN
  DELETE FROM hack_wishes WHERE event = NEW.event AND person = NEW.person;
END;

-- Whoever gives up their place in the hackathon does not, either.
CREATE TRIGGER hack_wishes_withdrew AFTER UPDATE OF state ON signups
WHEN NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' BEGIN
  DELETE FROM hack_wishes WHERE event = NEW.event AND person = NEW.person;
END;
