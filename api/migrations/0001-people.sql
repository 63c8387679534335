-- People, the identities by which they sign in, and the browsers on which they are signed in.

CREATE TABLE people (
  id        TEXT PRIMARY KEY,
  slug      TEXT NOT NULL UNIQUE,                            -- the readable address
  kind      TEXT NOT NULL CHECK (kind IN ('staff', 'guest')),
  role      TEXT NOT NULL CHECK (role IN ('guest', 'member', 'admin')),
  name      TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  title     TEXT NOT NULL DEFAULT '' CHECK (length(title) <= 120),
  team      TEXT,                                            -- slug of content/teams
  zone      TEXT NOT NULL,                                   -- IANA name
  joined_at TEXT NOT NULL CHECK (joined_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((kind = 'guest') = (role = 'guest'))
) STRICT;

CREATE INDEX people_by_team ON people (team, name);

-- Who a person is to a provider. The demo's own issuer is 'demo'.
CREATE TABLE identities (
  issuer  TEXT NOT NULL,
  subject TEXT NOT NULL,
  person  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;

-- One row per browser. The token itself is only ever in the cookie.
CREATE TABLE sign_ins (
  hash       TEXT PRIMARY KEY,                               -- SHA-256 of the token, base64url
  person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  device     TEXT NOT NULL DEFAULT '' CHECK (length(device) <= 200),
  began_at   TEXT NOT NULL CHECK (began_at   GLOB '????-??-??T??:??:??.???Z'),
  used_at    TEXT NOT NULL CHECK (used_at    GLOB '????-??-??T??:??:??.???Z'),
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_ins_by_person ON sign_ins (person, began_at);
