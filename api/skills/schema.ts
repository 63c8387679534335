import { z } from 'zod';

/** Something that people say they know or would like to learn; an item of `content/skills.yaml`. */
export const Skill = z.strictObject({
  /** Short and lasting: people's profiles point to it. */
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must be lower-case words joined by hyphens',
  }),
  name: z.string().trim().min(1).max(60),
});
export type Skill = z.infer<typeof Skill>;

/** The whole of `content/skills.yaml`. */
export const SkillsFile = z.array(Skill);

/** Whether one can help with it, or would like to learn it. */
export const SkillKind = z.enum(['knows', 'wants']);
export type SkillKind = z.infer<typeof SkillKind>;

export const SaidSkill = z.strictObject({ kind: SkillKind });

/** What a person says of themselves, in the order in which the skills were authored. */
export const OwnSkills = z.object({ knows: z.array(Skill), wants: z.array(Skill) });
export type OwnSkills = z.infer<typeof OwnSkills>;
