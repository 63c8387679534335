-- What is a hire's own: the tasks before day one, notes that nobody else reads, and what colleagues
-- wrote to welcome them.

CREATE TABLE hire_tasks (
  hire TEXT NOT NULL REFERENCES hires (id) ON DELETE CASCADE,
  task TEXT NOT NULL CHECK (length(task) BETWEEN 1 AND 60),  -- its words as an address has them
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  at   TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (hire, task)
) STRICT, WITHOUT ROWID;

-- Of the person, too: who takes a hire's place does not read them.
CREATE TABLE hire_notes (
  hire    TEXT NOT NULL REFERENCES hires (id) ON DELETE CASCADE,
  person  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  text    TEXT NOT NULL CHECK (length(text) <= 8000),        -- plain Markdown
  version INTEGER NOT NULL CHECK (version > 0),              -- one more with each change
  draft   TEXT NOT NULL CHECK (length(draft) = 16),          -- the browser's writing that made this version
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (hire, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX hire_notes_by_person ON hire_notes (person);

CREATE TABLE welcomes (
  hire       TEXT NOT NULL REFERENCES hires (id) ON DELETE CASCADE,
  person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,  -- who wrote it
  words      TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 600),
  at         TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  thanked_at TEXT CHECK (thanked_at GLOB '????-??-??T??:??:??.???Z'),
  hidden     INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  PRIMARY KEY (hire, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX welcomes_by_person ON welcomes (person);
