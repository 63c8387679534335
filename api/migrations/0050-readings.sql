-- What reading groups read: the list of each, and what its members would like to be on it.

CREATE TABLE readings (
  id       TEXT PRIMARY KEY CHECK (length(id) = 16),         -- made by the browser
  event    TEXT NOT NULL REFERENCES reading_groups (event) ON DELETE CASCADE,
  title    TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  authors  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(authors)),   -- names, in order
  year     INTEGER CHECK (year BETWEEN -3000 AND 3000),
  source   TEXT NOT NULL DEFAULT '' CHECK (length(source) <= 200),   -- the journal, the book, who published it
  link     TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 500),
  doi      TEXT NOT NULL DEFAULT '' CHECK (length(doi) <= 200),
  isbn     TEXT NOT NULL DEFAULT '' CHECK (length(isbn) <= 13),
  material TEXT REFERENCES materials (id) ON DELETE SET NULL,        -- an uploaded copy
  tags     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  weeks    INTEGER NOT NULL DEFAULT 1 CHECK (weeks BETWEEN 1 AND 20),
  place    INTEGER,                                          -- on the list; NULL: a candidate
  title_key TEXT NOT NULL,                                   -- by which two groups find that it is the same
  person   TEXT NOT NULL REFERENCES people (id),             -- who brought it
  at       TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX readings_by_event ON readings (event, place);
CREATE INDEX readings_by_doi ON readings (doi) WHERE doi <> '';
CREATE INDEX readings_by_isbn ON readings (isbn) WHERE isbn <> '';
CREATE INDEX readings_by_title ON readings (title_key);
CREATE INDEX readings_by_material ON readings (material) WHERE material IS NOT NULL;

-- "I would like to read that, too."
CREATE TABLE reading_backers (
  reading TEXT NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
  person  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (reading, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX reading_backers_by_person ON reading_backers (person);

-- Which text a meeting is about, and which part of one that takes several.
ALTER TABLE meetings ADD COLUMN reading TEXT REFERENCES readings (id) ON DELETE SET NULL;
ALTER TABLE meetings ADD COLUMN part INTEGER CHECK (part > 0);
CREATE INDEX meetings_by_reading ON meetings (reading) WHERE reading IS NOT NULL;
