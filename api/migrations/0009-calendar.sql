-- The secret addresses under which people's calendars fetch what is theirs.

-- One for each person; another one takes its place. The token itself is only ever in the address.
CREATE TABLE calendar_feeds (
  person  TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  hash    TEXT NOT NULL UNIQUE,                              -- SHA-256 of the token, base64url
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;
