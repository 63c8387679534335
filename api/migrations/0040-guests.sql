-- Who comes from outside: what they are told and asked, and what they said.

-- An event that has a list for guests. While it is not open, nobody is told of it outside.
CREATE TABLE guest_lists (
  event      TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  open       INTEGER NOT NULL CHECK (open IN (0, 1)),
  host_name  TEXT NOT NULL CHECK (length(host_name) <= 120),     -- as strangers read it; empty: nobody is named
  directions TEXT NOT NULL CHECK (length(directions) <= 2000),   -- plain Markdown
  questions  TEXT NOT NULL CHECK (json_valid(questions)),        -- as api/guests/schema.ts has them
  keep_days  INTEGER NOT NULL CHECK (keep_days BETWEEN 1 AND 90) -- after the event, for name and mail
) STRICT, WITHOUT ROWID;

-- A guest is a person of the kind 'guest', of one event. Before they confirmed by the link in their
-- mail they have no place; forgotten, they are a row without a name behind a place that is counted.
CREATE TABLE guests (
  person       TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  event        TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  mail         TEXT CHECK (length(mail) BETWEEN 3 AND 254),      -- in small letters
  answers      TEXT NOT NULL CHECK (json_valid(answers)),        -- id of the question → what was said
  asked_at     TEXT NOT NULL CHECK (asked_at     GLOB '????-??-??T??:??:??.???Z'),
  confirmed_at TEXT          CHECK (confirmed_at GLOB '????-??-??T??:??:??.???Z'),
  forgotten_at TEXT          CHECK (forgotten_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((mail IS NULL) = (forgotten_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX guests_by_mail ON guests (event, mail) WHERE mail IS NOT NULL;
CREATE INDEX guests_of_mail ON guests (mail) WHERE mail IS NOT NULL;
CREATE INDEX guests_unconfirmed ON guests (asked_at) WHERE confirmed_at IS NULL;

-- The secrets in the mails to guests: one confirms, once and soon; the other shows their place.
CREATE TABLE guest_keys (
  hash       TEXT PRIMARY KEY,                                   -- SHA-256, base64url
  person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  what       TEXT NOT NULL CHECK (what IN ('confirm', 'place')),
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  used_at    TEXT          CHECK (used_at    GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX guest_keys_by_person ON guest_keys (person);
CREATE INDEX guest_keys_by_end ON guest_keys (expires_at);

-- Behind the statements that decide: who has not confirmed has no place, and nobody has one elsewhere.
CREATE TRIGGER signups_of_confirmed_guests BEFORE INSERT ON signups
WHEN EXISTS (SELECT 1 FROM guests
             WHERE person = NEW.person AND (confirmed_at IS NULL OR event <> NEW.event))
BEGIN SELECT RAISE(ABORT, 'this guest has not confirmed'); END;

-- Who gave their place up and comes after all confirms anew: a link that was used opens nothing.
CREATE TRIGGER guests_confirm_anew AFTER UPDATE OF state ON signups
WHEN NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn'
BEGIN UPDATE guests SET confirmed_at = NULL WHERE person = NEW.person; END;
