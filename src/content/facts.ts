import type { z } from 'zod';
import { ProgrammeFrontMatter, RotationFrontMatter } from '../../api/bootcamp/schema.ts';
import { OfficesFile } from '../../api/offices/schema.ts';
import { PlaybookFrontMatter } from '../../api/playbooks/schema.ts';
import { SkillsFile } from '../../api/skills/schema.ts';
import { SynonymsFile } from '../../api/synonyms/schema.ts';
import { TeamFile } from '../../api/teams/schema.ts';
import type { Kind } from './address.ts';
import { type Facts, factsOf } from './front-matter.ts';
import type { DataFile } from './read.ts';

/** What each kind of file must say of itself. */
export const SHAPES = {
  playbook: PlaybookFrontMatter,
  rotation: RotationFrontMatter,
  programme: ProgrammeFrontMatter,
  team: TeamFile,
  skills: SkillsFile,
  offices: OfficesFile,
  synonyms: SynonymsFile,
} as const satisfies Record<Kind | 'skills' | 'offices' | 'synonyms', z.ZodType>;

/** The facts of a file without prose, with the way back to their lines. */
export function factsIn(file: DataFile): Facts {
  return factsOf(file.text);
}
