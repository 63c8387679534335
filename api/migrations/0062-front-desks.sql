-- The link by which a tablet at the front desk of one event checks people in without a sign-in. It
-- is good until an hour after the end; what is done by it, is done for whoever made it.
CREATE TABLE front_desks (
  event   TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  hash    TEXT NOT NULL,                                     -- SHA-256 of the key, base64url
  by      TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX front_desks_by_maker ON front_desks (by);
