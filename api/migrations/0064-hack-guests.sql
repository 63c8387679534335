-- Guests from outside at hackathons, and how many of the seats guests may have.

ALTER TABLE guest_lists ADD COLUMN seats INTEGER CHECK (seats BETWEEN 1 AND 1000);  -- NULL: as many as there are
-- Ids of ideas of a hackathon that its host shows outside, in the order in which they stand there.
ALTER TABLE guest_lists ADD COLUMN ideas TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ideas));

-- What a guest brings to a hackathon, as they said it, [{ name, slug }] with the slug of the skill
-- that is called so here, or null; which ideas they would like; and whether they may be named later.
ALTER TABLE guests ADD COLUMN skills TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(skills));
ALTER TABLE guests ADD COLUMN wishes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(wishes));
ALTER TABLE guests ADD COLUMN named INTEGER NOT NULL DEFAULT 0 CHECK (named IN (0, 1));

-- Guests sign in nowhere, so a hack team is answered for by one of the staff, as long as there is one.
DROP TRIGGER hack_members_left;
CREATE TRIGGER hack_members_left AFTER DELETE ON hack_members BEGIN
  UPDATE hack_teams SET lead = (
    SELECT m.person FROM hack_members m WHERE m.idea = OLD.idea
    ORDER BY EXISTS (SELECT 1 FROM people WHERE id = m.person AND kind = 'guest'),
      NOT EXISTS (SELECT 1 FROM json_each(m.parts) WHERE value = 'coordinates'), m.at, m.person
    LIMIT 1)
  WHERE idea = OLD.idea AND (lead IS NULL OR lead = OLD.person);
  DELETE FROM hack_teams
  WHERE idea = OLD.idea AND NOT EXISTS (SELECT 1 FROM hack_members WHERE idea = OLD.idea);
END;

-- How many of the seats that its host lets guests have are left; NULL: as many as there are.
CREATE VIEW guest_room AS
SELECT l.event, l.seats - (SELECT count(*) FROM signups s JOIN guests g ON g.person = s.person
                           WHERE s.event = l.event AND s.state = 'confirmed') AS room
FROM guest_lists l;

-- People by the names that stand on what stays: a guest who did not agree to it is not named.
CREATE VIEW named_people AS
SELECT p.id, p.slug,
  iif(EXISTS (SELECT 1 FROM guests WHERE person = p.id AND NOT named), 'A guest', p.name) AS name
FROM people p;

-- Whoever put them there, a guest reads by mail that they are in a hack team.
CREATE TRIGGER mails_from_guests_placed AFTER INSERT ON hack_members
WHEN (SELECT mode <> 'off' AND filling = 0 FROM mail_state)
 AND EXISTS (SELECT 1 FROM guests WHERE person = NEW.person AND mail IS NOT NULL)
BEGIN
  INSERT INTO mails (person, what, thing, event, cause, detail, at, due_at)
  VALUES (NEW.person, 'hack-placed', 'event:' || NEW.event, NEW.event,
    'placed:' || NEW.idea || ':' || NEW.at, '{}', NEW.at, NEW.at)
  ON CONFLICT (person, cause) DO NOTHING;
END;
