-- Without an admin nobody could make one. Whoever takes a role by hand asks for another admin in the
-- statement itself (api/roles/store.ts); behind all other ways by which one could go stand these two.

-- The last admin does not leave, and is not removed.
CREATE TRIGGER people_last_admin BEFORE UPDATE OF left_at, kind ON people
WHEN OLD.role = 'admin' AND OLD.kind = 'staff' AND OLD.left_at IS NULL
  AND (NEW.left_at IS NOT NULL OR NEW.kind <> 'staff')
  AND NOT EXISTS (SELECT 1 FROM people
                  WHERE role = 'admin' AND kind = 'staff' AND left_at IS NULL AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'the last admin stays'); END;

-- Nor do groups of a directory take their role from all admins at once.
CREATE TRIGGER role_grants_last_admin BEFORE DELETE ON role_grants
WHEN OLD.role = 'admin' AND NOT EXISTS (
  SELECT 1 FROM people WHERE role = 'admin' AND kind = 'staff' AND left_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the last admin stays'); END;
