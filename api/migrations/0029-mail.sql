-- Mail: where people read it, what is to go out, and what each wants.

ALTER TABLE people ADD COLUMN mail TEXT CHECK (length(mail) BETWEEN 3 AND 254);

-- Whether there is any, said by the service when it starts. While somebody fills tables (the demo),
-- nothing is written down.
CREATE TABLE mail_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  mode     TEXT NOT NULL CHECK (mode IN ('off', 'caught', 'smtp')),
  filling  INTEGER NOT NULL DEFAULT 0 CHECK (filling IN (0, 1))
) STRICT;
INSERT INTO mail_state (only_row, mode) VALUES (1, 'off');

-- The outbox, and the log of what became of it. The triggers below write it, so that a mail stands
-- in the same batch as its cause, whoever writes that. `thing` is what it is about: those of one
-- person about one thing go in the order of their ids.
CREATE TABLE mails (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  person   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  what     TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 40),  -- one of api/mail/schema.ts
  thing    TEXT NOT NULL,
  event    TEXT REFERENCES events (id) ON DELETE CASCADE,
  cohort   TEXT REFERENCES cohorts (id) ON DELETE CASCADE,
  playbook TEXT,
  cause    TEXT NOT NULL,                                    -- names the fact, so that a repeat adds nothing
  detail   TEXT NOT NULL CHECK (json_valid(detail)),
  at       TEXT NOT NULL CHECK (at       GLOB '????-??-??T??:??:??.???Z'),
  state    TEXT NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'digest', 'sent', 'dead', 'dropped')),
  due_at   TEXT NOT NULL CHECK (due_at   GLOB '????-??-??T??:??:??.???Z'),
  tries    INTEGER NOT NULL DEFAULT 0,
  ended_at TEXT          CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'),
  said     TEXT NOT NULL DEFAULT '',                         -- why it did not go, in words
  subject  TEXT NOT NULL DEFAULT '',
  message  TEXT CHECK (json_valid(message)),                 -- as it went, or is to go again
  hash     TEXT,                                             -- of the token in its link
  UNIQUE (person, cause)
) STRICT;

CREATE INDEX mails_due ON mails (thing, person, id) WHERE state = 'due';
CREATE INDEX mails_ended ON mails (state, ended_at) WHERE ended_at IS NOT NULL;
CREATE UNIQUE INDEX mails_by_hash ON mails (hash) WHERE hash IS NOT NULL;

-- What people's calendars may have been told by mail, so that it can be taken back.
CREATE TABLE mail_invitations (
  person   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  uid      TEXT NOT NULL,
  thing    TEXT NOT NULL,
  method   TEXT NOT NULL CHECK (method IN ('REQUEST', 'CANCEL')),
  sequence INTEGER NOT NULL,
  entry    TEXT NOT NULL CHECK (json_valid(entry)),
  PRIMARY KEY (person, uid)
) STRICT, WITHOUT ROWID;

CREATE INDEX mail_invitations_by_thing ON mail_invitations (person, thing);

-- What somebody wants other than what is usual.
CREATE TABLE mail_choices (
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind   TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  how    TEXT NOT NULL CHECK (how IN ('off', 'at-once', 'digest')),
  PRIMARY KEY (person, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail_hours (
  person     TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  digest_day INTEGER NOT NULL CHECK (digest_day BETWEEN 1 AND 7),  -- Monday is 1
  quiet_from TEXT CHECK (quiet_from GLOB '[0-2][0-9]:[0-5][0-9]'),
  quiet_to   TEXT CHECK (quiet_to   GLOB '[0-2][0-9]:[0-5][0-9]'),
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
) STRICT, WITHOUT ROWID;

-- One of many processes does a thing, as long as it says so in time.
CREATE TABLE leases (
  name  TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  until TEXT NOT NULL CHECK (until GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

-- Everything that is told under the bell goes by mail, too. What is held back until quiet hours end
-- is looked at again when there is more to say of the same thing: it may begin sooner now.
CREATE TRIGGER mails_from_notices AFTER INSERT ON notices
WHEN (SELECT mode <> 'off' AND filling = 0 FROM mail_state)
 AND EXISTS (SELECT 1 FROM people WHERE id = NEW.person AND mail IS NOT NULL)
BEGIN
  UPDATE mails SET due_at = NEW.at
  WHERE state = 'due' AND tries = 0 AND person = NEW.person AND due_at > NEW.at
    AND thing = coalesce('event:' || NEW.event, 'cohort:' || NEW.cohort, 'playbook:' || NEW.playbook);
  -- Who was taken off a list did not leave it.
  DELETE FROM mails
  WHERE NEW.what = 'removed' AND person = NEW.person AND what = 'left' AND event = NEW.event
    AND at = NEW.at AND state = 'due' AND tries = 0;
  INSERT INTO mails (person, what, thing, event, cohort, playbook, cause, detail, at, due_at)
  VALUES (NEW.person, NEW.what,
    coalesce('event:' || NEW.event, 'cohort:' || NEW.cohort, 'playbook:' || NEW.playbook),
    NEW.event, NEW.cohort, NEW.playbook, 'notice:' || NEW.id, NEW.detail, NEW.at, NEW.at);
END;

-- What somebody does with their own place is told by mail alone: for their calendar.
CREATE TRIGGER mails_from_asking AFTER INSERT ON signups
WHEN NEW.state IN ('confirmed', 'waiting')
 AND (SELECT mode <> 'off' AND filling = 0 FROM mail_state)
 AND EXISTS (SELECT 1 FROM people WHERE id = NEW.person AND mail IS NOT NULL)
BEGIN
  INSERT INTO mails (person, what, thing, event, cause, detail, at, due_at)
  VALUES (NEW.person, iif(NEW.state = 'confirmed', 'signed-up', 'in-line'), 'event:' || NEW.event,
    NEW.event, 'asked:' || NEW.id, '{}', NEW.asked_at, NEW.asked_at);
END;

CREATE TRIGGER mails_from_leaving AFTER UPDATE OF state ON signups
WHEN NEW.state = 'withdrawn' AND OLD.state = 'confirmed'
 AND (SELECT mode <> 'off' AND filling = 0 FROM mail_state)
 AND EXISTS (SELECT 1 FROM people WHERE id = NEW.person AND mail IS NOT NULL)
BEGIN
  INSERT INTO mails (person, what, thing, event, cause, detail, at, due_at)
  VALUES (NEW.person, 'left', 'event:' || NEW.event, NEW.event, 'left:' || NEW.id, '{}',
    NEW.withdrawn_at, NEW.withdrawn_at);
END;
