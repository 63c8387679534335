-- The secret links by which hires who cannot sign in yet say later who they are.

-- One for each hire who is nobody yet; another one takes its place. The token itself is only ever
-- in the link. Until when it holds follows from the days of the cohort, which may still change.
CREATE TABLE invitations (
  hire    TEXT PRIMARY KEY REFERENCES hires (id) ON DELETE CASCADE,
  hash    TEXT NOT NULL UNIQUE,                              -- SHA-256 of the token, base64url
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

-- Once, and for good: whoever is taken out of the place again is not let back in by the same link.
CREATE TRIGGER invitations_used AFTER UPDATE OF person ON hires WHEN new.person IS NOT NULL BEGIN
  DELETE FROM invitations WHERE hire = new.id;
END;
