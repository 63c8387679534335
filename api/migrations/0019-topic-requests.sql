-- "Please teach us X": what people would like to hear, who would come, and who could speak.

CREATE TABLE topic_requests (
  id     TEXT PRIMARY KEY CHECK (length(id) = 16),           -- made by the browser
  title  TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  about  TEXT NOT NULL DEFAULT '' CHECK (length(about) <= 2000),  -- plain Markdown
  topic  TEXT NOT NULL DEFAULT '' CHECK (length(topic) <= 80),    -- slug of a skill, if one fits
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  event  TEXT UNIQUE REFERENCES events (id) ON DELETE SET NULL    -- the talk that it became
) STRICT;

CREATE INDEX topic_requests_by_person ON topic_requests (person);

-- Who asked, too. Whoever would come is told first when it becomes a talk.
CREATE TABLE topic_voices (
  request TEXT NOT NULL REFERENCES topic_requests (id) ON DELETE CASCADE,
  person  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  come    INTEGER NOT NULL CHECK (come IN (0, 1)),
  speak   INTEGER NOT NULL CHECK (speak IN (0, 1)),
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (request, person),
  CHECK (come + speak > 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX topic_voices_by_person ON topic_voices (person);

-- In the same moment in which a talk is announced, those who asked for it are told.
CREATE TRIGGER topic_requests_told AFTER UPDATE OF announced_at ON events
WHEN OLD.announced_at IS NULL AND NEW.announced_at IS NOT NULL
BEGIN
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT v.person, 'asked-for', NEW.id, 'asked-for:' || NEW.id, '{}', NEW.announced_at
  FROM topic_requests r JOIN topic_voices v ON v.request = r.id
  WHERE r.event = NEW.id AND v.person <> NEW.host
    AND NOT EXISTS (SELECT 1 FROM speakers WHERE event = NEW.id AND person = v.person)
  ON CONFLICT (person, cause) DO NOTHING;
END;
