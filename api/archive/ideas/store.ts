import type { Db } from '../../db.ts';
import type { Find } from '../schema.ts';

/** Those of which each word is said; first where the title says the first of them, then the latest. */
const ideas = `
  SELECT i.id AS slug, i.title, p.name || ' · ' || e.title AS who
  FROM hack_ideas i JOIN people p ON p.id = i.person JOIN event_facts e ON e.id = i.event
  WHERE NOT e.draft AND i.merged_into IS NULL AND NOT EXISTS (
    SELECT 1 FROM json_each(:words) w
    WHERE i.title || ' ' || i.problem || ' ' || i.sketch || ' ' || i.tags
      NOT LIKE '%' || w.value || '%')
  ORDER BY i.title LIKE '%' || (:words ->> 0) || '%' DESC, i.at DESC LIMIT 6`;

/** The ideas of hackathons that say all the words. */
export async function findIdeas(db: Db, typed: string): Promise<Find[]> {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const rows = await db.read(ideas, { words: JSON.stringify(words) });
  const nothing = { kind: 'idea', startsAt: null, zone: null, phase: null } as const;
  return rows.map((row) => ({ ...(row as unknown as Find), ...nothing }));
}
