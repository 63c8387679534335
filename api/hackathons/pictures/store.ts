import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import { picturesMost } from '../submissions/schema.ts';

type PictureRow = {
  idea: string;
  /** Where its bytes stand. */
  file: string;
  type: string;
  bytes: number;
  hash: string;
  /** Id of who brought it; null: they are gone. */
  person: string | null;
};

/** What has this id, whatever team it is of. */
export async function pictureOf(db: Db, id: string): Promise<PictureRow | undefined> {
  const row = await db.readOne(
    'SELECT idea, person, file, type, bytes, hash FROM hack_pictures WHERE id = :id',
    { id },
  );
  return row as PictureRow | undefined;
}

type ToAdd = Omit<PictureRow, 'person'> & {
  id: string;
  person: string;
  alt: string;
  width: number;
  height: number;
  now: Instant;
};

/** Adds a picture, where there is room and the team still writes; what has the id then. */
export async function addPicture(db: Db, picture: ToAdd): Promise<PictureRow | undefined> {
  await db.write(
    `INSERT INTO hack_pictures (id, idea, alt, file, type, bytes, hash, width, height, person, at)
     SELECT :id, t.idea, :alt, :file, :type, :bytes, :hash, :width, :height, :person, :now
     FROM hack_teams t JOIN hackathons h ON h.event = t.event JOIN event_facts e ON e.id = h.event
     WHERE t.idea = :idea AND NOT e.draft AND NOT e.cancelled
       AND ${stageSql} IN ('hacking', 'showing')
       AND (SELECT count(*) FROM hack_pictures WHERE idea = t.idea) < ${picturesMost}
     ON CONFLICT (id) DO NOTHING`,
    picture,
  );
  return pictureOf(db, picture.id);
}

/** Says anew what a picture shows. */
export async function sayAlt(
  db: Db,
  args: { id: string; idea: string; alt: string },
): Promise<void> {
  await db.write('UPDATE hack_pictures SET alt = :alt WHERE id = :id AND idea = :idea', args);
}

/** Takes a picture away; tells the file that is nobody's then. */
export async function dropPicture(
  db: Db,
  args: { id: string; idea: string },
): Promise<string | undefined> {
  const [gone] = await db.write(
    'DELETE FROM hack_pictures WHERE id = :id AND idea = :idea RETURNING file',
    args,
  );
  return gone && String(gone.file);
}
