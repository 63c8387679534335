-- The words of each text that reading groups read, with those of the notes of its meetings.

-- The latest notes of its meetings, and what was said beforehand.
CREATE VIEW reading_words AS
SELECT r.id AS reading, r.title, r.authors, r.source || ' ' || r.tags AS about,
  coalesce((
    SELECT group_concat(coalesce(n.text, '') || ' ' || coalesce(p.notes || ' ' || p.questions, ''), ' ')
    FROM meetings m
    LEFT JOIN meeting_notes n ON n.session = m.session
      AND n.version = (SELECT max(version) FROM meeting_notes WHERE session = m.session)
    LEFT JOIN preparations p ON p.session = m.session
    WHERE m.reading = r.id), '') AS notes
FROM readings r;

-- The same as rows, for the index below, which reads its texts from here.
CREATE TABLE reading_texts (
  id      INTEGER PRIMARY KEY,
  reading TEXT NOT NULL UNIQUE REFERENCES readings (id) ON DELETE CASCADE,
  title   TEXT NOT NULL,
  authors TEXT NOT NULL,
  about   TEXT NOT NULL,
  notes   TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE reading_search USING fts5 (
  title, authors, about, notes,
  content = 'reading_texts', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER reading_texts_added AFTER INSERT ON reading_texts BEGIN
  INSERT INTO reading_search (rowid, title, authors, about, notes)
  VALUES (NEW.id, NEW.title, NEW.authors, NEW.about, NEW.notes);
END;
CREATE TRIGGER reading_texts_gone AFTER DELETE ON reading_texts BEGIN
  INSERT INTO reading_search (reading_search, rowid, title, authors, about, notes)
  VALUES ('delete', OLD.id, OLD.title, OLD.authors, OLD.about, OLD.notes);
END;
CREATE TRIGGER reading_texts_changed AFTER UPDATE ON reading_texts BEGIN
  INSERT INTO reading_search (reading_search, rowid, title, authors, about, notes)
  VALUES ('delete', OLD.id, OLD.title, OLD.authors, OLD.about, OLD.notes);
  INSERT INTO reading_search (rowid, title, authors, about, notes)
  VALUES (NEW.id, NEW.title, NEW.authors, NEW.about, NEW.notes);
END;

-- Whatever changes the words of a text writes them anew.
CREATE TRIGGER readings_worded AFTER INSERT ON readings BEGIN
  INSERT INTO reading_texts (reading, title, authors, about, notes)
  SELECT reading, title, authors, about, notes FROM reading_words WHERE reading = NEW.id;
END;
CREATE TRIGGER readings_reworded AFTER UPDATE OF title, authors, source, tags ON readings BEGIN
  UPDATE reading_texts SET (title, authors, about) =
    (SELECT title, authors, about FROM reading_words WHERE reading = NEW.id)
  WHERE reading = NEW.id;
END;
CREATE TRIGGER meeting_read_another AFTER UPDATE OF reading ON meetings
WHEN NEW.reading IS NOT OLD.reading BEGIN
  UPDATE reading_texts SET notes =
    (SELECT notes FROM reading_words WHERE reading = reading_texts.reading)
  WHERE reading IN (NEW.reading, OLD.reading);
END;
CREATE TRIGGER meeting_noted AFTER INSERT ON meeting_notes BEGIN
  UPDATE reading_texts SET notes =
    (SELECT notes FROM reading_words WHERE reading = reading_texts.reading)
  WHERE reading = (SELECT reading FROM meetings WHERE session = NEW.session);
END;
CREATE TRIGGER meeting_renoted AFTER UPDATE OF text ON meeting_notes BEGIN
  UPDATE reading_texts SET notes =
    (SELECT notes FROM reading_words WHERE reading = reading_texts.reading)
  WHERE reading = (SELECT reading FROM meetings WHERE session = NEW.session);
END;
CREATE TRIGGER meeting_prepared AFTER INSERT ON preparations BEGIN
  UPDATE reading_texts SET notes =
    (SELECT notes FROM reading_words WHERE reading = reading_texts.reading)
  WHERE reading = (SELECT reading FROM meetings WHERE session = NEW.session);
END;
CREATE TRIGGER meeting_reprepared AFTER UPDATE ON preparations BEGIN
  UPDATE reading_texts SET notes =
    (SELECT notes FROM reading_words WHERE reading = reading_texts.reading)
  WHERE reading = (SELECT reading FROM meetings WHERE session = NEW.session);
END;

INSERT INTO reading_texts (reading, title, authors, about, notes)
SELECT reading, title, authors, about, notes FROM reading_words;
