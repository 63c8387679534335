-- What a member may be besides: an editor or an organiser of the boot camp; and who checks people in
-- at one event. `source` says who gave it: each takes back only what it gave. An `admin` stands here
-- only where a directory's group made them one, so that leaving the group takes it.
CREATE TABLE role_grants (
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  role   TEXT NOT NULL CHECK (role IN ('editor', 'organiser', 'admin')),
  source TEXT NOT NULL CHECK (source IN ('admin', 'sign-in', 'scim')),
  by     TEXT REFERENCES people (id) ON DELETE SET NULL,     -- the admin who gave it
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (person, role, source),
  CHECK (role <> 'admin' OR source = 'scim'),
  CHECK (source = 'admin' OR by IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX role_grants_by_giver ON role_grants (by);

-- A colleague who sees who is expected at an event, and checks them in.
CREATE TABLE check_in_helpers (
  event  TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  by     TEXT REFERENCES people (id) ON DELETE SET NULL,     -- the host or admin who asked them
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (event, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX check_in_helpers_by_person ON check_in_helpers (person);
CREATE INDEX check_in_helpers_by_giver ON check_in_helpers (by);
