-- What can be found of everything that people sign up for: by words, and by what it is about.

-- What an event is about, by the slugs of content/skills.yaml.
CREATE TABLE event_topics (
  event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  topic TEXT NOT NULL CHECK (length(topic) BETWEEN 1 AND 80),
  PRIMARY KEY (event, topic)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_topics_by_topic ON event_topics (topic);

-- The words of each event, in the fields that weigh differently.
CREATE VIEW event_words AS
SELECT e.id AS event, e.title, e.abstract AS about,
  coalesce((
    SELECT group_concat(name, ', ') FROM (
      SELECT p.name FROM speakers k JOIN people p ON p.id = k.person WHERE k.event = e.id
      UNION ALL SELECT g.name FROM guest_speakers g WHERE g.event = e.id)), '')  AS people,
  coalesce((SELECT title FROM series WHERE id = e.series), '')                  AS series,
  coalesce((SELECT group_concat(topic, ' ') FROM event_topics WHERE event = e.id), '') AS topics
FROM events e;

-- The same as rows, for the index below, which reads its texts from here.
CREATE TABLE event_texts (
  id     INTEGER PRIMARY KEY,
  event  TEXT NOT NULL UNIQUE REFERENCES events (id) ON DELETE CASCADE,
  title  TEXT NOT NULL,
  about  TEXT NOT NULL,
  people TEXT NOT NULL,
  series TEXT NOT NULL,
  topics TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE event_search USING fts5 (
  title, about, people, series, topics,
  content = 'event_texts', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER event_texts_added AFTER INSERT ON event_texts BEGIN
  INSERT INTO event_search (rowid, title, about, people, series, topics)
  VALUES (NEW.id, NEW.title, NEW.about, NEW.people, NEW.series, NEW.topics);
END;
CREATE TRIGGER event_texts_gone AFTER DELETE ON event_texts BEGIN
  INSERT INTO event_search (event_search, rowid, title, about, people, series, topics)
  VALUES ('delete', OLD.id, OLD.title, OLD.about, OLD.people, OLD.series, OLD.topics);
END;
CREATE TRIGGER event_texts_changed AFTER UPDATE ON event_texts BEGIN
  INSERT INTO event_search (event_search, rowid, title, about, people, series, topics)
  VALUES ('delete', OLD.id, OLD.title, OLD.about, OLD.people, OLD.series, OLD.topics);
  INSERT INTO event_search (rowid, title, about, people, series, topics)
  VALUES (NEW.id, NEW.title, NEW.about, NEW.people, NEW.series, NEW.topics);
END;

-- Whatever changes the words of an event writes them anew.
CREATE TRIGGER events_worded AFTER INSERT ON events BEGIN
  INSERT INTO event_texts (event, title, about, people, series, topics)
  SELECT event, title, about, people, series, topics FROM event_words WHERE event = NEW.id;
END;
CREATE TRIGGER events_reworded AFTER UPDATE OF title, abstract, series ON events BEGIN
  UPDATE event_texts SET (title, about, people, series, topics) =
    (SELECT title, about, people, series, topics FROM event_words WHERE event = NEW.id)
  WHERE event = NEW.id;
END;
CREATE TRIGGER speakers_named AFTER INSERT ON speakers BEGIN
  UPDATE event_texts SET people = (SELECT people FROM event_words WHERE event = NEW.event)
  WHERE event = NEW.event;
END;
CREATE TRIGGER speakers_gone AFTER DELETE ON speakers BEGIN
  UPDATE event_texts SET people = (SELECT people FROM event_words WHERE event = OLD.event)
  WHERE event = OLD.event AND EXISTS (SELECT 1 FROM events WHERE id = OLD.event);
END;
CREATE TRIGGER guest_speakers_named AFTER INSERT ON guest_speakers BEGIN
  UPDATE event_texts SET people = (SELECT people FROM event_words WHERE event = NEW.event)
  WHERE event = NEW.event;
END;
CREATE TRIGGER guest_speakers_renamed AFTER UPDATE ON guest_speakers BEGIN
  UPDATE event_texts SET people = (SELECT people FROM event_words WHERE event = NEW.event)
  WHERE event = NEW.event;
END;
CREATE TRIGGER guest_speakers_gone AFTER DELETE ON guest_speakers BEGIN
  UPDATE event_texts SET people = (SELECT people FROM event_words WHERE event = OLD.event)
  WHERE event = OLD.event AND EXISTS (SELECT 1 FROM events WHERE id = OLD.event);
END;
CREATE TRIGGER people_renamed AFTER UPDATE OF name ON people BEGIN
  UPDATE event_texts SET people = (SELECT people FROM event_words WHERE event = event_texts.event)
  WHERE event IN (SELECT event FROM speakers WHERE person = NEW.id);
END;
CREATE TRIGGER series_renamed AFTER UPDATE OF title ON series BEGIN
  UPDATE event_texts SET series = NEW.title
  WHERE event IN (SELECT id FROM events WHERE series = NEW.id);
END;
CREATE TRIGGER event_topics_added AFTER INSERT ON event_topics BEGIN
  UPDATE event_texts SET topics = (SELECT topics FROM event_words WHERE event = NEW.event)
  WHERE event = NEW.event;
END;
CREATE TRIGGER event_topics_gone AFTER DELETE ON event_topics BEGIN
  UPDATE event_texts SET topics = (SELECT topics FROM event_words WHERE event = OLD.event)
  WHERE event = OLD.event AND EXISTS (SELECT 1 FROM events WHERE id = OLD.event);
END;

INSERT INTO event_texts (event, title, about, people, series, topics)
SELECT event, title, about, people, series, topics FROM event_words;
