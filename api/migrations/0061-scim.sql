-- People and groups from a directory (SCIM 2.0), and the tokens that it shows.

CREATE TABLE scim_tokens (
  id      TEXT PRIMARY KEY CHECK (length(id) = 16),
  hash    TEXT NOT NULL UNIQUE,                              -- SHA-256 of the token, base64url
  by      TEXT REFERENCES people (id) ON DELETE SET NULL,    -- the admin who made or renewed it
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  used_at TEXT          CHECK (used_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX scim_tokens_by_maker ON scim_tokens (by);

-- What the directory says of one of the staff; without a row it has said nothing of them yet. Whom
-- it deleted has left and is nobody to it, until it makes them anew.
CREATE TABLE scim_users (
  person      TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  user_name   TEXT NOT NULL CHECK (length(user_name) BETWEEN 1 AND 254),
  name_key    TEXT NOT NULL,                                 -- the same in small letters
  external_id TEXT,
  said        TEXT NOT NULL CHECK (json_valid(said)),        -- as it said it: name, emails, …
  version     TEXT NOT NULL,                                 -- of the last write, by which two notice each other
  at          TEXT NOT NULL CHECK (at         GLOB '????-??-??T??:??:??.???Z'),
  deleted_at  TEXT          CHECK (deleted_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX scim_users_by_name ON scim_users (name_key) WHERE deleted_at IS NULL;
CREATE INDEX scim_users_by_external ON scim_users (external_id);

CREATE TABLE scim_groups (
  id          TEXT PRIMARY KEY CHECK (length(id) = 16),
  name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 254),
  name_key    TEXT NOT NULL UNIQUE,                          -- the same in small letters
  external_id TEXT,
  made_at     TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  at          TEXT NOT NULL CHECK (at      GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX scim_groups_by_external ON scim_groups (external_id);

CREATE TABLE scim_members (
  grp    TEXT NOT NULL REFERENCES scim_groups (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (grp, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX scim_members_by_person ON scim_members (person);

-- The team that a group gave somebody, so that leaving the group takes it.
CREATE TABLE scim_teams (
  person TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  team   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
