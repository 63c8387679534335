-- A number that is another one after each change of what everybody sees in the calendar, so that it
-- need not be read and written anew for each who looks at a month. Places in events are no such change.

CREATE TABLE calendar_stamp (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  stamp INTEGER NOT NULL
) STRICT;
INSERT INTO calendar_stamp (one, stamp) VALUES (1, 0);

CREATE TRIGGER calendar_event_added AFTER INSERT ON events BEGIN
  UPDATE calendar_stamp SET stamp = stamp + 1;
END;
CREATE TRIGGER calendar_event_changed
AFTER UPDATE OF slug, kind, title, host, announced_at ON events BEGIN
  UPDATE calendar_stamp SET stamp = stamp + 1;
END;
CREATE TRIGGER calendar_event_gone AFTER DELETE ON events BEGIN
  UPDATE calendar_stamp SET stamp = stamp + 1;
END;
CREATE TRIGGER calendar_session_added AFTER INSERT ON sessions BEGIN
  UPDATE calendar_stamp SET stamp = stamp + 1;
END;
CREATE TRIGGER calendar_session_changed AFTER UPDATE ON sessions BEGIN
  UPDATE calendar_stamp SET stamp = stamp + 1;
END;
CREATE TRIGGER calendar_session_gone AFTER DELETE ON sessions BEGIN
  UPDATE calendar_stamp SET stamp = stamp + 1;
END;
CREATE TRIGGER calendar_cancelled AFTER INSERT ON cancellations BEGIN
  UPDATE calendar_stamp SET stamp = stamp + 1;
END;
CREATE TRIGGER calendar_uncancelled AFTER DELETE ON cancellations BEGIN
  UPDATE calendar_stamp SET stamp = stamp + 1;
END;
CREATE TRIGGER calendar_host_changed AFTER UPDATE OF slug, name, team ON people BEGIN
  UPDATE calendar_stamp SET stamp = stamp + 1;
END;
