import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AlertLead } from './alerts/schema.ts';
import { Programme, Rotation } from './bootcamp/schema.ts';
import { CannotStart } from './cannot-start.ts';
import { Office } from './offices/schema.ts';
import { Playbook } from './playbooks/schema.ts';
import { SkillsFile } from './skills/schema.ts';
import { Team } from './teams/schema.ts';

/** What was authored, as the site's build publishes it in `dist/catalogue.json`: facts, no prose. */
export const Catalogue = z.object({
  playbooks: z.array(Playbook),
  teams: z.array(Team),
  programmes: z.array(Programme),
  rotations: z.array(Rotation),
  skills: SkillsFile,
  offices: z.array(Office),
  alerts: z.array(AlertLead),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** The catalogue of a built site. Throws CannotStart when there is none or it is another version's. */
export async function readCatalogue(file: URL): Promise<Catalogue> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CannotStart('The site has not been built. Run `npm run build` first.');
  });
  const parsed = Catalogue.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new CannotStart('dist/catalogue.json is of another version. Run `npm run build` again.');
}
