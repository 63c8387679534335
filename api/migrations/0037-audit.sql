-- What changed rights, people, or what is somebody else's: by whom, when, to whom or what. Rows refer
-- to people and never name them, so that the log stays as it is when a person is removed: their row
-- has no name then. Nothing changes or deletes a row.
CREATE TABLE audit (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor  TEXT REFERENCES people (id),                        -- NULL: nobody, but what `via` says
  via    TEXT NOT NULL CHECK (via IN ('portal', 'sign-in', 'scim', 'csv')),
  what   TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 40),-- one of api/audit/schema.ts
  person TEXT REFERENCES people (id),                        -- to whom
  thing  TEXT NOT NULL DEFAULT '',                           -- `talk/<slug>`, `cohort/<slug>`, …
  detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail))
) STRICT;

CREATE INDEX audit_by_what ON audit (what, id);
CREATE INDEX audit_by_actor ON audit (actor, id);
CREATE INDEX audit_by_person ON audit (person, id);

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the log cannot be changed'); END;

-- A demo, in which everybody is made up, begins anew.
CREATE TRIGGER audit_keeps BEFORE DELETE ON audit
WHEN EXISTS (SELECT 1 FROM people WHERE id NOT IN (
  SELECT person FROM removals UNION SELECT person FROM identities WHERE issuer = 'demo'))
BEGIN SELECT RAISE(ABORT, 'nothing goes from the log'); END;

-- Who writes one of these rows writes the log with it, in the same transaction.

CREATE TRIGGER audit_role_changes AFTER INSERT ON role_changes
BEGIN
  INSERT INTO audit (at, actor, via, what, person, detail)
  VALUES (NEW.at, NEW.by, 'portal', iif(NEW.role = 'admin', 'role-given', 'role-taken'), NEW.person,
    '{"role":"admin"}');
END;

CREATE TRIGGER audit_role_grants AFTER INSERT ON role_grants WHEN NEW.role <> 'admin'
BEGIN
  INSERT INTO audit (at, actor, via, what, person, detail)
  VALUES (NEW.at, NEW.by, iif(NEW.source = 'admin', 'portal', NEW.source), 'role-given', NEW.person,
    json_object('role', NEW.role));
END;

CREATE TRIGGER audit_check_in_helpers AFTER INSERT ON check_in_helpers
BEGIN
  INSERT INTO audit (at, actor, via, what, person, thing)
  SELECT NEW.at, NEW.by, 'portal', 'check-in-given', NEW.person, kind || '/' || slug
  FROM events WHERE id = NEW.event;
END;

CREATE TRIGGER audit_removals AFTER INSERT ON removals
BEGIN
  INSERT INTO audit (at, actor, via, what, person)
  VALUES (NEW.at, NEW.by, 'portal', 'person-removed', NEW.person);
END;

-- Only of what is another's: who runs an event may change it.
CREATE TRIGGER audit_changes AFTER INSERT ON changes
WHEN NOT EXISTS (SELECT 1 FROM events WHERE id = NEW.event AND host = NEW.person)
 AND NOT EXISTS (SELECT 1 FROM speakers WHERE event = NEW.event AND person = NEW.person)
BEGIN
  INSERT INTO audit (at, actor, via, what, person, thing)
  SELECT NEW.at, NEW.person, 'portal', 'event-' || NEW.what, host, kind || '/' || slug
  FROM events WHERE id = NEW.event;
END;

CREATE TRIGGER audit_host_acts AFTER INSERT ON host_acts
WHEN NEW.what = 'took-over' OR (NEW.what IN ('promoted', 'removed', 'wrote', 'asked-over')
  AND NOT EXISTS (SELECT 1 FROM events WHERE id = NEW.event AND host = NEW.actor)
  AND NOT EXISTS (SELECT 1 FROM speakers WHERE event = NEW.event AND person = NEW.actor))
BEGIN
  INSERT INTO audit (at, actor, via, what, person, thing)
  SELECT NEW.at, NEW.actor, 'portal', 'event-' || NEW.what, coalesce(NEW.person, host),
    kind || '/' || slug
  FROM events WHERE id = NEW.event;
END;

CREATE TRIGGER audit_releases AFTER INSERT ON releases
WHEN NEW.person <> (SELECT organiser FROM cohorts WHERE id = NEW.cohort)
BEGIN
  INSERT INTO audit (at, actor, via, what, person, thing)
  SELECT NEW.at, NEW.person, 'portal', 'cohort-released', organiser, 'cohort/' || slug
  FROM cohorts WHERE id = NEW.cohort;
END;
