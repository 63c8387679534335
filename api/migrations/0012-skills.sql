-- What people can help with, and what they would like to learn. Skills are authored, so they stand
-- here by their slug.

CREATE TABLE person_skills (
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  skill  TEXT NOT NULL CHECK (length(skill) BETWEEN 1 AND 80),
  kind   TEXT NOT NULL CHECK (kind IN ('knows', 'wants')),
  PRIMARY KEY (person, skill)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_skills_by_skill ON person_skills (skill, kind);
