-- What somebody signed up for is asked with each look at a calendar: from the index alone.

DROP INDEX signups_by_person;
CREATE INDEX signups_by_person ON signups (person, state, event);
