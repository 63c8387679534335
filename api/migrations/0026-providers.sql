-- Signing in by a provider of OpenID Connect.

-- When somebody left; they may no longer sign in, and are asked for nothing.
ALTER TABLE people ADD COLUMN left_at TEXT
  CHECK (left_at GLOB '????-??-??T??:??:??.???Z');

-- Somebody was sent to the provider and has not come back. What the provider must answer with
-- follows from the browser's own cookie, and is not kept here.
CREATE TABLE sign_in_attempts (
  state      TEXT PRIMARY KEY,                               -- SHA-256 of the state, base64url
  browser    TEXT NOT NULL,                                  -- SHA-256 of its cookie
  back       TEXT NOT NULL CHECK (substr(back, 1, 1) = '/'), -- where they were
  zone       TEXT NOT NULL DEFAULT '',                       -- of the browser, for a first sign-in
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_attempts_by_end ON sign_in_attempts (expires_at);

-- What a provider calls a sign-in, so that it can end it, and we the provider's own.
CREATE TABLE provider_sign_ins (
  hash     TEXT PRIMARY KEY REFERENCES sign_ins (hash) ON DELETE CASCADE,
  issuer   TEXT NOT NULL,
  subject  TEXT NOT NULL,
  sid      TEXT,                                             -- the provider's session, if it says it
  id_token TEXT NOT NULL                                     -- the hint by which one signs out there
) STRICT, WITHOUT ROWID;

CREATE INDEX provider_sign_ins_by_subject ON provider_sign_ins (issuer, subject);
CREATE INDEX provider_sign_ins_by_sid ON provider_sign_ins (issuer, sid);

-- Tokens by which a provider ended sign-ins: each counts once.
CREATE TABLE logout_tokens (
  issuer     TEXT NOT NULL,
  jti        TEXT NOT NULL,
  request    TEXT NOT NULL,                                  -- the one that counted
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (issuer, jti)
) STRICT, WITHOUT ROWID;

CREATE INDEX logout_tokens_by_end ON logout_tokens (expires_at);
